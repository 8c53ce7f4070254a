import Tables
import Testing

@testable import Transforms

@Suite struct BinTransformTests {
  @Test func addsBounds() {
    #expect(
      run("- {bin: true, field: money, as: bin}", on: funds) == """
        county  year  money  bin   bin_end
        ------  ----  -----  ----  -------
        马边    2021  5000   5000  5500
        金口河  2021  3900   3500  4000
        马边    2022  5200   5000  5500
        金口河  2022  ·      ·     ·
        渭源    2022  7135   7000  7500

        """)
  }

  /// Start, stop and step for numbers from 0 to 97, unless the extent says otherwise.
  private func bins(_ change: (inout BinParameters) -> Void) -> [Double] {
    var parameters = BinParameters()
    change(&parameters)
    let binning = Binning(0...97, parameters)
    return [binning.start, binning.stop, binning.step]
  }

  @Test func parameters() {
    #expect(bins { _ in } == [0, 100, 10])
    #expect(bins { $0.maximumBins = 20 } == [0, 100, 5])
    #expect(bins { $0.maximumBins = 3 } == [0, 100, 50])
    #expect(bins { $0.step = 15 } == [0, 105, 15])
    #expect(bins { $0.minimumStep = 20 } == [0, 100, 20])
    #expect(bins { $0.isNice = false } == [0, 100, 10])
    #expect(bins { $0.extent = -3...3 } == [-3, 3, 1])
    #expect(bins { $0.anchor = 5 } == [5, 105, 10])
    #expect(bins { $0.steps = [5, 8, 25] } == [0, 104, 8])
    #expect(bins { $0.base = 2 } == [0, 112, 16])
    #expect(bins { $0.extent = 7...7 } == [7, 8, 1])
    #expect(bins { $0.step = 1e-12 }[2] >= 97 / 100_000)
  }

  @Test func theGreatestNumberLiesInTheLastBin() {
    let binning = Binning(0...100, BinParameters())
    #expect(binning.lowerBound(of: 100) == 90)
    #expect(binning.lowerBound(of: 30) == 30)
    #expect(binning.lowerBound(of: -1) == -.infinity)
    #expect(binning.lowerBound(of: 101) == .infinity)
  }

  @Test func diagnostics() {
    #expect(
      problems("- {bin: {maxbin: 5, step: -1, extent: [3, 1], base: 1, divide: [0]}, field: money, as: b}", on: funds)
        == """
        chart.vl.yaml:1:27: 错误: `step` 必须大于 0
        chart.vl.yaml:1:64: 错误: `divide` 应是不小于 1 的数字列表
        chart.vl.yaml:1:39: 错误: `extent` 应形如 `[0, 100]`
        chart.vl.yaml:1:53: 错误: `base` 必须大于 1
        chart.vl.yaml:1:10: 错误: 未知的键 `maxbin`
          提示: 是否要写 `maxbins`？
        chart.vl.yaml:1:27: error: `step` must be greater than 0
        chart.vl.yaml:1:64: error: `divide` must be an array of numbers of at least 1
        chart.vl.yaml:1:39: error: `extent` is written like `[0, 100]`
        chart.vl.yaml:1:53: error: `base` must be greater than 1
        chart.vl.yaml:1:10: error: unknown key `maxbin`
          hint: did you mean `maxbins`?
        """)
    #expect(
      problems("- {bin: 5, field: money, as: b}", on: funds) == """
        chart.vl.yaml:1:9: 错误: `bin` 应是 `true` 或对象，却是数字 5
        chart.vl.yaml:1:9: error: `bin` must be `true` or an object, found the number 5
        """)
  }
}
