import Diagnostics
import Tables

/// 序时进度: the share of a year's target that should be reached by the end of each month.
struct PaceCurve: Hashable {
  /// The key of the even curve, which needs no table.
  static let linearKey = "linear"

  /// The milestones by month (1 to 12), each a share from 0 to 1; `nil` for the even curve.
  private let milestones: [Int: Double]?

  /// Every month the same.
  static let linear = PaceCurve(milestones: nil)

  /// Milestones that each hold until the next.
  init(milestones: [Int: Double]?) { self.milestones = milestones }

  /// The share that is due by the end of a month.
  ///
  /// The even curve counts the months of the year in which the pair stands: January to November of a whole year is
  /// 11/12; a pair that begins in June has seven months, and September is the fourth of them. Milestones are agreed by
  /// the calendar, and what comes before the first is nothing.
  func share(byEndOf month: Int, within months: ClosedRange<Int>) -> Double {
    guard let milestones else {
      let passed = Double(month - months.lowerBound + 1) / Double(months.count)
      return min(max(passed, 0), 1)
    }
    return milestones.keys.filter { $0 <= month }.max().flatMap { milestones[$0] } ?? 0
  }

  /// Whether it counts the months of the pair.
  var isLinear: Bool { milestones == nil }

  static func read(_ tables: [String: Table], _ log: DiagnosticLog) -> [String: PaceCurve] {
    var curves: [String: [Int: Double]] = [:]
    let rows = LedgerReading("curves", of: tables, fields: ["curve", "month", "share"], log: log)
    _ = rows.map { (row: LedgerRow) -> Void? in
      let key = row.text("curve")
      guard let month = row.whole("month", in: 1...12), let share = row.amount("share") else { return nil }
      check(share, at: month, of: key, after: curves[key] ?? [:], row)
      curves[key, default: [:]][month] = share
      return nil
    }
    return curves.mapValues { PaceCurve(milestones: $0) }
  }

  private static func check(
    _ share: Double, at month: Int, of key: String, after milestones: [Int: Double], _ row: LedgerRow
  ) {
    if key.isEmpty || key == linearKey {
      row.error("curve", Wording("`linear` 不用列出，也不能为空", en: "`linear` needs no rows, and a key must not be empty"))
    }
    if share > 1 { row.error("share", Wording("应在 0 与 1 之间", en: "must lie between 0 and 1")) }
    let before = milestones.filter { $0.key < month }.values.max() ?? 0
    let after = milestones.filter { $0.key > month }.values.min() ?? 1
    if milestones[month] != nil {
      row.error("month", Wording("`\(key)` 的 \(month) 月已有一行", en: "`\(key)` has a row for month \(month) already"))
    } else if share < before || (share <= 1 && share > after) {
      row.error("share", Wording("序时进度不能回落", en: "a curve must not fall"))
    }
  }
}
