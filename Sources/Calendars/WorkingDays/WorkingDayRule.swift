/// What becomes of an occurrence whose day is no working day.
public enum WorkingDayRule: String, Hashable, Sendable, CaseIterable {
  /// It is due on the next working day, at the same time of day.
  case next
  /// It is due on the working day before.
  case previous
  /// It falls away.
  case skip
}
