import Diagnostics
import Measures
import Tables

// Scoring is optional: a package without this table scores nothing.
extension AssistanceData {
  /// Reads `scoring`: `scheme`, `indicator`, `weight`, and where the table has them `direction` (otherwise the indicator's own),
  /// `target` and `cap`.
  static func readScoring(
    _ tables: [String: Table], _ indicators: [Indicator], _ log: DiagnosticLog
  ) -> [ScoringScheme] {
    guard tables["scoring"] != nil else { return [] }
    let directions = Dictionary(indicators.map { ($0.id, $0.direction) }, uniquingKeysWith: { first, _ in first })
    let rows = TableReading("scoring", of: tables, fields: ["scheme", "indicator", "weight"], log: log).map { row in
      let id = row.text("indicator")
      if directions[id] == nil {
        report(
          row, "没有指标 `\(id)`", "there is no indicator `\(id)`", suggestion(for: id, among: indicators.map(\.id)), log)
      }
      if let word = row.key("direction"), Direction(rawValue: word) == nil {
        let known = Direction.allCases.map(\.rawValue)
        report(row, "没有方向 `\(word)`", "there is no direction `\(word)`", suggestion(for: word, among: known), log)
      }
      let word = row.key("direction") ?? directions[id] ?? ""
      let item = ScoringScheme.Item(
        indicator: id, weight: row.number("weight") ?? 0, direction: Direction(rawValue: word) ?? .up,
        target: row.number("target"), cap: row.number("cap") ?? 1)
      return (row.text("scheme"), item)
    }
    return distinct(rows.map(\.0)).map { name in
      ScoringScheme(name: name, items: rows.filter { $0.0 == name }.map(\.1))
    }
  }

  private static func report(
    _ row: TableReading.Row, _ chinese: String, _ english: String, _ hint: Wording?, _ log: DiagnosticLog
  ) {
    log.error(
      Wording(
        "表 `scoring` 第\(row.number + 1)行：\(chinese)", en: "table `scoring`, row \(row.number + 1): \(english)"),
      at: SourceLocation(file: "datapackage.json"), hint: hint)
  }
}
