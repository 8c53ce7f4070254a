/// Matches many texts with one pattern: what the machine of the pattern does with an ASCII character is looked up
/// once, and then known (the lazy subset construction).
struct PatternMatcher: Sendable {
  /// More states than this are not kept; a text that needs one is matched step by step.
  private static let maximumStates = 256
  private static let unknown: UInt16 = .max

  private let pattern: TextPattern
  /// The steps in which the machine is, for each state.
  private var states: [[Int]]
  private var accepts: [Bool]
  /// The next state by state and ASCII character.
  private var next: [UInt16]

  init(_ pattern: TextPattern) {
    self.pattern = pattern
    let first = pattern.firstSteps
    states = [first]
    accepts = [pattern.accepts(first)]
    next = [UInt16](repeating: Self.unknown, count: 128)
  }

  /// Whether the whole of a text has the form of the pattern.
  mutating func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var state = 0
    for byte in text {
      guard byte < 0x80 else { return pattern.matches(String(decoding: text, as: UTF8.self)) }
      var following = next[state << 7 | Int(byte)]
      if following == Self.unknown {
        guard let found = follow(state, byte) else { return pattern.matches(String(decoding: text, as: UTF8.self)) }
        following = found
      }
      state = Int(following)
    }
    return accepts[state]
  }

  private mutating func follow(_ state: Int, _ byte: UInt8) -> UInt16? {
    let steps = pattern.steps(behind: states[state], reading: Unicode.Scalar(byte))
    var found = states.firstIndex(of: steps)
    if found == nil {
      guard states.count < Self.maximumStates else { return nil }
      states.append(steps)
      accepts.append(pattern.accepts(steps))
      next += [UInt16](repeating: Self.unknown, count: 128)
      found = states.count - 1
    }
    let following = found.map { UInt16($0) }
    if let following { next[state << 7 | Int(byte)] = following }
    return following
  }
}
