import Assistance
import Diagnostics
import Tables

/// What a pair has agreed to reach of an indicator within a year; agreements are revised.
struct Target: Hashable {
  let pairing: String
  let indicator: String
  let year: Int
  /// In the base unit of the indicator; `nil` where it is not yet set. Zero is a target too.
  let value: Double?
  /// The key of the curve by which it should be reached.
  let curve: String
  /// The highest of those that hold counts.
  let revision: Int
  /// The first day on which it holds, in milliseconds since 1970 UTC; `nil` for always.
  let validFrom: Double?
  let source: String
  let note: String

  static func read(
    _ tables: [String: Table], curves: [String], data: AssistanceData, _ log: DiagnosticLog
  ) -> [Target] {
    let fields = [
      "id", "pairing", "indicator", "year", "value", "curve", "revision", "valid_from", "source", "note",
    ]
    let pairings = data.pairingKeys
    let indicators = data.indicatorKeys
    let curves = KnownKeys([PaceCurve.linearKey] + curves)
    var seen: Set<[String]> = []
    return LedgerReading("targets", of: tables, fields: fields, log: log).map { row in
      guard let pairing = row.reference("pairing", to: pairings),
        let indicator = row.reference("indicator", to: indicators), let year = row.whole("year", in: 1950...2150),
        let revision = row.whole("revision", in: 0...999),
        let curve = row.reference("curve", to: curves)
      else { return nil }
      if !seen.insert([pairing, indicator, "\(year)", "\(revision)"]).inserted {
        row.error(
          "revision",
          Wording(
            "`\(pairing)` 的 `\(indicator)` \(year) 年第 \(revision) 版已有目标",
            en: "revision \(revision) of `\(indicator)` of `\(pairing)` in \(year) is there already"))
      }
      return Target(
        pairing: pairing, indicator: indicator, year: year, value: row.amount("value"), curve: curve,
        revision: revision, validFrom: row.day("valid_from"), source: row.text("source"), note: row.text("note"))
    }
  }
}
