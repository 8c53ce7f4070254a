import Diagnostics

/// Figures that may be ranked together: every two of them compare with grade A or B, each is about another subject.
struct RankingGroup {
  /// Where they are among the facts.
  var positions: [Int]
  /// The periods of its figures, from the earliest first day to the latest last day, in milliseconds since 1970 UTC; for
  /// figures at a date that date.
  var period: ClosedRange<Double>
  /// Whether its figures stand at a date.
  let isAtDate: Bool
  /// The number of what its figures share besides the period: equal for groups of one series.
  let series: Int
  /// The class of its places; `nil` when the data name none.
  var peerClass: LocalizedName?
  /// A: all but the subjects is equal. B: periods differ a little, or figures are approximate.
  var grade: Grade
  /// The grade set by hand that holds for it.
  var override: ComparisonRules.Override?

  /// The last day.
  var end: Double { period.upperBound }
}
