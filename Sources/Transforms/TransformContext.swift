public import Formats
public import Foundation
public import Tables

/// What transforms may depend on besides their table.
public struct TransformContext: Hashable, Sendable {
  /// Zone, parameters, seed and language.
  public var evaluation: EvaluationContext
  /// The tables that `lookup` may name.
  public var tables: [String: Table]

  /// A context with these values.
  public init(
    zone: TimeZone, parameters: [String: Value] = [:], tables: [String: Table] = [:], seed: UInt64 = 0,
    language: FormatLanguage = .english
  ) {
    evaluation = EvaluationContext(zone: zone, parameters: parameters, seed: seed, language: language)
    self.tables = tables
  }
}
