import Assistance
import Diagnostics
import Tables

/// A row of a ledger, whose errors name the ledger, the row and the field.
struct LedgerRow {
  private let row: TableReading.Row
  private let table: String
  private let log: DiagnosticLog

  init(row: TableReading.Row, table: String, log: DiagnosticLog) {
    self.row = row
    self.table = table
    self.log = log
  }

  func text(_ field: String) -> String { row.text(field) }
  func key(_ field: String) -> String? { row.key(field) }
  func day(_ field: String) -> Double? { row.day(field) }
  func name(_ field: String) -> LocalizedName { row.name(field) }

  /// A number, also below zero: a month may take back what another reported too much.
  func number(_ field: String) -> Double? { row.number(field) }

  /// A number of at least zero; `nil` when missing or wrong.
  func amount(_ field: String) -> Double? {
    guard let number = row.number(field) else { return nil }
    guard number.isFinite, number >= 0 else {
      error(field, Wording("`\(number.text)` 不是不小于零的数", en: "`\(number.text)` is not a number from zero up"))
      return nil
    }
    return number
  }

  /// A whole number in a range; `nil` and reported otherwise.
  func whole(_ field: String, in range: ClosedRange<Int>) -> Int? {
    if let number = row.number(field), let whole = Int(exactly: number), range.contains(whole) { return whole }
    let bounds = "\(range.lowerBound)…\(range.upperBound)"
    error(field, Wording("应为 \(bounds) 之间的整数", en: "must be a whole number in \(bounds)"))
    return nil
  }

  /// The month of a day or of `2024-03`; `nil` and reported otherwise.
  func month(_ field: String) -> Month? {
    if let day = row.day(field) { return Month(of: day) }
    if let month = Month(row.text(field)) { return month }
    error(field, Wording("应为月份，如 `2024-03` 或 `2024-03-01`", en: "must be a month such as `2024-03` or `2024-03-01`"))
    return nil
  }

  /// A key that is one of `known`; `nil` and reported otherwise.
  func reference(_ field: String, to known: KnownKeys) -> String? {
    let key = row.text(field)
    if known.contains(key) { return key }
    unknown(key, in: field, among: known.keys)
    return nil
  }

  /// One of a closed set of words; `nil` and reported otherwise.
  func choice<Choice>(_ field: String, of words: [(String, Choice)]) -> Choice? {
    let word = row.text(field)
    if let choice = words.first(where: { $0.0 == word }) { return choice.1 }
    unknown(word, in: field, among: words.map(\.0))
    return nil
  }

  /// Reports what is wrong with a field of this row.
  func error(_ field: String, _ message: Wording, hint: Wording? = nil) {
    let number = row.number + 1
    log.error(
      Wording(
        "表 `\(table)` 第 \(number) 行 `\(field)`：\(message.chinese)",
        en: "row \(number) of the table `\(table)`, `\(field)`: \(message.english)"), at: nil, hint: hint)
  }

  private func unknown(_ key: String, in field: String, among known: [String]) {
    let message =
      key.isEmpty ? Wording("不能为空", en: "must not be empty") : Wording("没有 `\(key)`", en: "there is no `\(key)`")
    error(field, message, hint: suggestion(for: key, among: known))
  }
}

extension Double {
  /// As people write it: without `.0`.
  fileprivate var text: String { Int(exactly: self).map(String.init) ?? String(self) }
}
