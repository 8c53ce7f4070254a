import Diagnostics
import Quantities
import Tables

extension AssistanceViews {
  /// Every fact joined with its indicator, pair, places and programme; one row a fact, in the documents' order.
  func figures() -> Table {
    Table(rows: data.facts.map { row(of: $0) })
  }

  /// The columns of one figure.
  func row(of fact: Fact) -> [(String, Value)] {
    identity(of: fact) + subject(of: fact) + amount(of: fact) + circumstances(of: fact)
  }

  private func identity(of fact: Fact) -> [(String, Value)] {
    let source = data.sources.first { $0.id == fact.source }
    return [
      ("fact", .string(fact.id)), ("source", .string(fact.source)), ("source_title", cell(source?.title)),
      ("paragraph", .number(Double(fact.paragraph))), ("phrase", .string(fact.phrase)),
    ]
  }

  private func subject(of fact: Fact) -> [(String, Value)] {
    let indicator = data.indicator(fact.indicator)
    let pairing = fact.pairing.flatMap { data.pairing($0) }
    let region = fact.region ?? pairing?.recipient
    let place = region.flatMap { data.region($0) }
    let helper = pairing.flatMap { data.region($0.helper) }
    func name(_ region: Region?) -> Value { cell(region?.shortName.text(in: language)) }
    return [
      ("indicator_id", .string(fact.indicator)), ("indicator", cell(indicator?.name.text(in: language))),
      ("dimension_id", cell(indicator?.dimension)),
      ("dimension", cell(indicator.map { self.name(of: $0.dimension, among: data.dimensions) })),
      ("unit", cell(indicator?.unit.text(in: language))), ("kind", cell(indicator?.kind.rawValue)),
      ("addition", cell(indicator?.addition.rawValue)), ("pairing_id", cell(fact.pairing)),
      ("pairing", cell(pairing.map { self.name(of: $0) })), ("pairing_level", cell(pairing?.level.rawValue)),
      ("helper_id", cell(pairing?.helper)), ("helper", name(helper)),
      ("helper_city_id", cell(helper.flatMap { data.ancestor(of: $0, at: .prefecture) }?.id)),
      ("helper_city", name(helper.flatMap { data.ancestor(of: $0, at: .prefecture) })),
      ("recipient_id", cell(pairing?.recipient)),
      ("recipient", cell(pairing.map { self.name(ofRegion: $0.recipient) })),
      ("programme_id", cell(fact.programme)),
      ("programme", cell(fact.programme.map { self.name(of: $0, among: data.programmes) })),
      ("region_id", cell(region)), ("region", name(place)), ("region_level", cell(place?.level.rawValue)),
      ("subject", cell(pairing.map { self.name(of: $0) } ?? place?.shortName.text(in: language))),
      ("direction", cell(fact.direction)),
    ]
  }

  private func amount(of fact: Fact) -> [(String, Value)] {
    let unit = data.indicator(fact.indicator)?.unit ?? LocalizedName(chinese: "", english: "")
    let printed = PrintedFigure(phrase: fact.phrase, quantity: fact.quantity, unit: unit)
    let soft = fact.quantity.softBounds
    return [
      ("value", cell(fact.quantity.value)), ("lower", cell(fact.quantity.lower)), ("upper", cell(fact.quantity.upper)),
      ("soft_lower", cell(soft?.lowerBound)), ("soft_upper", cell(soft?.upperBound)),
      ("qualifier_id", .string(fact.quantity.qualifier.rawValue)),
      ("qualifier", .string(fact.quantity.qualifier.label.text(in: language))),
      ("approximate", .boolean(fact.quantity.qualifier.isApproximate)), ("printed", cell(printed.text(in: language))),
    ]
  }

  private func circumstances(of fact: Fact) -> [(String, Value)] {
    let years = fact.period.years
    return [
      ("status_id", .string(fact.status.rawValue)), ("status", .string(fact.status.label.text(in: language))),
      ("accumulation_id", .string(fact.accumulation.rawValue)),
      ("accumulation", .string(fact.accumulation.label.text(in: language))),
      ("period_from", dayCell(fact.period.from)), ("period_to", dayCell(fact.period.to)),
      ("period", cell(fact.period.text(in: language))), ("period_stated", .boolean(fact.isPeriodStated)),
      ("period_years", cell(years.map { Double($0.count) })), ("part_of", cell(fact.partOf)),
      ("same_as", cell(fact.sameAs)), ("is_part", .boolean(fact.partOf != nil)),
      ("is_repeat", .boolean(fact.sameAs != nil)), ("scope", cell(fact.scope)), ("note", cell(fact.note)),
    ]
  }
}
