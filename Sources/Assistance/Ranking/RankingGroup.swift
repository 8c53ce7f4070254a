import Diagnostics

/// Figures that may be ranked together: every two of them compare with grade A or B, each is about another subject.
struct RankingGroup {
  /// Where they are among the facts.
  var positions: [Int]
  /// The last day that any of them covers, in milliseconds since 1970 UTC.
  var end: Double
  /// How long the period of its first figure is, in days; 0 for figures at a date.
  var length: Double
  /// The number of what its figures share besides the period: equal for groups of one series.
  let series: Int
  /// The class of its places; `nil` when the data name none.
  var peerClass: LocalizedName?
  /// A: all but the subjects is equal. B: periods differ a little, or figures are approximate.
  var grade: Grade
  /// The grade set by hand that holds for it.
  var override: ComparisonRules.Override?
}
