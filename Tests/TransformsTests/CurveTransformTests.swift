import Diagnostics
import Documents
import Tables
import Testing

@testable import Transforms

/// `density`, `regression` and `loess`.
@Suite struct CurveTransformTests {
  private func points(_ y: (Double) -> Double) -> Table {
    let xs = (1...20).map(Double.init)
    return Table([("x", Column(.numbers(xs))), ("y", Column(.numbers(xs.map(y))))])
  }

  private func coefficients(_ method: String, _ table: Table) -> [Double] {
    let yaml = "- {regression: y, on: x, method: \(method), order: 3, params: true}"
    let log = DiagnosticLog()
    guard let node = try? parseYAML(yaml, file: "x"),
      let result = try? apply(Transform.decodeAll(node, log: log), to: table, in: utc),
      case .list(let values) = result[0, "coef"], let determination = result[0, "rSquared"].number
    else { return [] }
    return (values.map(\.scriptNumber) + [determination]).map { ($0 * 1e6).rounded() / 1e6 }
  }

  @Test func regressionFindsTheCurve() {
    #expect(coefficients("linear", points { 3 + 2 * $0 }) == [3, 2, 1])
    #expect(coefficients("quad", points { 1 - $0 + 0.5 * $0 * $0 }) == [1, -1, 0.5, 1])
    #expect(coefficients("poly", points { 2 + $0 * $0 * $0 }) == [2, 0, 0, 1, 1])
    #expect(coefficients("pow", points { 3 * $0 * $0 }) == [3, 2, 1])
    #expect(coefficients("linear", points { _ in 7 }) == [7, 0, 0])
  }

  @Test func aLineHasTwoPoints() {
    #expect(
      run("- {regression: y, on: x, as: [a, b]}", on: points { 3 + 2 * $0 }).split(separator: "\n").count == 4)
    #expect(
      run("- {regression: money, on: year, groupby: [county]}", on: funds) == """
        county  year  money
        ------  ----  -----
        马边    2021  5000
        马边    2022  5200

        """)
  }

  @Test func densitiesIntegrateToOne() throws {
    let table = points { $0 }
    func curve(_ more: String) throws -> Table {
      let log = DiagnosticLog()
      let node = try parseYAML("- {density: x, extent: [-40, 60], steps: 1000\(more)}", file: "x")
      return try apply(Transform.decodeAll(node, log: log), to: table, in: utc)
    }
    let density = try curve("")["density"]?.numbers ?? []
    #expect(abs(density.reduce(0, +) * 0.1 - 1) < 1e-6)
    #expect(density.count == 1001)
    #expect(abs((try curve(", cumulative: true")["density"]?.numbers.last ?? 0) - 1) < 1e-6)
    #expect(abs((try curve(", counts: true")["density"]?.numbers ?? []).reduce(0, +) * 0.1 - 20) < 1e-4)
  }

  @Test("Where values are missing, the density of all rows has less than one under its curve; counts have none of it.")
  func missingValuesThinTheDensity() {
    let table = Table([("x", Column([.number(1), .number(2), .null]))])
    // The mean of three Gaussian curves of width 1, of which one is missing: (φ(0) + φ(1)) / 3 at both places.
    #expect(
      run("- {density: x, bandwidth: 1, steps: 1}", on: table) == """
        value  density
        -----  ------------------
        1      0.2136376683068587
        2      0.2136376683068587

        """)
    #expect(run("- {density: x, steps: 1, counts: true, bandwidth: 1}", on: table).contains("0.640913004920576"))
  }

  @Test("Shared curves are sampled at the same places; others follow their own bends.")
  func densitiesAreSampled() {
    func rows(_ more: String) -> Int {
      let groups = Column(.strings((1...20).map { $0 < 8 ? "a" : "b" }))
      let table = points { $0 }.setting("g", groups)
      return run("- {density: x, groupby: [g]\(more)}", on: table).split(separator: "\n").count - 2
    }
    #expect(rows("") == 402)
    #expect(rows(", minsteps: 30, maxsteps: 50") == 102)
    #expect(rows(", steps: 10") == 22)
    #expect((60..<300).contains(rows(", resolve: independent")))
    #expect(rows(", resolve: independent, minsteps: 10, maxsteps: 10") == 22)
  }

  @Test("Half a degree of bend in the unit square halves a step, down to a two hundredth of the way.")
  func curvesAreSampledWhereTheyBend() {
    #expect(sampledCurve(0...1, least: 4, most: 200) { $0 }.map(\.x) == [0, 0.25, 0.5, 0.75, 1])
    let corner = sampledCurve(0...1, least: 2, most: 8) { max(0, $0 - 0.5) }.map(\.x)
    #expect(corner == [0, 0.5, 1])
    #expect(
      sampledCurve(0...1, least: 1, most: 8) { $0 * $0 }.map(\.x) == [
        0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1,
      ])
  }

  @Test func loessFollowsLinesAndIgnoresOutliers() throws {
    let log = DiagnosticLog()
    let node = try parseYAML("- {loess: y, on: x, bandwidth: 0.5}", file: "x")
    let transforms = Transform.decodeAll(node, log: log)
    let line = try apply(transforms, to: points { 3 + 2 * $0 }, in: utc)
    let errors = zip(line["y"]?.numbers ?? [], 1...20).map { smoothed, x in abs(smoothed - Double(3 + 2 * x)) }
    #expect(errors.count == 20)
    #expect(errors.allSatisfy { $0 < 1e-9 })
    let spiked = try apply(transforms, to: points { $0 == 10 ? 1000 : $0 + $0.remainder(dividingBy: 2) }, in: utc)
    #expect((spiked["y"]?.numbers ?? []).allSatisfy { $0 < 50 })
  }

  @Test func diagnostics() {
    let many = Table([("x", Column(.numbers([Double](repeating: 1, count: 30_000))))])
    #expect(
      problems("- {loess: x, on: x, bandwidth: 1}", on: many) == """
        chart.vl.yaml:1:11: 错误: `loess` 的点过多：30000 个
          提示: 先汇总或用 `sample`
        chart.vl.yaml:1:11: error: there are too many points for `loess`: 30000
          hint: aggregate before, or use `sample`
        """)
    #expect(
      problems("- {regression: y, method: cubic, extend: [0, 1]}", on: many) == """
        chart.vl.yaml:1:27: 错误: `method` 不能是 `cubic`
          提示: 可用的有 `linear`、`log`、`exp`、`pow`、`quad`、`poly`
        chart.vl.yaml:1:3: 错误: 缺少 `on`
        chart.vl.yaml:1:27: error: `method` cannot be `cubic`
          hint: known are `linear`, `log`, `exp`, `pow`, `quad`, `poly`
        chart.vl.yaml:1:3: error: `on` is missing
        """)
  }
}
