/// Two pairs of one programme that share a helper or a recipient and do not hold at the same time: one came after the
/// other.
struct PairingChange {
  /// The pair that ended.
  let before: Pairing
  /// The pair that began.
  let after: Pairing
  /// When the later one began.
  let day: Day
  /// Whether one took the place of the other: it began within a year of the other's end.
  let isSuccession: Bool

  /// The change between two pairs; `nil` when they are the same, of no common end, or hold together.
  init?(_ one: Pairing, _ other: Pairing) {
    guard one.id != other.id, one.programme == other.programme,
      one.helper == other.helper || one.recipient == other.recipient,
      let (before, after, start, end) = Self.order(one, other) ?? Self.order(other, one)
    else { return nil }
    self.before = before
    self.after = after
    day = Day(start)
    isSuccession = start - end <= 366 * Day.milliseconds
  }

  private static func order(
    _ before: Pairing, _ after: Pairing
  ) -> (before: Pairing, after: Pairing, start: Double, end: Double)? {
    guard let end = before.period.to, let start = after.period.from else { return nil }
    // An end that is known to the year is kept as its last day, although the change came within it.
    let isWithinYear =
      before.endPrecision == "year" && Day(end).year == Day(start).year && (before.period.from ?? -.infinity) < start
    return end < start || isWithinYear ? (before, after, start, end) : nil
  }
}
