import Formats
import Foundation

/// How derived numbers are written in descriptions.
enum ValueFormat {
  /// A share with one decimal at most: `45.3%`.
  static func percent(_ share: Double) -> String { NumberFormat(".1~%")?.string(share) ?? "" }
  /// A computed number without the digits that nobody needs: two decimals, or three digits below 1. Numbers with up
  /// to four decimals stay as they are.
  static func shortened(_ number: Double) -> Double {
    guard number.isFinite, number != 0, abs(number) < 1e12 else { return number }
    let tenThousandths = number * 1e4
    if abs(tenThousandths - tenThousandths.rounded()) < 1e-6 { return number }
    let places = abs(number) >= 1 ? 2 : 2 - Int(log10(abs(number)).rounded(.down))
    let power = pow(10.0, Double(min(places, 300)))
    return (number * power).rounded() / power
  }
  /// A number with two decimals: `0.82`.
  static func hundredths(_ number: Double) -> String { NumberFormat(".2f")?.string(number) ?? "" }
}
