/// What a figure measures, and what may be done with it.
public struct Indicator: Hashable, Sendable, Identifiable {
  /// How the measured thing behaves in time.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Happens in a period; periods add.
    case flow
    /// Stands at a date; dates do not add.
    case stock
    /// Counted since a beginning; the last value holds.
    case cumulative
    /// A share or rate.
    case ratio
    /// A place in a list.
    case rank
    /// Money per piece, or per person and time.
    case price
    /// A length of time.
    case duration
  }

  /// How values may be combined.
  public enum Addition: String, Hashable, Sendable, CaseIterable {
    /// They add.
    case sum
    /// The latest holds.
    case last
    /// Σ numerators / Σ denominators.
    case ratioOfSums = "ratio-of-sums"
    /// Only a distinct count would add.
    case distinct
    /// They never add.
    case never
  }

  /// Its key in the data package.
  public let id: String
  /// Its name.
  public let name: LocalizedName
  /// The dimension of the report that it belongs to.
  public let dimension: String
  /// The base unit: 元, 人, 人次, 户, 个, …
  public let unit: LocalizedName
  /// How it behaves in time.
  public let kind: Kind
  /// How its values may be combined.
  public let addition: Addition
  /// `up` or `down` is better, `none` neither.
  public let direction: String
  /// What is counted and what is not.
  public let definition: LocalizedName
  /// What indicators of one family have in common: they measure the same thing by different definitions. The
  /// indicator's own key when it stands alone.
  public let family: String
  /// The indicator that contains this one (其中).
  public let partOf: String?
  /// For a ratio, the indicator above the line.
  public let numerator: String?
  /// For a ratio, the indicator below the line.
  public let denominator: String?
  /// A base below this gives no growth rate, in the base unit; `nil` for the usual rule.
  public let smallBase: Double?
}
