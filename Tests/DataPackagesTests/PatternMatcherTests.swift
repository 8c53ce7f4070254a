import Testing

@testable import DataPackages

@Suite struct PatternMatcherTests {
  @Test(arguments: [
    ("F[0-9]{8}", ["F00000001", "F0000001", "F000000012", "G00000001", "", "F0000000县"]),
    ("[a-z0-9]+(-[a-z0-9]+)*", ["county-0001", "a", "-a", "a-", "a--b", "é"]),
    ("(a|b)*abb", ["abb", "aabb", "babb", "ab", "abba"]), ("县+", ["县", "县县", "市", "a"]),
  ])
  func agreesWithThePattern(_ text: String, _ samples: [String]) throws {
    let pattern = try #require(TextPattern(text))
    var matcher = PatternMatcher(pattern)
    // Twice: the second time everything is known.
    for sample in samples + samples {
      #expect(Array(sample.utf8).withUnsafeBufferPointer { matcher.matches($0) } == pattern.matches(sample))
    }
  }
}
