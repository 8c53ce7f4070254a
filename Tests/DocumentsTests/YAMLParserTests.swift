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
}
