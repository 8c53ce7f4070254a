import Diagnostics
import Scenes
import Testing

@testable import Reports

@Suite struct TemplateTests {
  /// The expanded text of a template over the sample tables.
  private func expand(_ text: String, _ language: Language = .chinese) -> String {
    let log = DiagnosticLog()
    var variables = Variables(context: context(language))
    variables.lookups = [
      .init(
        name: "fact", table: "figures", key: "fact", printed: "printed", location: SourceLocation(file: "r.md"))
    ]
    let nodes = parseTemplate(text, file: "r.md", log: log)
    let result = expandTemplate(nodes, variables: variables, file: "r.md", log: log).text
    return log.diagnostics.isEmpty ? result : log.diagnostics.map { $0.text(in: .english) }.joined(separator: "\n")
  }

  @Test func parametersAndFactsArePrinted() {
    #expect(expand("{{year}}年:{{fact.S3-018}}({{fact.S3-018.period}})") == "2024年:1.17亿元(2021年以来)")
  }

  @Test func aMissingValueIsSaidToBeMissing() {
    #expect(expand("{{fact.S3-019}}") == "无数据")
    #expect(expand("{{fact.S3-019}}", .english) == "no data")
  }

  @Test func sectionsRepeatForEachRow() {
    #expect(expand("{{#funds}}\n- {{city}} {{year}}\n{{/funds}}\nend") == "- 乐清 2020\n- 上虞 2021\n- 上虞 2022\nend")
  }

  @Test func invertedSectionsAreForWhatIsFalse() {
    #expect(expand("{{#funds}}{{#rough}}约{{/rough}}{{^rough}}准{{/rough}}{{/funds}}") == "准约准")
  }

  @Test func languagesChooseSections() {
    #expect(expand("{{#zh}}山海{{/zh}}{{#en}}sea{{/en}}") == "山海")
    #expect(expand("{{#zh}}山海{{/zh}}{{#en}}sea{{/en}}", .english) == "sea")
  }

  @Test func commentsLeaveNothing() {
    #expect(expand("a\n{{! a remark }}\nb{{! c }}") == "a\nb")
  }

  @Test func valuesAreEscapedInProseButNotInFences() {
    let log = DiagnosticLog()
    var variables = Variables(context: context())
    variables.values["v"] = .text("a*b \"c\"")
    let nodes = parseTemplate("{{v}} {{{v}}}\n```kpi\n- \"{{v}}\"\n```\n{{v}}", file: "r.md", log: log)
    let text = expandTemplate(nodes, variables: variables, file: "r.md", log: log).text
    #expect(text == "a\\*b \"c\" a*b \"c\"\n```kpi\n- \"a*b \\\"c\\\"\"\n```\na\\*b \"c\"")
  }

  @Test func placesLeadBackThroughVariablesAndSections() {
    let log = DiagnosticLog()
    let nodes = parseTemplate("{{#funds}}\n{{city}}|x\n{{/funds}}\nlast", file: "r.md", firstLine: 5, log: log)
    let map = expandTemplate(nodes, variables: Variables(context: context()), file: "r.md", log: log).map
    #expect(map.origin(line: 2, column: 1).description == "r.md:6:1")
    #expect(map.origin(line: 2, column: 4).description == "r.md:6:10")
    #expect(map.origin(line: 4, column: 3).description == "r.md:8:3")
  }
}
