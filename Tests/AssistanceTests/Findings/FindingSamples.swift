import Diagnostics
import Quantities

@testable import Assistance

/// A figure of 元, 人 or 个 as it stands in a sentence.
func amount(
  _ name: String, _ words: String, _ value: Double?, _ qualifier: Quantity.Qualifier = .exact,
  _ bounds: (Double?, Double?)? = nil
) -> NamedAmount {
  let bounds = bounds ?? (value, value)
  return NamedAmount(
    name: Wording(name, en: name), words: Wording(words, en: words),
    quantity: Quantity(value: value, lower: bounds.0, upper: bounds.1, qualifier: qualifier))
}

/// A figure that is cut to its printed digits: half a step to both sides.
func rounded(_ name: String, _ words: String, _ value: Double, step: Double) -> NamedAmount {
  amount(name, words, value, .rounded, (value - step / 2, value + step / 2))
}

/// Both languages of a sentence.
func both(_ wording: Wording?) -> [String] { wording.map { [$0.chinese, $0.english] } ?? [] }

let yuan = LocalizedName(chinese: "元", english: "yuan")
let funds = Wording("协作资金", en: "Funds")
