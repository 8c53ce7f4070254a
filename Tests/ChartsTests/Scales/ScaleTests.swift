import Formats
import Foundation
import Testing

@testable import Charts

/// The same numbers on every run: a multiplicative congruential generator.
private struct Lehmer: RandomNumberGenerator {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func next() -> UInt64 {
    state = state &* 0xDA94_2042_E4DD_58B5 | 1
    return state ^ state >> 29
  }
}

@Suite struct TicksTests {
  /// Worked cases of d3-array's documentation and of its rules for steps.
  @Test(arguments: [
    (0.0, 1.0, 10.0, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]),
    (0, 1, 3, [0, 0.5, 1]), (0, 10, 5, [0, 2, 4, 6, 8, 10]), (-10, 10, 4, [-10, -5, 0, 5, 10]),
    (10, -10, 4, [10, 5, 0, -5, -10]), (2, 2, 5, [2]), (0, 1, 0, []), (1, 9, 1, [5]), (1.3, 1.4, 1, [1.3, 1.4]),
    (0, 71_350_000, 5, [0, 20_000_000, 40_000_000, 60_000_000]),
  ])
  func roundNumbers(_ start: Double, _ stop: Double, _ count: Double, _ expected: [Double]) {
    #expect(Ticks.values(from: start, to: stop, count: count) == expected)
  }

  @Test func ticksStayInsideAndAscend() {
    for number in 1...500 {
      // Any numbers will do, but the same in each run.
      let start = (Double(number) * 0.618).truncatingRemainder(dividingBy: 1) * 2e6 - 1e6
      let stop = start + exp(Double(number) / 20 - 5)
      let ticks = Ticks.values(from: start, to: stop, count: 10)
      #expect(ticks.allSatisfy { $0 >= start && $0 <= stop })
      #expect(ticks == ticks.sorted() && ticks.count <= 21 && ticks.count >= 4)
    }
  }

  @Test func stepsKeepTheirDirection() {
    #expect(Ticks.step(from: 0, to: 1, count: 10) == 0.1)
    #expect(Ticks.step(from: 10, to: 0, count: 5) == -2)
  }
}

@Suite struct ContinuousScaleTests {
  @Test func linearMapsAndInverts() {
    let scale = LinearScale(domain: [10, 130], range: [0, 960])
    #expect(scale.map(20) == 80)
    #expect(scale.invert(80) == 20)
    #expect(LinearScale(domain: [5, 5], range: [0, 10]).map(5) == 5)
    #expect(LinearScale(domain: [0, 1], range: [0, 10], clamp: true).map(2) == 10)
    #expect(LinearScale(domain: [-1, 0, 10], range: [0, 100, 200]).map(5) == 150)
  }

  @Test func niceMovesTheEndsOut() {
    #expect(LinearScale(domain: [0.201479, 0.996679]).niced(count: 10).domain == [0.2, 1])
    #expect(LinearScale(domain: [13_2, 876]).niced(count: 5).domain == [0, 1000])
    #expect(LinearScale(domain: [1.1, 0]).niced(count: 10).domain == [1.1, 0])
    #expect(LogScale(domain: [1.1, 10.9]).niced(count: 10).domain == [1, 100])
    #expect(LogScale(domain: [10.9, 1.1]).niced(count: 10).domain == [100, 1])
    #expect(LogScale(domain: [-10.9, -0.2]).niced(count: 10).domain == [-100, -0.1])
  }

  @Test func ticksAreToldApart() {
    let words = LinearScale(domain: [0, 1]).tickFormat(count: 10, specifier: nil)
    #expect([0, 0.1, 1].map(words) == ["0.0", "0.1", "1.0"])
    let money = LinearScale(domain: [0, 3_000_000]).tickFormat(count: 5, specifier: nil)
    #expect(money(1_500_000) == "1,500,000")
    let percent = LinearScale(domain: [0, 0.05]).tickFormat(count: 5, specifier: NumberFormat("%"))
    #expect(percent(0.01) == "1%")
    let short = LinearScale(domain: [0, 1_000_000]).tickFormat(count: 5, specifier: NumberFormat("s"))
    #expect(short(200_000) == "0.2M")
  }

