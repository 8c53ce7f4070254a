import Diagnostics
import Formats
import Quantities

/// A share as percent with one decimal, rounded once, halves to the even digit: 0.29940 gives `29.9%`.
func percent(_ share: Double) -> String { DecimalRounding.text(share, decimals: 1, dividedBy: 0.01) + "%" }

/// The size of a difference of shares in percentage points with one decimal, without its sign: 0.0521 gives `5.2`.
func points(_ difference: Double) -> String { DecimalRounding.text(abs(difference), decimals: 1, dividedBy: 0.01) }

/// Whether a difference of shares is nothing at the precision of print: less than half of a tenth of a point.
func isLevel(_ difference: Double) -> Bool { abs(difference) < 0.0005 }

/// What share of a whole a part is: `29.9%`, or `40%—50%` rounded outward when one of the two is approximate.
///
/// The bounds are those of interval division, lower ÷ upper to upper ÷ lower; a part is never more than its whole.
/// There is none when the whole may be nothing.
func shareWords(of part: Quantity, in whole: Quantity) -> Wording? {
  if !part.qualifier.isApproximate, !whole.qualifier.isApproximate, let part = part.value, let whole = whole.value {
    guard whole > 0 else { return nil }
    return Wording(percent(part / whole), en: percent(part / whole))
  }
  guard let part = part.softBounds, let whole = whole.softBounds, whole.lowerBound > 0 else { return nil }
  let low = Int((100 * part.lowerBound / whole.upperBound + 1e-9).rounded(.down))
  let high = Int(min(100, 100 * part.upperBound / whole.lowerBound - 1e-9).rounded(.up))
  guard low < high else { return Wording("\(high)%", en: "\(high)%") }
  return Wording("\(low)%—\(high)%", en: "\(low)%–\(high)%")
}
