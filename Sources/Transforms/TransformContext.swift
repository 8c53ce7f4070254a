public import Formats
public import Foundation
public import Tables

/// What transforms may depend on besides their table.
public struct TransformContext: Sendable {
  /// Zone, parameters, seed and locale.
  public var evaluation: EvaluationContext
  /// The tables that `lookup` may name.
  public var tables: [String: Table]
  /// Which sums have no meaning; without it, everything adds.
  public var sums: SumRule?

  /// A context with these values.
  public init(
    zone: TimeZone, parameters: [String: Value] = [:], tables: [String: Table] = [:], seed: UInt64 = 0,
    locale: FormatLocale = .english, sums: SumRule? = nil
  ) {
    evaluation = EvaluationContext(zone: zone, parameters: parameters, seed: seed, locale: locale)
    self.tables = tables
    self.sums = sums
  }
}
