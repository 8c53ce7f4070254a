import Diagnostics
import Tables

extension AssistanceViews {
  /// Every pair with its names, programme and period.
  func pairs() -> Table {
    let figures = data.facts.counts(of: .pairing)
    return Table(
      rows: data.pairings.map { pairing in
        let helper = data.region(pairing.helper)
        let recipient = data.region(pairing.recipient)
        func ancestor(_ region: Region?, _ level: Region.Level) -> Value {
          cell(region.flatMap { data.ancestor(of: $0, at: level) }?.shortName.text(in: language))
        }
        return [
          ("pairing_id", .string(pairing.id)), ("pairing", .string(name(of: pairing))),
          ("helper_id", .string(pairing.helper)), ("helper", .string(name(ofRegion: pairing.helper))),
          ("helper_full", cell(helper?.name.text(in: language))), ("helper_city", ancestor(helper, .prefecture)),
          ("helper_province", ancestor(helper, .province)), ("recipient_id", .string(pairing.recipient)),
          ("recipient", .string(name(ofRegion: pairing.recipient))),
          ("recipient_full", cell(recipient?.name.text(in: language))),
          ("recipient_city", ancestor(recipient, .prefecture)),
          ("recipient_province", ancestor(recipient, .province)), ("programme_id", .string(pairing.programme)),
          ("programme", .string(name(of: pairing.programme, among: data.programmes))),
          ("level_id", .string(pairing.level.rawValue)), ("level", .string(pairing.level.label.text(in: language))),
          ("valid_from", dayCell(pairing.period.from)), ("valid_to", dayCell(pairing.period.to)),
          ("period", cell(pairing.period.text(in: language))), ("is_current", .boolean(pairing.isOpen)),
          ("stated", .boolean(pairing.isStated)), ("source", .string(pairing.source)),
          ("paragraph", .number(Double(pairing.paragraph))),
          ("figures", .number(Double(figures[pairing.id] ?? 0))), ("note", cell(pairing.note)),
        ]
      })
  }

  /// Every indicator with how many figures it has.
  func indicatorList() -> Table {
    let figures = data.facts.counts(of: .indicator)
    return Table(
      rows: data.indicators.map { indicator in
        [
          ("indicator_id", .string(indicator.id)), ("indicator", .string(indicator.name.text(in: language))),
          ("dimension_id", .string(indicator.dimension)),
          ("dimension", .string(name(of: indicator.dimension, among: data.dimensions))),
          ("unit", cell(indicator.unit.text(in: language))), ("kind", .string(indicator.kind.label.text(in: language))),
          ("addition", .string(indicator.addition.label.text(in: language))),
          ("direction", .string(indicator.direction)), ("definition", cell(indicator.definition.text(in: language))),
          ("figures", .number(Double(figures[indicator.id] ?? 0))),
        ]
      })
  }
}
