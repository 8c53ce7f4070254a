import Diagnostics
import Formats
import Foundation
import Quantities

/// The words of a figure as a report prints them: with its qualifier, in the magnitude of the document.
///
/// In Chinese this is the phrase of the document itself, in Simplified characters; a total, which no document prints,
/// is put into words by the same rules. In English it is made from the number: `超3000万元` becomes `over 30 million yuan`, never `30,000,000.00`.
struct PrintedFigure {
  let phrase: String
  let quantity: Quantity
  let unit: LocalizedName
  /// How many digits are known of a number that was computed; `nil` for one that is printed as it is.
  var precision: PrintedPrecision?

  func text(in language: Language) -> String {
    if let precision {
      return precision.words(for: quantity, unit: unit.wording, scale: scale)?.text(in: language) ?? ""
    }
    return switch language {
    case .chinese: phrase.isEmpty ? chinese : simplified(phrase)
    case .english: english
    }
  }

  /// The magnitude of a computed number: two digits of 407人次/万人 are 410, and not 0.041万.
  private var scale: PrintedScale {
    guard let value = quantity.value, unit.chinese != "%" else { return .automatic }
    return abs(value) < 1e4 ? .ones : abs(value) < 1e8 ? .tenThousands : .hundredMillions
  }

  /// The words of a number that no document prints, such as a total.
  private var chinese: String {
    guard let value = quantity.value else { return "" }
    let words =
      switch abs(value) {
      case 1e8...: Self.digits(value, dividedBy: 1e8) + "亿"
      case 1e4...: Self.digits(value, dividedBy: 1e4) + "万"
      default: Self.digits(value)
      }
    let qualifier = quantity.qualifier.isApproximate ? quantity.qualifier.label.chinese : ""
    return qualifier + words + unit.chinese
  }

  private var english: String {
    let words: String
    if let value = quantity.value {
      words = Self.amount(value)
    } else if let lower = quantity.lower, let upper = quantity.upper {
      words = "\(Self.amount(lower))–\(Self.amount(upper))"
    } else {
      words = simplified(phrase)
    }
    let qualified =
      switch quantity.qualifier {
      case .exact, .rounded, .range: words
      case .about: "about \(words)"
      case .nearly: "nearly \(words)"
      case .over: "over \(words)"
      case .moreThan: "\(words)-odd"
      case .ordinalClass: "some \(words)"
      }
    if unit.english == "%" || unit.chinese == "%" { return qualified + "%" }
    if unit.chinese == "位" { return "No. \(qualified)" }
    return unit.english.isEmpty ? qualified : "\(qualified) \(unit.english)"
  }

  /// A number in thousands with commas, from a million on in millions, from a billion on in billions.
  private static func amount(_ value: Double) -> String {
    switch abs(value) {
    case 1e9...: digits(value, dividedBy: 1e9) + " billion"
    case 1e6...: digits(value, dividedBy: 1e6) + " million"
    default: grouped(value)
    }
  }

  /// At most six decimals, without zeros at the end.
  private static func digits(_ value: Double, dividedBy factor: Double = 1, grouping: Bool = false) -> String {
    DecimalRounding.text(value, decimals: 6, dividedBy: factor, trim: true, grouping: grouping)
  }

  /// The same with thousands parted by commas: −1,500 and 12,345.5.
  static func grouped(_ value: Double) -> String { digits(value, grouping: true) }
}

/// Traditional characters turned into Simplified ones; other text unchanged.
func simplified(_ text: String) -> String {
  // Most figures are made of these alone; asking ICU about a million of them would take seconds.
  if text.unicodeScalars.allSatisfy({ $0.isASCII || scalarsOfBothScripts.contains($0) }) { return text }
  return text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
}

private let scalarsOfBothScripts = Set("元亿万千百十余多超近约人次户家所场期个年月日位亩头件条公里以上—至".unicodeScalars)
