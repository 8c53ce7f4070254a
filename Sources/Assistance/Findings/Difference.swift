import Diagnostics
import Foundation
import Quantities

/// What lies between two figures, with no more digits than the coarser of them has.
struct Difference: Hashable {
  /// Second less first, in the base unit.
  let value: Double
  /// To which digit it is known.
  private let precision: PrintedPrecision

  /// The change from one figure to another; none when one has no number.
  init?(from first: Quantity, to second: Quantity) {
    guard let start = first.value, let end = second.value else { return nil }
    value = end - start
    precision = .ofSum([first, second])
  }

  /// Whether it is nothing at the precision of the figures: less than half a unit of their last digit.
  var isLevel: Bool { abs(value) < pow(10, Double(precision.lastPlace)) / 2 }

  /// Its size in words, without a sign: `68.8万元`; `0.3亿元` where the figures are known to a tenth of 亿.
  func words(in unit: LocalizedName) -> Wording {
    let size = Quantity(value: abs(value), lower: nil, upper: nil, qualifier: .rounded)
    return precision.words(for: size, unit: unit.wording) ?? Wording("", en: "")
  }
}
