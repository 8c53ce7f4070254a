import Diagnostics
import Documents
import Quantities
import Testing

@testable import Assistance

@Suite struct ComparisonRulesTests {
  func rules(_ yaml: String) throws(Failure) -> ComparisonRules {
    let log = DiagnosticLog()
    let rules = ComparisonRules(MappingReader(try parseYAML(yaml, file: "shanhai.yml"), log: log))
    try log.throwErrors()
    return rules
  }

  func faults(_ yaml: String, _ language: Language = .chinese) -> [String] {
    do { _ = try rules(yaml) } catch { return error.diagnostics.map { $0.text(in: language) } }
    return []
  }

  @Test func aProjectSetsItsRules() throws {
    let rules = try rules(
      """
      tolerance: 10
      soft: {over: 2, nearly: 0.95, about: 0.1}
      overrides:
        - {facts: [S3-046, S4-018], grade: B, reason: 两地已核对口径, by: 综合处}
      """)
    #expect(rules.toleranceInDays == 10)
    #expect(rules.soft == SoftRules(overSteps: 2, nearlyShare: 0.95, aboutShare: 0.1))
    #expect(rules.overrides.map(\.grade) == [.b])
    #expect(rules.overrides.map(\.facts) == [["S3-046", "S4-018"]])
  }

  @Test func faultsAreLocated() {
    #expect(
      faults(
        """
        tolerance: 400
        soft: {nearly: 1.5, abuot: 1}
        overrides:
          - {facts: [S3-046], grade: E, reason: 核对, by: 综合处}
          - {facts: [A, B], grade: B}
        """) == [
          "shanhai.yml:1:12: 错误: `tolerance` 应在 0 与 366 之间",
          "shanhai.yml:2:16: 错误: `nearly` 应在 0 与 1 之间",
          "shanhai.yml:2:21: 错误: 未知的键 `abuot`\n  提示: 是否要写 `about`？",
          "shanhai.yml:4:30: 错误: `grade` 不能是 `E`\n  提示: 是否要写 `A`？",
          "shanhai.yml:5:5: 错误: 缺少 `reason`", "shanhai.yml:5:5: 错误: 缺少 `by`",
        ])
    #expect(
      faults("overrides: [{facts: [S3-046], grade: B, reason: 核对, by: 综合处}]", .english) == [
        "shanhai.yml:1:21: error: a grade is set for at least two figures"
      ])
  }

  @Test func aGradeForAFigureThatDoesNotExistIsAnError() throws {
    let rules = try rules("overrides: [{facts: [YUE, YUO], grade: B, reason: 核对, by: 综合处}]")
    let failure = #expect(throws: Failure.self) { try rules.check(against: ComparabilityPackage.data()) }
    #expect(
      failure?.diagnostics.map { $0.text(in: .chinese) } == ["shanhai.yml:1:13: 错误: 没有数字 `YUO`，不能改定其等级"])
    #expect(
      failure?.diagnostics.map { $0.text(in: .english) } == [
        "shanhai.yml:1:13: error: there is no figure `YUO` to set a grade for"
      ])
  }
}
