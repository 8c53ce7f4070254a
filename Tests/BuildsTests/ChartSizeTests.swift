import ChartSpecs
import Charts
import Diagnostics
import Foundation
import Testing

@testable import Builds

/// Charts that are drawn for a size: pixels, resolution and the page of a PDF.
struct ChartSizeTests {
  private static let chart = """
    data: {values: [{c: 马边, n: 3}, {c: 金口河, n: 5}]}
    mark: bar
    encoding: {x: {field: n, type: quantitative}, y: {field: c, title: null}}
    """

  private func bytes(_ file: String, size: String, scale: Double? = nil) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    try folder.write("funds.vl.yaml", Self.chart)
    let request = try ChartRequest(
      specs: ["\(folder.path)/funds.vl.yaml"], output: "\(folder.path)/\(file)", format: nil, scale: scale,
      size: ChartSize(size), data: [], theme: .house, timezone: nil, language: .chinese)
    let drawn = try drawCharts(request)
    #expect(drawn.warnings.isEmpty)
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: drawn.paths[0])))
  }

  private func number(_ bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Pixels across and down, and pixels for a metre.
  private func picture(_ size: String, scale: Double? = nil) throws -> [Int] {
    let file = try bytes("funds.png", size: size, scale: scale)
    // The header stands at 16, the chunk of the resolution behind it at 33 with 8 bytes of length and name.
    #expect(String(decoding: file[37..<41], as: UTF8.self) == "pHYs")
    return [number(file, at: 16), number(file, at: 20), number(file, at: 41)]
  }

  @Test func screensHaveTheirPixels() throws {
    #expect(try picture("slide") == [1920, 1080, 12000])
    #expect(try picture("phone") == [1080, 1350, 15000])
  }

  @Test func printHasItsResolution() throws {
    // 80 mm at 300 pixels for an inch are 945 pixels; an inch is 0.0254 m.
    #expect(try picture("80mmx60mm", scale: 300.0 / 72) == [945, 709, 11811])
    #expect(try picture("80mmx60mm") == [454, 341, 5669])
  }

  @Test func aPageOfPDFHasThePhysicalSize() throws {
    let text = String(decoding: try bytes("funds.pdf", size: "156mmx90mm"), as: UTF8.self)
    #expect(text.contains("/MediaBox [ 0 0 442.204724 255.11811 ]"))
  }
}
