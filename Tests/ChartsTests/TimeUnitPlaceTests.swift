import Scenes
import Testing

@testable import Charts

/// Where marks stand in units of time.
@Suite struct TimeUnitPlaceTests {
  private let rows =
    "data: {values: [{d: '2024-02-10', e: '2024-04-05', v: 1}, {d: '2024-03-15', e: '2024-05-05', v: 2}]}"

  @Test func barsAroundTheBeginning() throws {
    let scene = try draw(
      """
      \(rows)
      width: 600
      height: 20
      mark: {type: bar, binSpacing: 0}
      encoding: {x: {field: d, timeUnit: yearmonth, bandPosition: 0, axis: null}, y: {field: v, type: quantitative, axis: null}}
      """)
    // From the middle of January (31 days) to that of February (29), and to that of March (31): 30 days each.
    #expect(scene.bars.map { $0.split(separator: " ")[2] } == ["300", "300"])
  }

  @Test func unitsOfTwoFieldsWithLikeNames() throws {
    let scene = try draw(
      """
      data: {values: [{d: '2024-02-10', d_end: '2024-04-05'}]}
      width: 290
      height: 20
      mark: rect
      encoding: {x: {field: d, timeUnit: month, scale: {domain: [{year: 2012, month: 1}, {year: 2012, month: 10, date: 17}]}, axis: null}, x2: {field: d_end, timeUnit: month}}
      """)
    // From February 1 on for 60 days, a day being a unit wide.
    #expect(scene.bars == ["31 0 60 20"])
  }

  @Test func theDataDecideOnTheUnit() throws {
    let scene = try draw(
      """
      \(rows)
      width: 200
      mark: bar
      encoding: {x: {field: d, timeUnit: {maxbins: 4}, title: 日期}, y: {aggregate: count, axis: null}}
      """)
    #expect(scene.bars.count == 2)
  }

  @Test func momentsAreMixedFromTwoColours() throws {
    let scene = try draw(
      """
      \(rows)
      mark: {type: rect}
      encoding: {y: {field: v, type: ordinal, axis: null}, color: {field: d, type: temporal, legend: null, scale: {scheme: blues}}}
      """)
    // At a third and two thirds of the scheme.
    #expect(scene.groups("mark-rect role-mark").flatMap(\.colors) == ["#86bcdc", "#3887c0"])
  }
}
