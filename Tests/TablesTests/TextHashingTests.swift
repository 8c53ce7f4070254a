import Testing

@testable import Tables

struct TextHashingTests {
  private func hash(_ text: String) -> Int {
    var hasher = Hasher()
    hasher.combine(text: text)
    return hasher.finalize()
  }

  /// Han characters beside others that are written in two ways, and those that stand for others.
  @Test(arguments: [
    ("é", "e\u{301}"), ("K", "\u{212A}"), ("豈", "\u{F900}"), ("越城区é", "越城区e\u{301}"), ("각", "\u{1100}\u{1161}\u{11A8}"),
    ("乐山", "乐山"), ("", ""),
  ])
  func equalTextsHashAlike(one: String, other: String) {
    #expect(one == other)
    #expect(hash(one) == hash(other))
    #expect(hash(one) == one.hashValue)
    #expect(Value.string(one) == Value.string(other))
    #expect(Value.string(one).hashValue == Value.string(other).hashValue)
  }

  @Test func equalValuesHashAlike() {
    #expect(Value.number(0).hashValue == Value.number(-0.0).hashValue)
    #expect(Set([Value.null, .null, .boolean(true), .number(1), .instant(1), .string("1"), .list([.null])]).count == 6)
  }
}
