import Diagnostics
import Foundation
import Quantities
import Tables

/// Holds what a report prints of a figure against its source: 超3000万元 is never 3000.00, and 近2000人 never 2000.
///
/// Only a table that has the word, the bounds and the print of its figures can be judged, such as `figures`.
struct PrecisionCheck {
  /// The field whose print is judged. Fields that are computed have a precision of their own.
  static let field = "value"

  /// What is wrong with a print, and the source of it.
  struct Fault {
    let words: Wording
    let source: String

    /// The fault as a warning of the place that asks for the print.
    func diagnostic(at location: SourceLocation?) -> Diagnostic {
      .warning(
        Wording("\(words.chinese)；原文是“\(source)”", en: "\(words.english), which says “\(source)”"), at: location,
        hint: Wording(
          "印字段 `printed`，它带着概数词和位数", en: "print the field `printed`, which keeps the word and the digits"))
    }
  }

  private let data: Table
  private let wordStandsApart: Bool

  /// A check of the figures of a table; `nil` when it has none that can be judged.
  init?(_ data: Table, wordStandsApart: Bool = false) {
    guard [Self.field, "qualifier_id", "printed", "lower", "upper"].allSatisfy({ data[$0] != nil }) else { return nil }
    self.data = data
    self.wordStandsApart = wordStandsApart
  }

  /// What is wrong with the print of a row's number; `nil` when nothing is.
  func fault(row: Int, text: String) -> Fault? {
    guard let value = data[row, Self.field].number,
      let qualifier = data[row, "qualifier_id"].string.flatMap(Quantity.Qualifier.init)
    else { return nil }
    let quantity = Quantity(
      value: value, lower: data[row, "lower"].number, upper: data[row, "upper"].number, qualifier: qualifier)
    let words = precisionFault(
      in: withEnglishMagnitude(text, of: value), of: quantity, printedUnit: magnitude(of: text, value),
      wordStandsApart: wordStandsApart)
    return words.map { Fault(words: $0, source: data[row, "printed"].string ?? "") }
  }

  /// 万 or 亿 when only with it the text is the number: it stands in the head of the column.
  private func magnitude(of text: String, _ value: Double) -> String {
    func distance(_ magnitude: String) -> Double {
      guard let figure = try? parseFigure(text + magnitude), let read = figure.quantity.value else { return .infinity }
      return Self.distance(read, value)
    }
    return ["万", "亿"].first { distance($0) < 0.5 && distance("") > 0.5 } ?? ""
  }

  /// The text with `million` behind it when only with it the text is the number.
  private func withEnglishMagnitude(_ text: String, of value: Double) -> String {
    guard text.allSatisfy(\.isASCII), let read = Double(text.filter { $0 != "," }) else { return text }
    let magnitudes = [("thousand", 1e3), ("million", 1e6), ("billion", 1e9)]
    let name = magnitudes.first { Self.distance(read * $0.1, value) < 0.5 }?.0
    guard Self.distance(read, value) > 0.5, let name else { return text }
    return "\(text) \(name)"
  }

  /// How many powers of ten two numbers are apart.
  private static func distance(_ a: Double, _ b: Double) -> Double { abs(log10(abs(a)) - log10(abs(b))) }
}
