import Diagnostics
import Formats
import Tables

extension AssistanceViews {
  /// Who helps whom at a day, with the pair of a higher level that holds each.
  ///
  /// `counted` is false for a pair that holds another one of the list, at whatever distance, and for further rows of one
  /// pair: a city and its district help once.
  ///
  /// - Throws: a name without a day.
  func pairs(at text: String) throws(Failure) -> Table {
    guard let day = parseDate(text, zone: .utc) else {
      throw Failure(
        Wording("`\(text)` 不是日期", en: "`\(text)` is no date"),
        hint: Wording("写成 `pairs-on:2021-06-30`", en: "write `pairs-on:2021-06-30`"))
    }
    let held = data.pairings(at: day)
    let roll = PairingRoll(data, held)
    return Table(
      rows: held.indices.map { position in
        let pairing = held[position]
        let peerClass = data.peerClass(of: pairing.recipient, at: day)
        return [
          ("pairing_id", .string(pairing.id)), ("pairing", .string(name(of: pairing))),
          ("helper_id", .string(pairing.helper)), ("helper", .string(name(ofRegion: pairing.helper))),
          ("recipient_id", .string(pairing.recipient)), ("recipient", .string(name(ofRegion: pairing.recipient))),
          ("programme_id", .string(pairing.programme)),
          ("programme", .string(name(of: pairing.programme, among: data.programmes))),
          ("level_id", .string(pairing.level.rawValue)), ("level", .string(pairing.level.label.text(in: language))),
          ("period", cell(pairing.period.text(in: language))), ("within", cell(roll.containers[position]?.id)),
          ("counted", .boolean(roll.isCounted[position])), ("class", cell(peerClass?.name.text(in: language))),
        ]
      })
  }

  /// Every place that helps or is helped: how often it does either, and whether it does both.
  func roles() -> Table {
    let helping = Dictionary(grouping: data.pairings, by: \.helper)
    let helped = Dictionary(grouping: data.pairings, by: \.recipient)
    func list(_ pairings: [Pairing], _ end: (Pairing) -> String) -> Value {
      cell(pairings.map { name(ofRegion: end($0)) }.joined(separator: language == .chinese ? "、" : ", "))
    }
    return Table(
      rows: data.regions.filter { helping[$0.id] != nil || helped[$0.id] != nil }.map { region in
        let (gives, takes) = (helping[region.id] ?? [], helped[region.id] ?? [])
        return [
          ("region_id", .string(region.id)), ("region", .string(name(ofRegion: region.id))),
          ("level", .string(region.level.label.text(in: language))), ("helps", .number(Double(gives.count))),
          ("helped", .number(Double(takes.count))), ("recipients", list(gives, \.recipient)),
          ("helpers", list(takes, \.helper)), ("both", .boolean(!gives.isEmpty && !takes.isEmpty)),
        ]
      })
  }
}
