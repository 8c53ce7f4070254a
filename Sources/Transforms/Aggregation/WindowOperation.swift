/// What Vega-Lite can compute for a row from its place among others, besides aggregates.
public enum WindowOperation: String, Hashable, Sendable, CaseIterable {
  /// The row's number, from 1.
  case rowNumber = "row_number"
  /// The rank with gaps after equals, from 1.
  case rank
  /// The rank without gaps, from 1.
  case denseRank = "dense_rank"
  /// The rank as a fraction from 0 to 1.
  case percentRank = "percent_rank"
  /// The fraction of rows up to this one and its equals.
  case cumulativeDistribution = "cume_dist"
  /// The number, from 1, of the equal part that the row lies in.
  case ntile
  /// The value some rows before.
  case lag
  /// The value some rows after.
  case lead
  /// The first value of the frame.
  case firstValue = "first_value"
  /// The last value of the frame.
  case lastValue = "last_value"
  /// The value at a number, from 1, in the frame.
  case nthValue = "nth_value"
  /// This value, or the last one before that is not missing.
  case previousValue = "prev_value"
  /// This value, or the first one after that is not missing.
  case nextValue = "next_value"

  /// Whether it reads a field.
  var needsField: Bool {
    switch self {
    case .rowNumber, .rank, .denseRank, .percentRank, .cumulativeDistribution, .ntile: false
    case .lag, .lead, .firstValue, .lastValue, .nthValue, .previousValue, .nextValue: true
    }
  }

  /// Whether it must be told a number.
  var needsParameter: Bool { self == .ntile || self == .nthValue }
}
