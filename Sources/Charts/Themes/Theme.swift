public import ChartSpecs

/// A set of defaults for looks that callers choose by name.
public enum Theme: String, Hashable, Sendable, CaseIterable {
  /// Vega-Lite's own looks.
  case none
  /// The looks of this house: made for print, readable in greyscale.
  case house
  /// The same in greys and hatches, for print in one colour.
  case grey

  /// The defaults, for `normalize`.
  public var configuration: Configuration {
    switch self {
    case .none: Configuration()
    case .house: houseTheme
    case .grey: houseTheme.overridden(by: greyTheme)
    }
  }
}
