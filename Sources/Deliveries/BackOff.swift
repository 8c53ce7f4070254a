/// How long to wait after each attempt that did not succeed: longer and longer, the same every time, and not forever.
public struct BackOff: Hashable, Sendable {
  /// The seconds after the first attempt.
  public let first: Int
  /// By how much each wait is longer than the one before.
  public let factor: Int
  /// The longest wait in seconds.
  public let limit: Int
  /// After how many attempts a delivery is given up.
  public let attempts: Int

  /// Waits of 1, 2, 4 … minutes, at most 6 hours, 12 attempts: a server may be down for most of a day.
  public init(first: Int = 60, factor: Int = 2, limit: Int = 21_600, attempts: Int = 12) {
    self.first = first
    self.factor = factor
    self.limit = limit
    self.attempts = attempts
  }

  /// The seconds to wait after this many attempts, or `nil` to give up.
  public func wait(after count: Int) -> Int? {
    guard count < attempts else { return nil }
    var seconds = min(first, limit)
    for _ in 1..<max(count, 1) where seconds < limit { seconds = min(seconds * factor, limit) }
    return seconds
  }
}
