import Diagnostics
import Documents
import Testing

@Suite struct YAMLParserTests {
  @Test func resolvesScalarsByTheCoreSchema() throws {
    let node = try parseYAML("a: yes\nb: true\nc: 1.5e3\nd: '12'\ne: ~\nf: 2021-06\ng: 0x1F\n", file: "a.yaml")
    #expect(node["a"]?.string == "yes")
    #expect(node["b"]?.boolean == true)
    #expect(node["c"]?.number == 1500)
    #expect(node["d"]?.string == "12")
    #expect(node["e"]?.isNull == true)
    #expect(node["f"]?.string == "2021-06")
    #expect(node["g"]?.string == "0x1F")
  }

  @Test func countsLinesFromTheBlocksPlaceInItsFile() throws {
    let node = try parseYAML("mark: bar\nx:\n  field: 资金\n", file: "r.md", firstLine: 41)
    #expect(node["x"]?["field"]?.location == SourceLocation(file: "r.md", line: 43, column: 10))
  }

  @Test func reportsBrokenYAML() {
    let failure = #expect(throws: Failure.self) { try parseYAML("a: [1, 2\nb: 3\n", file: "a.yaml") }
    #expect(failure?.diagnostics.first?.location?.line == 2)
    let repeated = #expect(throws: Failure.self) { try parseYAML("a: 1\na: 2\n", file: "a.yaml") }
    #expect(repeated?.diagnostics.first?.text(in: .english) == "a.yaml:1:1: error: the key `a` stands twice")
  }

  @Test func refusesAliasesThatNobodyDefined() {
    #expect(throws: Failure.self) { try parseYAML("a: *nowhere\n", file: "a.yaml") }
  }

  @Test func aliasesToAliasesAreBounded() {
    let names = "abcdefghij".map(String.init)
    var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip(names.dropFirst(), names) {
      let items = [String](repeating: "*\(before)", count: 10).joined(separator: ", ")
      text += "\(name): &\(name) [\(items)]\n"
    }
    let failure = #expect(throws: Failure.self) { try parseYAML(text, file: "a.yaml") }
    #expect(
      failure?.diagnostics.first?.text(in: .english) == """
        a.yaml:1:11: error: the aliases repeat more than 100000 values
          hint: write the values, without aliases to aliases
        """)
    #expect(
      failure?.diagnostics.first?.text(in: .chinese) == """
        a.yaml:1:11: 错误: 别名重复了超过 100000 个值
          提示: 写出值，不要用指向别名的别名
        """)
  }

  @Test func anAnchorThatHoldsItself() {
    let failure = #expect(throws: Failure.self) { try parseYAML("a: &x\n  b: *x\n", file: "a.yaml") }
    #expect(failure?.diagnostics.first?.location == SourceLocation(file: "a.yaml", line: 2, column: 6))
  }
}
