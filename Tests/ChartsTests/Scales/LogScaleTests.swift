import Formats
import Testing

@testable import Charts

/// Worked examples follow the documentation of d3-scale.
@Suite struct LogScaleTests {
  private func words(_ scale: LogScale, _ count: Int, _ specifier: String? = nil) -> [String] {
    let format = scale.tickFormat(count: count, specifier: specifier.flatMap { NumberFormat($0) })
    return scale.ticks(count: count).map(format)
  }

  @Test(arguments: [
    ([0.1, 10.0], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ([1, 5], [1, 2, 3, 4, 5]), ([5, 1], [5, 4, 3, 2, 1]), ([-1, -5], [-1, -2, -3, -4, -5]),
    ([-5, -1], [-5, -4, -3, -2, -1]), ([-1, -0.1], [-1, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1]),
    ([0.49999, 0.1], [0.4, 0.3, 0.2, 0.1]), ([1e10, 1], [1e10, 1e9, 1e8, 1e7, 1e6, 1e5, 1e4, 1e3, 100, 10, 1]),
    (
      [1e-29, 1e-1],
      [1e-28, 1e-26, 1e-24, 1e-22, 1e-20, 1e-18, 1e-16, 1e-14, 1e-12, 1e-10, 1e-8, 1e-6, 1e-4, 1e-2]
    ),
  ])
  func ticks(domain: [Double], expected: [Double]) {
    // 0.49999…0.1 has too few powers to be told apart, so plain steps take over.
    let ticks = LogScale(domain: domain).ticks(count: domain[0] == 0.49999 ? 5 : 10)
    #expect(ticks == expected)
  }

  @Test func otherBases() {
    #expect(LogScale(domain: [1, 32], base: 2).ticks(count: 10) == [1, 2, 4, 8, 16, 32])
    #expect(LogScale(domain: [1, 1000], base: 1).ticks(count: 10) == [])
    #expect(LogScale(domain: [1, 1e18], base: 1e9).ticks(count: 10).count <= 10)
  }

  @Test func labelsAreThinnedOut() {
    let scale = LogScale(domain: [0.1, 10])
    #expect(
      words(scale, 10) == [
        "0.1", "0.2", "0.3", "0.4", "0.5", "", "", "", "", "1", "2", "3", "4", "5", "", "", "", "", "10",
      ])
    #expect(words(scale, 5, "+").filter { !$0.isEmpty } == ["+0.1", "+0.2", "+1", "+2", "+10"])
    #expect(words(LogScale(domain: [1000, 1e6]), 4, "s").filter { !$0.isEmpty } == ["1k", "10k", "100k", "1M"])
    #expect(words(LogScale(domain: [1, 1e6]), 10, ".0e").filter { !$0.isEmpty }.first == "1e+0")
  }

  @Test func niceOnlyMovesTheEnds() {
    #expect(LogScale(domain: [1.1, 1.5, 10.9]).niced(count: 10).domain == [1, 1.5, 100])
    #expect(LogScale(domain: [-123.1, -1.5, -0.5]).niced(count: 10).domain == [-1000, -1.5, -0.1])
    #expect(LogScale(domain: [123.1, 6.7]).niced(count: 10).domain == [1000, 1])
    #expect(LogScale(domain: [0.5, 0.5]).niced(count: 10).domain == [0.1, 1])
    #expect(LogScale(domain: [0, 0]).niced(count: 10).domain == [0, 0])
  }

  @Test func valuesAndPositions() {
    let scale = LogScale(domain: [1, 2])
    #expect([0.5, 1, 2].map(scale.map) == [-1, 0, 1])
    #expect(abs(scale.map(1.5) - 0.5849625) < 1e-7)
    #expect(abs(scale.invert(1.3219281) - 2.5) < 1e-7)
    #expect(abs(LogScale(domain: [-100, -1]).map(-50) - 0.150515) < 1e-6)
    #expect(LogScale(domain: [10, 1], clamp: true).map(15) == 0)
    #expect(scale.map(-1).isNaN)
  }
}
