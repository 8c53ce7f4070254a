/// A set of numbers from 0 to 63: the minutes of an hour, the days of a month.
struct NumberSet: Hashable, Sendable {
  private(set) var bits: UInt64 = 0

  mutating func insert(_ number: Int) { bits |= 1 << UInt64(number) }

  func contains(_ number: Int) -> Bool { bits >> UInt64(number) & 1 == 1 }

  func union(_ other: NumberSet) -> NumberSet { NumberSet(bits: bits | other.bits) }

  /// The smallest member that is not below `number`.
  func first(from number: Int) -> Int? {
    guard number < 64 else { return nil }
    let rest = bits & (.max << UInt64(number))
    return rest == 0 ? nil : rest.trailingZeroBitCount
  }
}
