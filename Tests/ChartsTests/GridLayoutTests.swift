import ChartSpecs
import Diagnostics
import Scenes
import Testing

@testable import Charts

/// Columns and rows of views.
@Suite struct GridLayoutTests {
  /// Two rows of two: the second view is wide, the third has an axis to the left.
  private let cells = [
    GridLayout.Cell(row: 0, column: 0, frame: rect(20, 10), bounds: rect(20, 10)),
    GridLayout.Cell(row: 0, column: 1, frame: rect(50, 10), bounds: rect(50, 10)),
    GridLayout.Cell(row: 1, column: 0, frame: rect(30, 10), bounds: Rect(x: -5, y: 0, width: 35, height: 10)),
    GridLayout.Cell(row: 1, column: 1, frame: rect(10, 10), bounds: Rect(x: -7.5, y: 0, width: 17.5, height: 10)),
  ]

  private static func rect(_ width: Double, _ height: Double) -> Rect { Rect(x: 0, y: 0, width: width, height: height) }

  private func places(_ grid: GridSettings) -> String {
    GridLayout(cells: cells, grid, spacing: 10, align: .each).origins.map { "\(brief($0.x)),\(brief($0.y))" }
      .joined(separator: " ")
  }

  @Test func columnsHaveTheirOwnWidths() { #expect(places(GridSettings()) == "0,0 48,0 0,20 48,20") }

  @Test func columnsAreEquallyWide() {
    var grid = GridSettings()
    grid.column.align = .all
    #expect(places(grid) == "0,0 68,0 0,20 68,20")
  }

  @Test func viewsStandDirectlyBehindOneAnother() {
    var grid = GridSettings()
    grid.column.align = GridSettings.Alignment.none
    #expect(places(grid) == "0,0 40,0 0,20 48,20")
  }

  @Test func viewsInTheMiddle() {
    var grid = GridSettings()
    grid.column.isCentered = true
    #expect(places(grid) == "5,0 48,0 0,20 68,20")
  }

  @Test func framesAloneCount() {
    var grid = GridSettings()
    grid.isFlush = true
    grid.row.spacing = 3
    #expect(places(grid) == "0,0 40,0 0,13 40,13")
  }
}

/// Sizes that include what lies around the frame.
@Suite struct SizeFittingTests {
  private let unit = "{mark: bar, encoding: {x: {field: n, type: quantitative}, y: {field: n, type: quantitative}}}"

  private func chart(_ settings: String, _ view: String? = nil) throws -> Scene {
    let body = view ?? String(unit.dropFirst().dropLast())
    return try draw("{data: {values: [{n: 10}]}, \(settings), \(body)}")
  }

  @Test func oneDirection() throws {
    let scene = try chart("width: 200, height: 100, autosize: {type: fit-x, contains: padding}")
    #expect(brief(scene.size.width) == "200")
    #expect(scene.frames.map { $0.hasSuffix("×100") } == [true])
  }

  @Test func oneColumnOfViews() throws {
    let scene = try chart("autosize: {type: fit-x, contains: padding}", "vconcat: [\(unit), \(unit)]")
    #expect(brief(scene.size.width) == "300")
  }

  @Test func whatLiesAroundIsCutOff() throws {
    let scene = try chart("width: 80, height: 60, padding: 3, autosize: none")
    #expect(brief(scene.size.width) == "86")
    #expect(scene.frames == ["3,3 80×60"])
  }

  @Test func thePageDecides() throws {
    #expect(brief(try chart("width: container, height: 60").size.width) == "300")
  }

  @Test func severalViewsDoNotFit() {
    let chart = "data: {values: [{n: 1}]}\nautosize: fit\nhconcat: [\(unit), \(unit)]"
    #expect(
      problems(chart) == "chart.vl.yaml:2:11: warning: `autosize: fit` only works for single views and layers")
    #expect(problems(chart, language: .chinese) == "chart.vl.yaml:2:11: 警告: `autosize: fit` 只用于单个视图或 `layer`")
  }
}
