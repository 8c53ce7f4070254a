public import Diagnostics

/// A measure that would be a number without meaning, and why.
public struct Refusal: Error, Hashable, Sendable {
  /// What is missing or wrong, for print: lower case, no full stop.
  public let reason: Wording

  /// A refusal for this reason.
  public init(_ reason: Wording) { self.reason = reason }
}