  @Test func logTicksAreMultiplesOfPowers() {
    #expect(LogScale(domain: [1, 20]).ticks(count: 10) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20])
    #expect(LogScale(domain: [0.1, 1]).ticks(count: 10) == [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
    #expect(LogScale(domain: [-10, -1]).ticks(count: 10) == [-10, -9, -8, -7, -6, -5, -4, -3, -2, -1])
    #expect(LogScale(domain: [0, 10]).ticks(count: 10) == [])
    #expect(LogScale(domain: [1e-3, 1e9]).ticks(count: 5).count <= 13)
  }

  @Test(arguments: [0.0, 1, -4, 0.25, 1e6])
  func everyScaleUndoesItself(_ value: Double) {
    #expect(abs(SymlogScale(domain: [-10, 10]).invert(SymlogScale(domain: [-10, 10]).map(value)) - value) < 1e-6)
    let root = PowScale(domain: [0, 100], range: [0, 10], exponent: 0.5)
    #expect(abs(root.invert(root.map(value)) - value) < 1e-6 * max(1, abs(value)))
    let log = LogScale(domain: [1, 10])
    if value > 0 { #expect(abs(log.invert(log.map(value)) - value) < 1e-6 * value) }
  }
}

@Suite struct DiscreteScaleTests {
  @Test func bandsFillTheRange() {
    let scale = BandScale(domain: ["a", "b", "c"], range: (0, 120))
    #expect(scale.step == 40 && scale.bandwidth == 40)
    #expect(["a", "b", "c", "d"].map { scale.map($0) } == [0, 40, 80, nil])
    let padded = BandScale(domain: ["a", "b", "c"], range: (0, 120), paddingInner: 0.2, paddingOuter: 0.2)
    #expect(padded.step == 37.5 && padded.bandwidth == 30 && padded.map("a") == 7.5)
    #expect(BandScale(domain: ["a", "b"], range: (100, 0)).map("a") == 50)
    let rounded = BandScale(domain: ["a", "b", "c"], range: (0, 100), round: true)
    #expect(rounded.step == 33 && rounded.map("a") == 1)
  }

  @Test func pointsHaveNoWidth() {
    let scale = PointScale(domain: ["a", "b", "c"], range: (0, 120), padding: 0.5)
    #expect(scale.step == 40)
    #expect(["a", "b", "c"].map { scale.map($0) } == [20, 60, 100])
    #expect(PointScale(domain: ["a"], range: (0, 120)).map("a") == 60)
  }
}

@Suite struct TimeScaleTests {
  func day(_ text: String) -> Double { parseDate(text, zone: .utc) ?? .nan }

  func ticks(_ from: String, _ to: String, _ count: Int) -> [String] {
    let scale = TimeScale(domain: [day(from), day(to)], zone: .utc)
    let format = TimeFormat("%Y-%m-%d %H:%M")
    return scale.ticks(count: count).compactMap { format?.string($0, zone: .utc) }
  }

  @Test func momentsWithoutACalendarHaveNoTicks() throws {
    #expect(TimeScale(domain: [0, 1e300], zone: .utc).ticks(count: 5) == [])
    #expect(TimeScale(domain: [0, 1e300], zone: .utc).niced(count: 5).domain == [0, 1e300])
    // A chart of them is drawn all the same.
    _ = try draw("{data: {values: [{t: 0}, {t: 1.0e+300}]}, mark: point, encoding: {x: {field: t, type: temporal}}}")
  }

  @Test func ticksAreTurnsOfTheCalendar() {
    #expect(ticks("2021-01-01", "2023-12-31", 3) == ["2021-01-01 00:00", "2022-01-01 00:00", "2023-01-01 00:00"])
    #expect(ticks("2021-01-01", "2021-04-30", 4).count == 4)
    #expect(ticks("2021-06-01", "2021-06-02", 4).first == "2021-06-01 00:00")
    #expect(ticks("1900-01-01", "2000-01-01", 5).count == 6)
    #expect(ticks("2021-01-01", "2021-01-01", 5) == ["2021-01-01 00:00"])
  }

  @Test func niceMovesOutToTheTurns() {
    let scale = TimeScale(domain: [day("2021-02-03"), day("2023-11-05")], zone: .utc).niced(count: 3)
    #expect(scale.domain == [day("2021-01-01"), day("2024-01-01")])
    #expect(scale.map(day("2021-01-01")) == 0 && scale.invert(1) == day("2024-01-01"))
  }
}
