import Diagnostics
import Testing

@Suite struct DiagnosticTests {
  let diagnostic = Diagnostic.error(
    Wording("没有指标 `fund`", en: "there is no indicator `fund`"),
    at: SourceLocation(file: "data/facts.csv", line: 17, column: 4),
    hint: Wording("是否要写 `funds`？", en: "did you mean `funds`?"))

  @Test func textInBothLanguages() {
    #expect(
      diagnostic.text(in: .chinese) == """
        data/facts.csv:17:4: 错误: 没有指标 `fund`
          提示: 是否要写 `funds`？
        """)
    #expect(
      diagnostic.text(in: .english) == """
        data/facts.csv:17:4: error: there is no indicator `fund`
          hint: did you mean `funds`?
        """)
  }

  @Test func locationIsPrintedAsFarAsItIsKnown() {
    #expect(SourceLocation(file: "a.csv").description == "a.csv")
    #expect(SourceLocation(file: "a.csv", line: 3).description == "a.csv:3")
    #expect(SourceLocation(file: "a.csv", column: 3).description == "a.csv")
    #expect(Diagnostic.warning(Wording("无", en: "none")).text(in: .english) == "warning: none")
  }

  @Test func logThrowsOnlyForErrors() throws {
    let log = DiagnosticLog()
    log.warning(Wording("慢", en: "slow"), at: nil)
    try log.throwErrors()
    log.error(Wording("坏", en: "bad"), at: nil)
    #expect(throws: Failure.self) { try log.throwErrors() }
    #expect(log.diagnostics.map(\.message.english) == ["slow", "bad"])
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("encodng", "encoding"), ("colour", "color"), ("Mark", "mark"), ("ehight", "height"), ("x", nil), ("zzzzzz", nil),
  ])
  func nearestName(_ name: String, _ expected: String?) {
    #expect(nearest(to: name, among: ["mark", "encoding", "color", "height", "width"]) == expected)
  }

  @Test func listsAShortSetWhenNothingIsNear() {
    #expect(suggestion(for: "qqqqqq", among: ["bar", "line"])?.english == "known are `bar`, `line`")
    #expect(suggestion(for: "qqqqqq", among: (1...40).map { "name\($0)" }) == nil)
  }
}
