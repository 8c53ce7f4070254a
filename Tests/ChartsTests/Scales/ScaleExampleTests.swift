import Formats
import Testing

@testable import Charts

/// Worked examples follow the documentation of d3-scale.
@Suite struct ScaleExampleTests {
  private func word(_ domain: [Double], _ count: Int, _ specifier: String, _ value: Double) -> String {
    LinearScale(domain: domain).tickFormat(count: count, specifier: NumberFormat(specifier))(value)
  }

  @Test(
    arguments: [
      ([0, 1], 10, "+f", 0.2, "+0.2"), ([0, 1], 20, "+f", 0.2, "+0.20"), ([0, 1], 10, "+%", 0.2, "+20%"),
      ([0.19, 0.21], 10, "+%", 0.2, "+20.0%"), ([0, 9], 10, "", 2.10, "2"), ([0, 9], 100, "", 2.01, "2"),
      ([0, 9], 100, "", 2.11, "2.1"), ([0, 9], 10, "e", 2.10, "2e+0"), ([0, 9], 100, "e", 2.01, "2.0e+0"),
      ([0, 9], 100, "g", 2.01, "2.0"), ([0, 9], 10, "r", 2.10e6, "2000000"), ([0, 9], 100, "r", 2.11e6, "2100000"),
      ([0, 0.9], 10, "p", 0.210, "20%"), ([0.19, 0.21], 10, "p", 0.201, "20.1%"),
      ([0, 1e6], 10, "$s", 0.51e6, "$0.5M"),
      ([0, 1e6], 100, "$s", 0.501e6, "$0.50M"), ([-100, 100], 10, ",f", -20, "−20"), ([0, 1], 10, ".3f", 0.2, "0.200"),
    ] as [([Double], Int, String, Double, String)])
  func tickFormat(domain: [Double], count: Int, specifier: String, value: Double, expected: String) {
    #expect(word(domain, count, specifier, value) == expected)
  }

  @Test(
    arguments: [
      ([0, 0.96], 10, [0, 1]), ([0, 96], 10, [0, 100]), ([0.96, 0], 10, [1, 0]), ([0, -0.96], 10, [0, -1]),
      ([-0.1, 51.1], 8, [-10, 60]), ([12, 87], 5, [0, 100]), ([12, 87], 10, [10, 90]), ([12, 87], 100, [12, 87]),
      ([0, 0], 10, [0, 0]), ([0.5, 0.5], 10, [0.5, 0.5]), ([1, 1, 2, 3, 4], 10, [1, 1, 2, 3, 4]),
      ([-0.1, 0, 51.1], 8, [-10, 0, 60]),
    ] as [([Double], Int, [Double])])
  func nice(domain: [Double], count: Int, expected: [Double]) {
    #expect(LinearScale(domain: domain).niced(count: count).domain == expected)
  }

  @Test func polylinearScales() {
    let up = LinearScale(domain: [-10, 0, 100], range: [0, 50, 150])
    #expect([-20, -5, 50, 200].map(up.map) == [-50, 25, 100, 250])
    #expect([-50, 25, 100, 250].map(up.invert) == [-20, -5, 50, 200])
    let down = LinearScale(domain: [4, 2, 1], range: [1, 2, 4])
    #expect([1.5, 3].map(down.map) == [3, 1.5])
    #expect([3, 1.5].map(down.invert) == [1.5, 3])
    #expect(LinearScale(domain: [-10, 0], range: [0, 1, 2]).map(-5) == 0.5)
  }

  @Test func valuesThatAreNoNumbers() {
    #expect(LinearScale(domain: [0, 1], clamp: true).map(.nan).isNaN)
    #expect(LinearScale(domain: [0]).map(1).isNaN)
    #expect(LinearScale(domain: []).invert(1).isNaN)
  }

  @Test func powersAreMirrored() {
    let root = PowScale(domain: [0, 100], range: [0, 10], exponent: 0.5)
    #expect([25, 100, -25].map(root.map) == [5, 10, -5])
    #expect(root.invert(5) == 25)
    #expect(PowScale(domain: [1, 2], exponent: 2).map(1.5) == (2.25 - 1) / 3)
  }

  @Test func symlogGoesThroughZero() {
    let scale = SymlogScale(domain: [-100, 100], range: [0, 1])
    #expect(scale.map(0) == 0.5)
    #expect(abs(scale.map(100) - 1) < 1e-12 && abs(scale.map(-100)) < 1e-12)
    #expect(SymlogScale(domain: [-0.9, 53]).niced(count: 10).domain == [-5, 55])
  }

  @Test(
    arguments: [
      (["a", "b", "c"], 0.0, 120.0, 0.2, 0.2, false, [7.5, 45, 82.5], 30.0),
      (["a", "b", "c"], 120, 0, 0.2, 0.2, false, [82.5, 45, 7.5], 30),
      (["a", "b", "c"], 0, 100, 0, 0, true, [1, 34, 67], 33),
      (["a", "b", "c"], 120, 0, 0.1, 0, true, [83, 42, 1], 37),
      (["a", "b", "c"], 120, 0, 0.2, 1, false, [75, 50, 25], 20),
      (["a", "b", "c"], 0, 100, 0.2, 0.2, true, [7, 38, 69], 25), (["foo"], 0, 960, 0.5, 0.5, false, [320], 320),
      (["foo"], 0, 960, 1, 1, false, [480], 0), ([], 0, 960, 0, 0, false, [], 960),
    ] as [([String], Double, Double, Double, Double, Bool, [Double], Double)])
  func bands(
    keys: [String], start: Double, end: Double, inner: Double, outer: Double, round: Bool, places: [Double],
    width: Double
  ) {
    let scale = BandScale(
      domain: keys, range: (start, end), paddingInner: inner, paddingOuter: outer, round: round)
    #expect(keys.compactMap(scale.map) == places)
    #expect(scale.bandwidth == width)
  }

  @Test func aSingleBandWithoutOuterGapFillsTheRange() {
    #expect(BandScale(domain: ["a"], range: (0, 90), paddingInner: 0.1).bandwidth == 90)
  }

  @Test func ticksAndInverseAgree() {
    let scales: [any ContinuousScale] = [
      LinearScale(domain: [3, 97], range: [300, 0]), PowScale(domain: [3, 97], range: [0, 10], exponent: 0.5),
      LogScale(domain: [3, 97], range: [0, 10]), SymlogScale(domain: [3, 97], range: [10, 0]),
    ]
    for scale in scales {
      let ticks = scale.ticks(count: 10)
      #expect(!ticks.isEmpty)
      for tick in ticks {
        #expect(tick >= 3 && tick <= 97)
        #expect(abs(scale.invert(scale.map(tick)) - tick) < 1e-9)
      }
    }
  }
}
