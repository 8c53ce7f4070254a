import Diagnostics
import Documents
import Testing

@Suite struct JSONParserTests {
  @Test func keepsPlacesAndOrder() throws {
    let node = try parseJSON("{\"b\": [1, -2.5e3],\n \"资金\": \"\\u4e07\\ud83d\\ude00\\n\"}", file: "a.json")
    #expect(node.mapping?.map(\.key) == ["b", "资金"])
    #expect(node["b"]?.sequence?.map(\.number) == [1, -2500])
    #expect(node["资金"]?.string == "万😀\n")
    #expect(node["资金"]?.location == SourceLocation(file: "a.json", line: 2, column: 8))
    #expect(node["b"]?.sequence?[1].location == SourceLocation(file: "a.json", line: 1, column: 11))
  }

  @Test(arguments: [
    ("", "a.json:1:1: error: the JSON ends where a value was expected"),
    (
      "{\"a\": 1,}",
      "a.json:1:9: error: expected a key in double quotes\n  hint: there is no comma after the last member"
    ),
    ("{\"a\": 1 \"b\": 2}", "a.json:1:9: error: expected a comma or `}` in this object"),
    ("[1 2]", "a.json:1:4: error: expected a comma or `]` in this array"),
    ("{\"a\" 1}", "a.json:1:6: error: expected a colon after the key `a`"),
    ("[1] x", "a.json:1:5: error: there is more text after the end of the JSON value"),
    ("{\"a\": 1, \"a\": 2}", "a.json:1:10: error: the key `a` stands twice"),
    ("[01]", "a.json:1:2: error: `01` is not a JSON number"),
    ("[nul]", "a.json:1:2: error: expected a value, found `n`\n  hint: texts stand in double quotes"),
    (
      "[NaN]",
      "a.json:1:2: error: expected a value, found `N`\n  hint: JSON has no such number; a missing one is `null`"
    ),
    ("// a", "a.json:1:1: error: expected a value, found `/`\n  hint: JSON has no comments; YAML has"),
    ("'a'", "a.json:1:1: error: expected a value, found `'`\n  hint: use straight double quotes, `\"`"),
    ("{'a': 1}", "a.json:1:2: error: expected a key in double quotes\n  hint: use straight double quotes, `\"`"),
    ("{“a”: 1}", "a.json:1:2: error: expected a key in double quotes\n  hint: use straight double quotes, `\"`"),
    ("{a: 1}", "a.json:1:2: error: expected a key in double quotes"),
    ("{\n// a\n}", "a.json:2:1: error: expected a key in double quotes\n  hint: JSON has no comments; YAML has"),
    ("[1,]", "a.json:1:4: error: expected a value, found `]`\n  hint: there is no comma after the last item"),
    ("a,b\n1,2", "a.json:1:1: error: expected a value, found `a`\n  hint: JSON begins with `{` or `[`"),
    ("[None]", "a.json:1:2: error: expected a value, found `N`\n  hint: JSON writes `None` as `null`"),
    ("<html>", "a.json:1:1: error: expected a value, found `<`\n  hint: this is a web page, not JSON"),
    ("\"a", "a.json:1:3: error: this text has no closing quote"),
    ("\"a\nb\"", "a.json:1:3: error: this text has no closing quote\n  hint: a line break is written `\\n`"),
    ("\"\\x\"", "a.json:1:3: error: unknown escape `\\x`"),
    ("\"\\u12\"", "a.json:1:3: error: expected four hexadecimal digits after `\\u`"),
  ])
  func saysWhatIsWrongAndWhere(_ text: String, _ message: String) {
    let failure = #expect(throws: Failure.self) { try parseJSON(text, file: "a.json") }
    #expect(failure?.diagnostics.map { $0.text(in: .english) } == [message])
  }

  @Test func refusesBottomlessNesting() {
    let failure = #expect(throws: Failure.self) {
      try parseJSON(String(repeating: "[", count: 100_000), file: "a.json")
    }
    #expect(failure?.diagnostics.first?.message.english == "nested more than 512 levels deep")
  }

  @Test func reversesItsOwnNumbers() throws {
    for number in [0, -0.5, 1e21, 123456789.125, 1e-300] {
      #expect(try parseJSON("\(number)", file: "a.json").number == number)
    }
  }
}
