public import Formats
public import Foundation
public import Tables

/// What an expression may depend on besides its row: everything that a clock, a locale or chance would otherwise decide.
public struct EvaluationContext: Hashable, Sendable {
  /// The zone of local date functions.
  public var zone: TimeZone
  /// The values of the parameters of the surrounding specification, by name.
  public var parameters: [String: Value]
  /// What the interactive parameters of the surrounding specification select at first, by name.
  public var selections: [String: Selection] = [:]
  /// The seed of `random()`, of samples and of bootstrapped intervals.
  public var seed: UInt64

  /// Whether a field that the table does not have is undefined, as in JavaScript, instead of an error.
  public var allowsUnknownFields = false

  /// How numbers and times are written and read.
  public var locale: FormatLocale

  /// A context with these values.
  public init(
    zone: TimeZone, parameters: [String: Value] = [:], seed: UInt64 = 0, locale: FormatLocale = .english
  ) {
    self.zone = zone
    self.parameters = parameters
    self.seed = seed
    self.locale = locale
  }
}
