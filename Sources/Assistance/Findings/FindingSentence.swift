public import Diagnostics

/// A sentence that follows from figures alone, with the figures that it is bound to. It never names a cause.
public struct FindingSentence: Hashable, Sendable {
  /// What it says.
  public let kind: FindingKind
  /// The sentence, with its full stop.
  public let sentence: Wording
  /// The keys of the figures that it says something about.
  public let facts: [String]
  /// The indicator, if it is about one.
  public let indicator: String?
  /// The programme, if all its figures belong to one.
  public let programme: String?
  /// How far its figures compare, where it sets some side by side.
  public let grade: Grade?
}
