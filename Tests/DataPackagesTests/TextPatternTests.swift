import Testing

@testable import DataPackages

@Suite struct TextPatternTests {
  @Test(arguments: [
    ("a", "a", true), ("a", "ab", false), ("a*", "", true), ("a+", "", false), ("a?b", "b", true),
    ("a|bc", "bc", true), ("(ab)+", "abab", true), ("(ab)+", "aba", false), ("a{2,3}", "aa", true),
    ("a{2,3}", "aaaa", false), ("a{2}", "aaa", false), ("a{2,}", "aaaa", true), ("a{0}", "", true),
    ("[a-z0-9]+(-[a-z0-9]+)*", "east-west-2", true), ("[a-z0-9]+(-[a-z0-9]+)*", "east--west", false),
    ("[^0-9]", "x", true), ("[^0-9]", "7", false), ("[a-z-[aeiou]]", "b", true), ("[a-z-[aeiou]]", "e", false),
    ("\\d{6}", "330382", true), ("\\d{6}", "33038", false), (".*市", "乐清市", true), ("[一-龥]+", "温州", true),
    ("\\p{Lu}\\p{L}*", "Yueqing", true), ("\\P{Nd}", "7", false), ("^a.*$", "apple", true), ("(?:a|b)c", "bc", true),
    ("a\\.b", "a.b", true), ("a\\.b", "axb", false), ("\\w+", "a b", false), ("\\s", " ", true),
    ("[\\d-]+", "1-2", true),
    (".", "\n", false), ("", "", true), ("(a|)b", "b", true), ("\\i\\c*", "x:1-2", true), ("(a*)*", "aaa", true),
  ])
  func itMatchesWholeTexts(pattern: String, text: String, isMatch: Bool) throws {
    #expect(try #require(TextPattern(pattern)).matches(text) == isMatch)
  }

  @Test(arguments: ["(", "a)", "[a", "*a", "a{2", "a{3,2}", "[z-a]", "\\b", "(?=a)", "\\p{Foo}", "a{9999999}", "a**"])
  func itRefusesWhatIsNoPattern(pattern: String) {
    #expect(TextPattern(pattern) == nil)
  }

  @Test func aHostilePatternTakesTimeInProportion() throws {
    let pattern = try #require(TextPattern("(a+)+b"))
    #expect(!pattern.matches(String(repeating: "a", count: 5000)))
    #expect(TextPattern(String(repeating: "(", count: 100_000)) == nil)
    #expect(TextPattern("((((a{99}){99}){99}){99})") == nil)
  }
}
