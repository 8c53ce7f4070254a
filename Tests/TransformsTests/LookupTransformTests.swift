import Tables
import Testing

@testable import Transforms

@Suite struct LookupTransformTests {
  private let context = TransformContext(
    zone: utc.evaluation.zone,
    tables: [
      "regions": Table([
        ("name", Column(.strings(["马边", "金口河"]))), ("donor", Column(.strings(["越城", "上虞"]))),
        ("code", Column(.numbers([511133, 511113]))),
      ])
    ])

  @Test func addsFieldsOfTheRowWithTheKey() {
    let yaml = """
      - filter: datum.year == 2022
      - lookup: county
        from: {data: {name: regions}, key: name, fields: [donor, code]}
        as: [helper, code]
        default: 未知
      """
    #expect(
      run(yaml, on: funds, in: context) == """
        county  year  money  helper  code
        ------  ----  -----  ------  ------
        马边    2022  5200   越城    511133
        金口河  2022  ·      上虞    511113
        渭源    2022  7135   未知    未知

        """)
  }

  @Test func givesTheWholeRowWithoutFields() {
    let yaml = """
      - {filter: datum.year == 2021}
      - {lookup: county, from: {data: {name: regions}, key: name}, as: region}
      - {calculate: datum.region.donor, as: region}
      """
    #expect(
      run(yaml, on: funds, in: context) == """
        county  year  money  region
        ------  ----  -----  ------
        马边    2021  5000   越城
        金口河  2021  3900   上虞

        """)
  }

  @Test func codesAsTextAndNumberAreTheSame() {
    let table = Table([("code", Column(.strings(["511113"])))])
    #expect(
      run("- {lookup: code, from: {data: {name: regions}, key: code, fields: [name]}}", on: table, in: context) == """
        code    name
        ------  ------
        511113  金口河

        """)
  }

  @Test func diagnostics() {
    #expect(
      problems("- {lookup: county, from: {data: {name: region}, key: name, fields: [a]}}", on: funds) == """
        chart.vl.yaml:1:40: 错误: 没有数据表 `region`
        chart.vl.yaml:1:40: error: there is no table `region`
        """)
    #expect(
      run("- {lookup: county, from: {data: {name: region}, key: name, fields: [a]}}", on: funds, in: context) == """
        chart.vl.yaml:1:40: error: there is no table `region`
          hint: did you mean `regions`?
        """)
    #expect(
      run("- {lookup: county, from: {data: {name: regions}, key: name, fields: [dono]}}", on: funds, in: context) == """
        chart.vl.yaml:1:70: error: there is no field `dono`
          hint: did you mean `donor`?
        """)
    #expect(
      problems("- {lookup: county, from: {data: {name: regions}, key: name, fields: [a, b]}, as: c}", on: funds) == """
        chart.vl.yaml:1:82: 错误: `as` 应有 2 个名称，与 `fields` 对应
        chart.vl.yaml:1:82: error: `as` needs 2 names, one for each of `fields`
        """)
  }
}
