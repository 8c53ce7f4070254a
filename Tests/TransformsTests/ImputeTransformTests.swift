import Tables
import Testing

@testable import Transforms

@Suite struct ImputeTransformTests {
  @Test func addsRowsForMissingKeys() {
    #expect(
      run("- {impute: money, key: year, groupby: [county], value: 0}", on: funds) == """
        county  year  money
        ------  ----  -----
        马边    2021  5000
        金口河  2021  3900
        马边    2022  5200
        金口河  2022  ·
        渭源    2022  7135
        渭源    2021  0

        """)
  }

  @Test func computesFromTheGroup() {
    #expect(
      run(
        "- filter: datum.county != '渭源'\n"
          + "- {impute: money, key: year, keyvals: {start: 2021, stop: 2024}, groupby: [county], method: mean}",
        on: funds)
          == """
          county  year  money
          ------  ----  -----
          马边    2021  5000
          金口河  2021  3900
          马边    2022  5200
          金口河  2022  3900
          马边    2023  5100
          金口河  2023  3900

          """)
  }

  @Test func aFrameTakesNeighboursAndFillsMissingCells() {
    let table = Table([
      ("x", Column(.numbers([1, 2, 3, 5]))), ("y", Column([.number(10), .null, .number(30), .number(50)])),
    ])
    #expect(
      run("- {impute: y, key: x, keyvals: [4], method: max, frame: [-1, 1]}", on: table) == """
        x  y
        -  --
        1  10
        2  30
        3  30
        5  50
        4  50

        """)
  }

  @Test func diagnostics() {
    #expect(
      problems("- {impute: money, keyvals: {start: 0, stop: 1e9}, method: avg}", on: funds) == """
        chart.vl.yaml:1:59: 错误: `method` 不能是 `avg`
          提示: 可用的有 `value`、`mean`、`median`、`max`、`min`
        chart.vl.yaml:1:28: 错误: `keyvals` 的项数应在 100 万以内
        chart.vl.yaml:1:3: 错误: 缺少 `key`
        chart.vl.yaml:1:59: error: `method` cannot be `avg`
          hint: known are `value`, `mean`, `median`, `max`, `min`
        chart.vl.yaml:1:28: error: `keyvals` must be shorter than 1000000
        chart.vl.yaml:1:3: error: `key` is missing
        """)
  }
}
