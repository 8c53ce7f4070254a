public import Diagnostics

/// A sum, difference or ratio that would be a number without meaning, and why.
public struct QuantityRefusal: Error, Hashable, Sendable {
  /// What is wrong, for print: lower case, no full stop.
  public let reason: Wording

  /// A refusal for this reason.
  public init(_ reason: Wording) { self.reason = reason }
}
