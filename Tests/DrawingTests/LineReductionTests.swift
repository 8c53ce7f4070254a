import CPangoCairo
import Foundation
import Scenes
import Testing

@testable import Drawing

struct LineReductionTests {
  /// A fixed sequence of numbers from 0 to 1 that look random.
  private struct Noise {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }
  }

  /// Heights of lines with 20,000 points over 100 pixels.
  private static func heights(_ kind: String) -> [Double?] {
    var noise = Noise(7)
    var walk = 50.0
    return (0..<20_000).map { index in
      let step = Double(index)
      switch kind {
      case "walk":
        walk = min(max(walk + (noise.next() - 0.5) * 2, 1), 99)
        return walk
      case "noise": return 20 + 60 * noise.next()
      case "rising": return 5 + step / 250
      case "sine": return 50 + 40 * sin(step / 30)
      case "spiky": return index % 97 == 0 ? 90 * noise.next() : 95 + noise.next()
      case "steps": return (noise.next() * 12).rounded() * 8
      case "gappy": return index % 700 < 40 ? nil : 20 + 60 * noise.next()
      default: return 30 + Double(index % 2) * 40 + noise.next()
      }
    }
  }

  private static func path(_ kind: String) -> Path {
    var path = Path()
    var isDown = false
    for (index, height) in heights(kind).enumerated() {
      guard let height else {
        isDown = false
        continue
      }
      let point = Point(x: Double(index) / 200, y: height)
      if isDown { path.line(to: point) } else { path.move(to: point) }
      isDown = true
    }
    return path
  }

  @Test(arguments: ["walk", "noise", "rising", "sine", "spiky", "steps", "gappy", "alternating"])
  func pixelsAreThoseOfTheWholeLine(kind: String) throws {
    let path = Self.path(kind)
    for (width, scale) in [(1.0, 1.0), (1.5, 2.0), (0.3, 1.0)] {
      let stroke = Stroke(Color(red: 0.3, green: 0.5, blue: 0.7).opacity(0.8), width: width)
      let line = Shape(.path(path), stroke: stroke)
      let scene = Scene(size: Size(width: 100, height: 100), background: .white, nodes: [.shape(line)])
      #expect(try drawPNG(scene, scale: scale) == whole(path, stroke, scale: scale), "\(kind), \(width) wide")
    }
  }

  /// The picture with Cairo's own path of all points.
  private func whole(_ path: Path, _ stroke: Stroke, scale: Double) throws -> [UInt8] {
    let surface = try Surface.pixels(width: Int(100 * scale), height: Int(100 * scale))
    let canvas = try Canvas(surface, making: "PNG")
    cairo_scale(canvas.pointer, scale, scale)
    canvas.setSource(.white)
    cairo_paint(canvas.pointer)
    cairo_set_tolerance(canvas.pointer, 1.0 / 256)
    canvas.setSource(Color(red: 0.3, green: 0.5, blue: 0.7).opacity(0.8))
    cairo_set_line_width(canvas.pointer, stroke.width)
    canvas.trace(path)
    cairo_stroke(canvas.pointer)
    cairo_surface_flush(surface.pointer)
    return try encodePNG(surface, pixelsPerUnit: scale)
  }

  @Test func mostOfALineIsHidden() {
    func share(_ kind: String) -> Double {
      let points = Self.path(kind).commands.compactMap { command -> DevicePoint? in
        switch command {
        case .move(let p), .line(let p): DevicePoint(x: Int32(p.x * 256), y: Int32(p.y * 256))
        case .curve, .close: nil
        }
      }
      let keeps = LineReduction.keptSegments(of: points, halfWidth: 0.5)
      return Double(keeps.count { $0 }) / Double(keeps.count)
    }
    #expect(share("noise") < 0.2)
    #expect(share("walk") < 0.7)
    // Nothing is hidden where a line goes on and on.
    #expect(share("rising") == 1)
  }
}
