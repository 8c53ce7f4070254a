/// By how much two periods may differ and still be compared with grade B.
///
/// A month beside a year is little, beside a month it is everything: the tolerance of the rules holds, but never more
/// than a tenth of the shorter period.
struct PeriodTolerance {
  /// The tolerance of the rules, in days.
  let days: Double

  /// Whether two dates are near enough.
  func allows(dates one: Double, _ other: Double) -> Bool { abs(one - other) <= days * Day.milliseconds }

  /// Whether two periods are near enough at both ends; each runs from the beginning of its first to that of its last day.
  func allows(_ one: ClosedRange<Double>, _ other: ClosedRange<Double>) -> Bool {
    let shift = max(abs(one.lowerBound - other.lowerBound), abs(one.upperBound - other.upperBound))
    return shift <= min(days * Day.milliseconds, min(Self.length(one), Self.length(other)) / 10)
  }

  private static func length(_ period: ClosedRange<Double>) -> Double {
    period.upperBound - period.lowerBound + Day.milliseconds
  }
}
