import Diagnostics
import Tables

extension AssistanceViews {
  /// Figures that compare only by the year (grade C): flows of one indicator, programme and scope over periods of
  /// different length. Of each subject the figure over the longest period, of several such the latest, with its value for
  /// a year and the label that says so; no ranks.
  ///
  /// A chart draws `yearly` hatched, since nobody has published it.
  func yearly() -> Table {
    let keys = FactKeys(data)
    var groups: [Int: [Int: Int]] = [:]
    var order: [Int] = []
    for row in data.facts.indices {
      let key = Int(keys.keys[row])
      // A figure at a date has no length.
      guard key >= 0, !keys.areAtDate[key], [.flow, .cumulative].contains(keys.kinds[key]) else { continue }
      if groups[key] == nil { order.append(key) }
      if let known = groups[key]?[keys.subjects[row]], keys.isFuller(known, than: row) { continue }
      groups[key, default: [:]][keys.subjects[row]] = row
    }
    let kept = order.compactMap { groups[$0]?.values.sorted() }.filter { compareOnlyByTheYear($0, keys) }
    let rows = kept.flatMap { $0 }
    let words = rows.map { _ in language == .chinese ? "年化" : "by the year" }
    return FigureTable(facts: data.facts, views: self).table.gathering(rows)
      .setting(
        "group", Column(.numbers(kept.enumerated().flatMap { number, rows in rows.map { _ in Double(number + 1) } }))
      )
      .setting("grade_id", Column(.strings(rows.map { _ in Grade.c.rawValue })))
      .setting("label", Column(.strings(words)))
  }

  /// Whether every two of these figures are graded C at worst, and some two of them C.
  private func compareOnlyByTheYear(_ rows: [Int], _ keys: FactKeys) -> Bool {
    let tolerance = rules.toleranceInDays * Day.milliseconds
    let (from, to) = (rows.map { keys.from[$0] }, rows.map { keys.to[$0] })
    let isEqual = [from, to].allSatisfy { ($0.max() ?? 0) - ($0.min() ?? 0) <= tolerance }
    guard rows.count > 1, rows.count <= Self.limit, !isEqual else { return false }
    let facts = rows.map { data.facts[$0] }
    return facts.indices.allSatisfy { one in
      facts[(one + 1)...].allSatisfy { data.compare(facts[one], $0, by: rules).grade <= .c }
    }
  }
}

extension FactKeys {
  /// Whether a figure covers more time than another one, or as much but later.
  fileprivate func isFuller(_ one: Int, than other: Int) -> Bool {
    let lengths = (to[one] - from[one], to[other] - from[other])
    return lengths.0 == lengths.1 ? to[one] >= to[other] : lengths.0 > lengths.1
  }
}
