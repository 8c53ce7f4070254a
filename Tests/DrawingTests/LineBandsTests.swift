import CPangoCairo
import Foundation
import Scenes
import Testing

@testable import Drawing

struct LineBandsTests {
  /// A fixed sequence of numbers from 0 to 1 that look random.
  fileprivate struct Noise {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }
  }

  /// How a test line runs over 100×400 pixels.
  enum Run: CaseIterable {
    case walk, tallSteps, noise, slanted, tangle, gaps, upright, beyond

    /// The way from one point to the next, across and down.
    fileprivate func step(_ noise: inout Noise) -> (Double, Double) {
      let (across, down) = (noise.next(), noise.next() - 0.5)
      return switch self {
      case .walk, .gaps: (0.008, down)
      case .tallSteps: (0.008, down * 3)
      case .noise: (0.008, down * 700)
      case .slanted: (across * 0.1 - 0.04, down * 1.5)
      case .tangle: (across - 0.5, down * 1.5)
      case .upright: across < 0.5 ? (0.02, 0) : (0, down)
      case .beyond: (0.01, down * 4)
      }
    }
  }

  private static func path(_ run: Run, _ noise: inout Noise, points: Int) -> Path {
    var path = Path()
    var (x, y) = (20.0, 200.0)
    // Heights turn back at the edges, or beyond them.
    let rim = run == .beyond ? -20.0 : 15
    let side = noise.next() < 0.3 ? -5.0 : 8
    path.move(to: Point(x: x, y: y))
    for index in 1..<points {
      let (across, down) = run.step(&noise)
      x += (side...100 - side).contains(x + across) ? across : across > 0 ? 2 * side - 100 : 100 - 2 * side
      y += y + down < rim || y + down > 400 - rim ? -down : down
      let isGap = run == .gaps && index % 500 < 3
      if isGap { path.move(to: Point(x: x, y: y)) } else { path.line(to: Point(x: x, y: y)) }
    }
    return path
  }

  /// The pixels of a stroked line, with so many segments in a band.
  private static func pixels(
    _ path: Path, _ stroke: Stroke, _ color: Color, scale: Double, isBlank: Bool, isCut: Bool, segmentsInBand: Int
  ) throws -> [UInt8] {
    let (width, height) = (Int(100 * scale), Int(400 * scale))
    let surface = try Surface.pixels(width: width, height: height)
    let canvas = try Canvas(surface, making: "PNG")
    cairo_scale(canvas.pointer, scale, scale)
    canvas.setSource(.white)
    if !isBlank { cairo_paint(canvas.pointer) }
    if isCut {
      cairo_rectangle(canvas.pointer, 5, 5, 90, 390)
      cairo_clip(canvas.pointer)
      cairo_push_group(canvas.pointer)
      cairo_paint_with_alpha(canvas.pointer, 0.5)
    }
    canvas.setSource(color)
    cairo_set_line_width(canvas.pointer, stroke.width)
    cairo_set_line_join(canvas.pointer, stroke.join == .bevel ? CAIRO_LINE_JOIN_BEVEL : CAIRO_LINE_JOIN_MITER)
    try canvas.strokeLine(path, stroke: stroke, segmentsInBand: segmentsInBand)
    if isCut {
      cairo_pop_group_to_source(canvas.pointer)
      cairo_paint(canvas.pointer)
    }
    try canvas.check(making: "PNG")
    cairo_surface_flush(surface.pointer)
    let data = try #require(cairo_image_surface_get_data(surface.pointer))
    return Array(UnsafeBufferPointer(start: data, count: width * height * 4))
  }

  @Test(arguments: Run.allCases)
  func pixelsAreThoseOfTheWholeLine(run: Run) throws {
    for seed in 0..<4 {
      var noise = Noise(UInt64(seed))
      let path = Self.path(run, &noise, points: 12_000)
      let color = Color(red: 0.3, green: 0.5, blue: 0.7).opacity(seed % 2 == 0 ? 1 : 0.4)
      let stroke = Stroke(
        Paint.color(color), width: [1, 0.4, 2.5, 6, 0.1][seed % 5], join: seed % 3 == 2 ? .bevel : .miter)
      func pixels(_ segmentsInBand: Int) throws -> [UInt8] {
        try Self.pixels(
          path, stroke, color, scale: [1, 1.25, 2][seed % 3], isBlank: seed == 1, isCut: seed == 3,
          segmentsInBand: segmentsInBand)
      }
      #expect(try pixels(1000) == pixels(.max), "\(run), seed \(seed)")
    }
  }

  /// The kept line of a run at one pixel for each unit.
  private static func bands(_ run: Run, width: Double = 1, segmentsInBand: Int = 1000) -> [Range<Int>] {
    var noise = Noise(1)
    var line = KeptLine()
    let points = path(run, &noise, points: 12_000).commands.compactMap { command -> DevicePoint? in
      switch command {
      case .move(let p), .line(let p): DevicePoint(x: Int32(p.x * 256), y: Int32(p.y * 256))
      case .curve, .close: nil
      }
    }
    line.append(points, keeping: Array(repeating: true, count: points.count - 1))
    let pen = LinePen(halfWidth: width / 2, miterLimit: 4)
    let bands = LineBands(of: line, pen: pen, columns: 0..<100, rows: 0..<400, segmentsInBand: segmentsInBand)
    return bands?.bands.map(\.rows) ?? []
  }

  @Test func aLineIsCutWhereItCanBe() {
    for run in [Run.walk, .tallSteps, .slanted, .tangle] { #expect(Self.bands(run).count > 1, "\(run)") }
    // Every segment reaches most of the rows.
    #expect(Self.bands(.noise).isEmpty)
    // Cairo draws upright and flat segments in another way.
    #expect(Self.bands(.upright).isEmpty)
    #expect(Self.bands(.beyond).isEmpty)
  }

  @Test func bandsCoverAllRows() {
    let bands = Self.bands(.walk)
    #expect(bands.first?.lowerBound == 0)
    #expect(bands.last?.upperBound == 400)
    #expect(zip(bands, bands.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }

  @Test func aKeptLineGoesStraightOnWithoutPoints() {
    let points = [(0, 0), (2, 4), (3, 6), (4, 4), (4, 2), (5, 2), (6, 2)].map { DevicePoint(x: $0.0, y: $0.1) }
    var line = KeptLine()
    line.append(points, keeping: [true, true, true, true, false, true])
    #expect(line.points == [points[0], points[2], points[3], points[4], points[5], points[6]])
    #expect(line.isLifted == [true, false, false, false, true, false])
  }
}
