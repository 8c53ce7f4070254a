import Tables
import Testing

@testable import Transforms

@Suite struct FilterTransformTests {
  /// The counties and years that pass.
  private func passing(_ filter: String, parameters: [String: Value] = [:]) -> [String] {
    let context = TransformContext(zone: utc.evaluation.zone, parameters: parameters)
    let dump = run("- filter: \(filter)\n- {aggregate: [], groupby: [county, year]}", on: funds, in: context)
    return dump.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ").joined(separator: " ") }
  }

  @Test func keepsRowsInOrder() {
    #expect(
      run("- filter: datum.year == 2022 && datum.money > 0", on: funds) == """
        county  year  money
        ------  ----  -----
        马边    2022  5200
        渭源    2022  7135

        """)
  }

  @Test func fieldPredicates() {
    #expect(passing("{field: county, equal: 渭源}") == ["渭源 2022"])
    #expect(passing("{field: money, lt: 5000}") == ["金口河 2021"])
    #expect(passing("{field: money, lte: 5000}") == ["马边 2021", "金口河 2021"])
    #expect(passing("{field: money, gt: 5200}") == ["渭源 2022"])
    #expect(passing("{field: money, gte: 5200}") == ["马边 2022", "渭源 2022"])
    #expect(passing("{field: money, range: [5000, 5200]}") == ["马边 2021", "马边 2022"])
    #expect(passing("{field: money, range: [5200, null]}") == ["马边 2022", "渭源 2022"])
    #expect(passing("{field: county, oneOf: [渭源, 景宁]}") == ["渭源 2022"])
    #expect(passing("{field: money, valid: false}") == ["金口河 2022"])
    #expect(passing("{field: money, equal: null}") == ["金口河 2022"])
    #expect(passing("{field: year, equal: {expr: base + 1}}", parameters: ["base": .number(2020)]).count == 2)
  }

  @Test("Only what counts as a number is valid.")
  func validity() {
    let table = Table([("v", Column([.number(3), .null, .string("x"), .string("7"), .number(.infinity)]))])
    #expect(run("- filter: {field: v, valid: true}", on: table) == "v\n-\n3\n7\n")
  }

  @Test func missingIsNotZero() {
    #expect(passing("{field: money, lt: 1}") == [])
    #expect(passing("{field: money, range: [-1, 1]}") == [])
  }

  @Test func compositions() {
    #expect(passing("{and: [{field: year, equal: 2022}, {field: money, valid: true}]}") == ["马边 2022", "渭源 2022"])
    #expect(passing("{or: [{field: county, equal: 渭源}, 'datum.money == 3900']}") == ["金口河 2021", "渭源 2022"])
    #expect(passing("{not: {field: year, equal: 2022}}") == ["马边 2021", "金口河 2021"])
    #expect(passing("{and: []}").count == 5)
    #expect(passing("{or: []}").isEmpty)
  }

  @Test func diagnostics() {
    #expect(
      problems("- filter: {field: mony, gt: 1}", on: funds) == """
        chart.vl.yaml:1:19: 错误: 没有字段 `mony`
          提示: 是否要写 `money`？
        chart.vl.yaml:1:19: error: there is no field `mony`
          hint: did you mean `money`?
        """)
    #expect(
      problems("- filter: {field: money, gt: 1, lt: 3}", on: funds) == """
        chart.vl.yaml:1:11: 错误: 条件中 `equal`、`lt`、`lte`、`gt`、`gte`、`range`、`oneOf`、`valid` 应恰有一个
        chart.vl.yaml:1:11: error: a predicate has exactly one of `equal`, `lt`, `lte`, `gt`, `gte`, `range`, `oneOf`, `valid`
        """)
    #expect(
      problems("- filter: {param: brush}", on: funds) == """
        chart.vl.yaml:1:11: 错误: 没有参数 `brush`
        chart.vl.yaml:1:11: error: there is no parameter `brush`
        """)
    #expect(
      problems("- filter: [1]", on: funds) == """
        chart.vl.yaml:1:11: 错误: 条件应是表达式或对象，却是列表
        chart.vl.yaml:1:11: error: a predicate is an expression or an object, found an array
        """)
    #expect(
      problems("- filter: {field: money, range: [1]}", on: funds) == """
        chart.vl.yaml:1:33: 错误: `range` 应有两端，却有 1 项
        chart.vl.yaml:1:33: error: `range` has two ends, found 1
        """)
    #expect(
      problems("- filter: {field: money, equal: [1]}", on: funds) == """
        chart.vl.yaml:1:33: 错误: 此处应是一个值，却是列表
        chart.vl.yaml:1:33: error: expected a value, found an array
        """)
  }
}
