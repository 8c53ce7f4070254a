public import Diagnostics

/// How much made-up data a sample project holds, and by which seed it is drawn.
public struct SampleSize: Hashable, Sendable {
  /// How many counties are helped; each gets a report.
  public let counties: Int
  /// How many indicators each county reports.
  public let indicators: Int
  /// How many years it reports them; the last one is `lastYear`.
  public let years: Int
  /// The seed: the same one gives the same bytes on every machine.
  public let seed: UInt64

  /// How many counties there can be.
  public static let countyRange = 1...9999
  /// How many indicators there can be; a county's report needs the first five.
  public static let indicatorRange = 5...SampleIndicator.all.count
  /// How many years there can be; growth needs two.
  public static let yearRange = 2...30
  /// The last year of every sample. A fixed one: a sample must not change with the clock.
  public static let lastYear = 2024

  /// A size.
  ///
  /// - Throws: every number that is out of its range.
  public init(counties: Int = 2800, indicators: Int = 40, years: Int = 12, seed: UInt64 = 1) throws(Failure) {
    let problems = [
      Self.problem("counties", counties, Self.countyRange), Self.problem("indicators", indicators, Self.indicatorRange),
      Self.problem("years", years, Self.yearRange),
    ].compactMap { $0 }
    guard problems.isEmpty else { throw Failure(problems) }
    self.counties = counties
    self.indicators = indicators
    self.years = years
    self.seed = seed
  }

  /// The first year.
  var firstYear: Int { Self.lastYear - years + 1 }

  private static func problem(_ option: String, _ value: Int, _ range: ClosedRange<Int>) -> Diagnostic? {
    if range.contains(value) { return nil }
    return .error(
      Wording(
        "`--\(option)` 应在 \(range.lowerBound) 到 \(range.upperBound) 之间，却是 \(value)",
        en: "`--\(option)` must lie between \(range.lowerBound) and \(range.upperBound), found \(value)"))
  }
}
