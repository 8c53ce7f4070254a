import Charts
import Drawing
import Foundation
import Scenes
import Tables
import Testing

/// The README's example of a program that draws a chart of its own: it compiles, runs, and is what the README shows.
@Suite struct DrawAChartTests {
  @Test func fiveLinesDrawAChart() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "shanhai-example-\(UUID().uuidString).png")
    defer { try? FileManager.default.removeItem(at: file) }
    // example: begin
    let towns = Table([("town", Column(.strings(["马边", "渭源"]))), ("money", Column(.numbers([40, 60])))])
    let spec = "{data: {name: towns}, mark: bar, encoding: {x: {field: town}, y: {field: money, aggregate: sum}}}"
    let context = ChartContext(measurer: PangoTextMeasurer())
    let chart = try compile(spec, tables: ["towns": towns], context: context)
    try Data(drawPNG(chart, scale: 2)).write(to: file)
    // example: end
    #expect(try Data(contentsOf: file).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(chart.description == "柱状图：Sum of money，按town，共 2 项：马边 40；渭源 60。")
  }

  @Test func theReadmeShowsTheseLines() throws {
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let lines = source.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let begin = try #require(lines.firstIndex(of: "// example: begin"))
    let end = try #require(lines.firstIndex(of: "// example: end"))
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains(lines[(begin + 1)..<end].joined(separator: "\n")))
  }
}
