import Assistance
import Diagnostics
import Tables

extension LedgerViews {
  typealias Cells = [(String, Value)]

  var printing: LedgerPrinting { LedgerPrinting(language: language) }

  /// `越城→马边`.
  func name(of pairing: Pairing, in language: Language) -> String {
    let ends = [pairing.helper, pairing.recipient].map { data.region($0)?.shortName.text(in: language) ?? $0 }
    return ends.joined(separator: "→")
  }

  /// What a row is about: a pair.
  func scopeCells(of pairing: Pairing, in group: PairingGroup) -> Cells {
    [
      ("scope_id", .string("pairing")), ("group_id", .string(group.id)), ("pairing_id", .string(pairing.id)),
      ("pairing", .string(name(of: pairing, in: language))), ("is_total", .boolean(false)),
    ] + programmeCells(of: group)
  }

  /// What a row is about: the whole of a group.
  func totalScopeCells(of group: PairingGroup) -> Cells {
    [
      ("scope_id", .string("total")), ("group_id", .string(group.id)), ("pairing_id", .null),
      ("pairing", .string(Wording("合计", en: "Total").text(in: language))), ("is_total", .boolean(true)),
    ] + programmeCells(of: group)
  }

  private func programmeCells(of group: PairingGroup) -> Cells {
    let name = data.programmes.first { $0.id == group.programme }?.name.text(in: language) ?? group.programme
    return [("programme_id", .string(group.programme)), ("programme", .string(name))]
  }
}
