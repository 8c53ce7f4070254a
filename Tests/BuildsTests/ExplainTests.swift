import Assistance
import Diagnostics
import Testing

@testable import Builds

@Suite struct ExplainTests {
  /// The explanations as text, or the problems.
  private func explained(_ words: String..., language: Language = .chinese) throws -> String {
    let project = try AssistanceProject()
    do throws(Failure) {
      return try Workspace(folder: project.path).explain(words, language: language).map { $0.text(in: language) }
        .joined(separator: "\n")
    } catch {
      return error.diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
    }
  }

  /// The problems in both languages.
  private func problems(_ words: String...) throws -> String {
    let project = try AssistanceProject()
    return Language.allCases.map { language in
      do throws(Failure) {
        return try Workspace(folder: project.path).explain(words, language: language).map(\.heading.english).joined()
      } catch {
        return error.diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }

  @Test func aFactByItsKey() throws {
    let text = try explained("F2")
    #expect(text.hasPrefix("F2  越城→马边 协作资金：1.5亿元\n  印作        1.5亿元\n"))
    #expect(text.contains("\n\n与同类数字的可比性\n  A  F3 上虞→金口河 协作资金 1.17亿元（2021—2023年）\n     可比\n"))
  }

  @Test func aRowOfAView() throws {
    #expect(
      try explained("money-by-helper:2") == """
        money-by-helper 第 2 行（共 2 行）
          helper  上虞
          value   117000000

        由来
          money-by-helper  ← money
                             aggregate sum(value) by helper
          money            ← figures
                             filter datum.indicator_id == 'funds' && !datum.is_part（3 → 2 行）
          figures          由数据包的各表生成

        依据的行
          figures  第 2 行

        依据的数字
          F3 上虞→金口河 协作资金 1.17亿元（2021—2023年）

        """)
    #expect(try explained("money-by-helper", "2", language: .english).hasPrefix("money-by-helper row 2 of 2\n"))
  }

  @Test func aRowOfThePackage() throws {
    let text = try explained("facts:3", language: .english)
    #expect(text.contains("\nmade from\n  facts  a table of the package, data/facts.csv\n"))
    #expect(text.hasSuffix("  F4 Shangyu→Jinkouhe Funds 33 million-odd yuan (2021–2023)\n"))
  }

  @Test func aTotalComesFromItsFigures() throws {
    let text = try explained("comparison:funds:4")
    #expect(
      text.hasSuffix(
        """
        依据的数字
          F3 上虞→金口河 协作资金 1.17亿元（2021—2023年）
          F2 越城→马边 协作资金 1.5亿元（2021—2023年）

        """))
  }

  @Test func figuresByTheirNames() throws {
    #expect(try explained("协作资金", "越城→马边", "2021-2023") == explained("F2"))
    #expect(try explained("funds", "上虞") == explained("F3") + "\n" + explained("F4"))
  }

  @Test func programsReadOneArray() throws {
    let project = try AssistanceProject()
    let explanations = try Workspace(folder: project.path).explain(["money:1"], language: .english)
    let text = json(explanations, in: .english)
    #expect(text.hasPrefix("[\n  {\n    \"base_rows\" : [\n      {\n        \"rows\" : [\n          1\n"))
    #expect(text.contains("\"period_from\" : \"2021-01-01\""))
  }

  @Test func wrongInputIsExplained() throws {
    #expect(
      try problems("F22") == """
        错误: 没有数字 `F22`
          提示: 是否要写 `F2`？
        error: there is no fact `F22`
          hint: did you mean `F2`?
        """)
    #expect(
      try problems("money") == """
        错误: 表 `money` 要写明第几行
          提示: 例如 `money:1`
        error: the table `money` needs the number of a row
          hint: for example `money:1`
        """)
    #expect(
      try problems("funds") == """
        错误: 指标“协作资金”要写明地区
          提示: 例如 `funds 越城→马边 2021-2023`
        error: the indicator `funds` needs a place
          hint: for example `funds REGION 2021-2023`
        """)
    #expect(
      try problems("monye:1") == """
        错误: 没有名为 `monye` 的表
          提示: 是否要写 `money`？
        error: there is no table named `monye`
          hint: did you mean `money`?
        """)
    #expect(
      try problems("money", "7") == """
        错误: 表 `money` 没有第 7 行
          提示: 它有 2 行，从 1 数起
        error: the table `money` has no row 7
          hint: it has 2 rows, from 1
        """)
    #expect(
      try problems("money", "first") == """
        错误: `first` 不是表 `money` 的行号
          提示: 例如 `money:1`
        error: `first` is no row number of the table `money`
          hint: for example `money:1`
        """)
    #expect(
      try problems("own-money:1") == """
        shanhai.yml:14:3: 错误: 视图 `own-money` 读取报告的参数，本身没有行
          提示: 写它所依据的表 `money`
        shanhai.yml:14:3: error: the view `own-money` reads a report's parameters and has no rows of its own
          hint: name the table `money` that it is made from
        """)
    #expect(
      try problems("a", "b", "c", "d") == """
        错误: 要说明什么，写了 4 个词
          提示: 写数字编号 `S3-046`，或表和行 `pair-money:3`，或 `指标 地区 期间`
        error: 4 words say what to explain, one to three are possible
          hint: name a fact `S3-046`, a table and row `pair-money:3`, or `INDICATOR REGION PERIOD`
        """)
    #expect(
      try problems("funds", "越成") == """
        错误: 没有叫 `越成` 的地区
          提示: 是否要写 `越城`？
        error: there is no place called `越成`
          hint: did you mean `越城`?
        """)
  }
}
