import Tables
import Testing

@testable import Transforms

/// `sample`, `extent` and `quantile`.
@Suite struct SamplingTransformTests {
  private let numbers = Table([("x", Column(.numbers((1...100).map(Double.init))))])

  @Test func samplesAreRepeatableAndInOrder() throws {
    func sample(_ seed: UInt64) throws -> [Double] {
      let context = TransformContext(zone: utc.evaluation.zone, seed: seed)
      return try SampleTransform(size: 10).apply(to: numbers, in: context)["x"]?.numbers ?? []
    }
    #expect(try sample(1) == sample(1))
    #expect(try sample(1) != sample(2))
    #expect(try sample(1) == sample(1).sorted())
    #expect(try Set(sample(3)).count == 10)
    #expect(run("- sample: 1000", on: funds) == funds.dump())
  }

  @Test func extentsBecomeParameters() {
    let yaml = """
      - {extent: money, param: range}
      - {calculate: '(datum.money - range[0]) / (range[1] - range[0])', as: scaled}
      - {filter: datum.scaled == 1}
      """
    #expect(
      run(yaml, on: funds) == """
        county  year  money  scaled
        ------  ----  -----  ------
        渭源    2022  7135   1

        """)
  }

  @Test func quantiles() {
    #expect(
      run("- {quantile: money, probs: [0.25, 0.5, 1], groupby: [year], as: [p]}", on: funds)
        == """
        year  p     value
        ----  ----  -------
        2021  0.25  4175
        2021  0.5   4450
        2021  1     5000
        2022  0.25  5683.75
        2022  0.5   6167.5
        2022  1     7135

        """)
    #expect(run("- {quantile: money, step: 0.5}", on: funds).split(separator: "\n").count == 4)
  }

  @Test func diagnostics() {
    #expect(
      problems("- sample: 0\n- {quantile: money, probs: [2]}\n- {extent: money}", on: funds) == """
        chart.vl.yaml:1:11: 错误: `sample` 必须大于 0
        chart.vl.yaml:2:28: 错误: `probs` 应是 0 到 1 的数字列表
        chart.vl.yaml:3:3: 错误: 缺少 `param`
        chart.vl.yaml:1:11: error: `sample` must be greater than 0
        chart.vl.yaml:2:28: error: `probs` must be an array of numbers from 0 to 1
        chart.vl.yaml:3:3: error: `param` is missing
        """)
  }
}
