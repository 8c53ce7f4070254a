import Diagnostics
import Formats
import Foundation
import Quantities

/// What lies between two figures, with no more digits than the coarser of them has.
struct Difference: Hashable {
  /// Second less first, in the base unit.
  let value: Double
  /// The unit of the last digit that both figures have.
  let step: Double

  /// The change from one figure to another; none when one has no number.
  init?(from first: Quantity, to second: Quantity) {
    guard let start = first.value, let end = second.value else { return nil }
    value = end - start
    step = max(Self.step(of: first), Self.step(of: second))
  }

  /// Whether it is nothing at the precision of the figures: less than half a unit of their last digit.
  var isLevel: Bool { abs(value) < step / 2 }

  /// Its size in words, without a sign: `3300万元`; `约3000万元` where the figures do not reach to the last digit.
  func words(in unit: LocalizedName) -> Wording {
    let size = DecimalRounding.round(abs(value), decimals: -Int(log10(step).rounded()))
    let magnitude = size >= 1e8 ? 1e8 : size >= 1e4 ? 1e4 : 1
    let quantity = Quantity(value: size, lower: nil, upper: nil, qualifier: step > magnitude ? .about : .rounded)
    let figure = PrintedFigure(phrase: "", quantity: quantity, unit: unit)
    return Wording(figure.text(in: .chinese), en: figure.text(in: .english))
  }

  /// One unit of the last printed digit: the width of a rounded figure's bounds, else what its shortest text shows.
  private static func step(of quantity: Quantity) -> Double {
    if let lower = quantity.lower, let upper = quantity.upper, upper > lower { return upper - lower }
    return pow(10, -Double(DecimalRounding.decimals(of: quantity.value ?? 0)))
  }
}
