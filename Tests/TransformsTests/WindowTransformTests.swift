import Diagnostics
import Documents
import Tables
import Testing

@testable import Transforms

@Suite struct WindowTransformTests {
  private let scores = Table([
    ("city", Column(.strings(["a", "b", "c", "d", "e"]))), ("score", Column(.numbers([3, 9, 7, 9, 1]))),
  ])

  @Test func places() {
    let yaml = """
      - window:
          - {op: row_number, as: n}
          - {op: rank, as: rank}
          - {op: dense_rank, as: dense}
          - {op: percent_rank, as: percent}
          - {op: cume_dist, as: cume}
          - {op: ntile, param: 2, as: half}
        sort: [{field: score, order: descending}]
      """
    #expect(
      run(yaml, on: scores) == """
        city  score  n  rank  dense  percent  cume  half
        ----  -----  -  ----  -----  -------  ----  ----
        a     3      4  4     3      0.75     0.8   2
        b     9      1  1     1      0        0.4   1
        c     7      3  3     2      0.5      0.6   2
        d     9      2  1     1      0        0.4   1
        e     1      5  5     4      1        1     2

        """)
  }

  @Test("`count` counts rows, whatever field it names.")
  func countOfAnUnknownField() {
    let yaml = "- {sort: [{field: score}], window: [{op: count, field: count, as: n}], frame: [null, 0]}"
    #expect(
      run(yaml, on: scores).split(separator: "\n").dropFirst(2).map { $0.suffix(1) } == ["2", "5", "3", "5", "1"])
  }

  @Test func neighbours() {
    let yaml = """
      - window:
          - {op: lag, field: score, as: lag}
          - {op: lead, field: score, param: 2, as: lead}
          - {op: first_value, field: city, as: first}
          - {op: last_value, field: city, as: last}
          - {op: nth_value, field: city, param: 2, as: second}
        frame: [-1, 1]
      """
    #expect(
      run(yaml, on: scores) == """
        city  score  lag  lead  first  last  second
        ----  -----  ---  ----  -----  ----  ------
        a     3      ·    7     a      b     b
        b     9      3    9     a      c     b
        c     7      9    1     b      d     c
        d     9      7    ·     c      e     d
        e     1      9    ·     d      e     e

        """)
  }

  @Test func missingValuesAreCarried() {
    let table = Table([("x", Column([.null, .number(1), .null, .number(2), .null]))])
    #expect(
      run("- window: [{op: prev_value, field: x, as: prev}, {op: next_value, field: x, as: next}]", on: table) == """
        x  prev  next
        -  ----  ----
        ·  ·     1
        1  1     1
        ·  1     2
        2  2     2
        ·  2     ·

        """)
  }

  @Test func runningAndMovingAggregates() {
    let yaml = """
      - window: [{op: sum, field: money, as: sum}, {op: count, as: n}, {op: median, field: money, as: median}]
        groupby: [county]
        sort: {field: year}
      - window: [{op: mean, field: money, as: moving}]
        frame: [-1, 0]
      """
    #expect(
      run(yaml, on: funds) == """
        county  year  money  sum    n  median  moving
        ------  ----  -----  -----  -  ------  ------
        马边    2021  5000   5000   1  5000    5000
        金口河  2021  3900   3900   1  3900    4450
        马边    2022  5200   10200  2  5100    4550
        金口河  2022  ·      3900   2  3900    5200
        渭源    2022  7135   7135   1  7135    7135

        """)
  }

  @Test func peersShareAFrameUnlessIgnored() {
    func sums(_ more: String) -> [Value] {
      let log = DiagnosticLog()
      let yaml = "- {window: [{op: sum, field: score, as: s}], sort: [{field: score}]\(more)}"
      guard let node = try? parseYAML(yaml, file: "x"),
        let table = try? apply(Transform.decodeAll(node, log: log), to: scores, in: utc)
      else { return [] }
      return table["s"]?.values ?? []
    }
    #expect(sums("") == [.number(4), .number(29), .number(11), .number(29), .number(1)])
    #expect(sums(", ignorePeers: true") == [.number(4), .number(20), .number(11), .number(29), .number(1)])
    #expect(sums(", frame: [null, null]") == [Value](repeating: .number(29), count: 5))
  }

  @Test func diagnostics() {
    #expect(
      problems("- {window: [{op: rnak, as: r}, {op: lag, as: l}, {op: ntile, as: t}], frame: [1, 2]}", on: funds) == """
        chart.vl.yaml:1:18: 错误: `op` 不能是 `rnak`
          提示: 是否要写 `rank`？
        chart.vl.yaml:1:32: 错误: `lag` 缺少 `field`
        chart.vl.yaml:1:50: 错误: `ntile` 缺少 `param`
        chart.vl.yaml:1:78: 错误: `frame` 应形如 `[-2, 0]`，`null` 表示不限
        chart.vl.yaml:1:18: error: `op` cannot be `rnak`
          hint: did you mean `rank`?
        chart.vl.yaml:1:32: error: `lag` needs a `field`
        chart.vl.yaml:1:50: error: `ntile` needs a `param`
        chart.vl.yaml:1:78: error: `frame` is written like `[-2, 0]`, with null for no limit
        """)
  }

  @Test func tooLargeFramesAreRefused() throws {
    let order = try RowOrder([], in: scores)
    let partition = WindowPartition(
      rows: Array(0..<5), order: order, frame: WindowFrame(before: 2, after: 0), ignoresPeers: true)
    let field = FieldReference("score", at: place)
    let cells = try AggregateField(.median, field, as: "m").cells(in: scores)
    #expect(
      throws: Failure([
        .error(
          Wording("窗口过大：各行的窗口合计超过 9 行", en: "the frames hold more than 9 rows together"), at: place,
          hint: Wording("用 `frame` 或 `groupby` 缩小窗口", en: "make them smaller with `frame` or `groupby`"))
      ])
    ) {
      try cells.reduceFrames(of: partition, seed: 0, at: place, maximumWork: 9)
    }
  }
}
