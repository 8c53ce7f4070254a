import Assistance
import Diagnostics
import Formats
import Foundation
import Tables

/// The words of ledger numbers in one language.
struct LedgerPrinting {
  let language: Language

  /// `3500万元`, `12个`; at most two decimals.
  func amount(_ value: Double, unit: LocalizedName) -> String {
    var number = String(value)
    let chinese = language == .chinese
    if let format = ChineseNumberFormat(chinese ? "auto" : ",auto", language: chinese ? .chinese : .english) {
      number = format.string(value)
    }
    let unit = unit.text(in: language)
    return chinese || unit.isEmpty ? number + unit : "\(number) \(unit)"
  }

  /// The unit that heads a row of a table, where the numbers stand without it: money in 万元, shares in %.
  func rowUnit(_ unit: LocalizedName?) -> String {
    guard let unit else { return "%" }
    guard unit.chinese == yuan.chinese else { return unit.text(in: language) }
    return Wording("万元", en: "10,000 yuan").text(in: language)
  }

  /// A number in the unit that heads its row: `8000` for 8000万元, `85.0` for a share of 85 %.
  func rowNumber(_ value: Double, unit: LocalizedName?) -> String {
    guard let unit else { return String(percent(value).dropLast()) }
    return plain(unit.chinese == yuan.chinese ? value / 1e4 : value)
  }

  /// A share as per cent with one decimal: `91.7%`.
  func percent(_ share: Double) -> String {
    var format = NumberFormat()
    format.notation = .percent
    format.precision = 1
    return format.string(share)
  }

  /// A share as per cent without needless decimals: `120%`.
  func shortPercent(_ share: Double) -> String {
    var format = NumberFormat()
    format.notation = .percent
    format.precision = 1
    format.trim = true
    return format.string(share)
  }

  /// A number without a sign, with one decimal.
  func points(_ points: Double) -> String {
    var format = NumberFormat()
    format.notation = .fixed
    format.precision = 1
    return format.string(abs(points))
  }

  /// A plain number of at most two decimals.
  func plain(_ value: Double) -> String {
    ChineseNumberFormat("1", language: .chinese)?.string(value) ?? String(value)
  }

  func day(_ milliseconds: Double) -> String {
    let time = CalendarTime(milliseconds, zone: .gmt)
    let month = Month(of: milliseconds)
    return language == .chinese
      ? "\(month.text(in: language))\(time.day)日" : "\(time.day) \(month.text(in: language))"
  }

  /// Remarks one after another; empty for none.
  func remark(_ remarks: [Wording]) -> String {
    remarks.map { $0.text(in: language) }.joined(separator: language == .chinese ? "；" : "; ")
  }

  /// Words in a row.
  func list(_ words: [String]) -> String { words.joined(separator: language == .chinese ? "、" : ", ") }
}

/// Yuan, the unit of all money in a package.
let yuan = LocalizedName(chinese: "元", english: "yuan")

/// A text cell; missing when empty.
func cell(_ text: String?) -> Value { text.map { $0.isEmpty ? .null : .string($0) } ?? .null }
/// A number cell; missing when there is none.
func cell(_ number: Double?) -> Value { number.map { .number($0) } ?? .null }
/// A number cell.
func cell(_ number: Int) -> Value { .number(Double(number)) }
/// A day cell; missing when there is none.
func dayCell(_ milliseconds: Double?) -> Value { milliseconds.map { .instant($0) } ?? .null }
