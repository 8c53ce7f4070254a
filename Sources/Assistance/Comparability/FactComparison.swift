public import Diagnostics

/// What is looked at when two figures are compared.
public enum Criterion: String, Hashable, Sendable, CaseIterable {
  case indicator, programme, subject, direction, pairing, definition, status, accumulation, period, inference, precision
  case override
}

/// Why a comparison has its grade: one criterion, the grade that it allows, and the words for print.
public struct GradeReason: Hashable, Sendable {
  /// What was looked at.
  public let criterion: Criterion
  /// The best grade that it allows.
  public let grade: Grade
  /// What was found, for print.
  public let words: Wording
}

/// Which of two figures is the greater.
public enum Order: String, Hashable, Sendable {
  /// The first, wherever the true values lie within their soft bounds.
  case first
  /// The second, wherever the true values lie within their soft bounds.
  case second
  /// Neither: both are exact and equal.
  case same
  /// Their bounds overlap, or one has no number.
  case uncertain
}

/// Two figures set side by side: the grade, and every reason for it.
public struct FactComparison: Hashable, Sendable {
  /// One figure.
  public let first: Fact
  /// The other.
  public let second: Fact
  /// How far they compare.
  public let grade: Grade
  /// Every reason that takes something from grade A, the weightiest first.
  public let reasons: [GradeReason]
  /// Which is the greater as printed.
  public let order: Order
  /// The grade that the rules gave, when somebody has set another one.
  public let overridden: Grade?
}
