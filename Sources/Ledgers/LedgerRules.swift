/// From where on a difference counts; an office may set its own.
public struct LedgerRules: Hashable, Sendable {
  /// Percentage points within which progress is level with its schedule: half a unit of the printed digit.
  public var level = 0.05
  /// Percentage points behind schedule beyond which an item is listed as far behind.
  public var farBehind = 10.0
  /// The completion, as a share, beyond which a chart draws an arrow instead of the whole bar.
  public var offScale = 1.5

  /// The usual rules.
  public init() {}
}
