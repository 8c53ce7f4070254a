import Calendars
import Diagnostics
import Foundation
import Tables

/// One run: look at the gates, build, and tell.
struct RunWork {
  let definition: ScheduleDefinition
  let due: Int
  let period: ReportingPeriod?
  let now: Int
  /// Whether an earlier attempt was broken off. It may have published and not told: then what it published is told now,
  /// though nothing is new.
  var isRepeated = false

  /// Does it.
  ///
  /// - Throws: the errors of the build.
  func perform(_ maker: some ReportMaker, warnings: inout [Diagnostic]) throws(Failure) -> RunReport {
    let missing = try missing(in: maker)
    var waived: String?
    if !missing.isEmpty {
      guard let waiver = definition.gates.waiver, now >= due + waiver.after else {
        return RunReport(result: .gate, detail: missing.joined(separator: ", "))
      }
      waived = missing.joined(separator: ", ")
    }
    let made = try maker.make(definition, period: period, notice: waived == nil ? nil : notice(of: missing))
    warnings += made.warnings
    if made.issue == nil, definition.gates.skipsUnchanged, !isRepeated { return RunReport(result: .unchanged) }
    return RunReport(result: .succeeded, issue: made.issue, files: made.files, waived: waived)
  }

  /// The line at the head of reports that do without some.
  private func notice(of missing: [String]) -> String {
    let words = Wording(
      "尚未报送：\(missing.joined(separator: "、"))", en: "Not yet reported: \(missing.joined(separator: ", "))")
    let text = definition.gates.waiver?.text ?? ""
    guard !text.isEmpty else { return words.text(in: definition.language) }
    return words.text(in: definition.language) + Wording("。", en: ". ").text(in: definition.language) + text
  }

  /// Those who have no row for the period, in the order of the gate.
  private func missing(in maker: some ReportMaker) throws(Failure) -> [String] {
    guard let gate = definition.gates.reported, let period else { return [] }
    guard let table = try maker.table(gate.table, language: definition.language) else {
      throw Failure(
        Wording("没有名为 `\(gate.table)` 的表", en: "there is no table named `\(gate.table)`"), at: gate.location)
    }
    for field in [gate.field, gate.period] where table[field] == nil {
      throw Failure(
        Wording("表 `\(gate.table)` 没有字段 `\(field)`", en: "the table `\(gate.table)` has no field `\(field)`"),
        at: gate.location, hint: suggestion(for: field, among: table.fields))
    }
    var reported: Set<String> = []
    for row in 0..<table.rowCount where Self.text(table[row, gate.period]) == period.code {
      if let name = Self.text(table[row, gate.field]) { reported.insert(name) }
    }
    return gate.all.filter { !reported.contains($0) }
  }

  /// A cell as a gate names it: numbers such as years without a decimal point, dates as days.
  private static func text(_ value: Value) -> String? {
    switch value {
    case .string(let text): text
    case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
    case .boolean(let truth): String(truth)
    case .instant(let milliseconds): CalendarDay(at: Int((milliseconds / 1000).rounded(.down)), in: .gmt).text
    case .null, .list, .object: nil
    }
  }
}
