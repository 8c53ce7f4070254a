/// Which way an indicator is better.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// More is better.
  case up
  /// Less is better: costs, delays.
  case down
}
