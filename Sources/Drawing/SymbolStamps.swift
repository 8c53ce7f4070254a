import CPangoCairo
import Diagnostics
import Foundation
import Scenes

/// Masks of one figure, drawn once and then printed at many places of a picture.
///
/// A mask exists for each size and each eighth of a pixel, so no figure is off by more than a sixteenth of a pixel.
final class SymbolStamps {
  private struct Key {
    var scale: Double
    var phaseX: Int
    var phaseY: Int
  }

  private struct Stamp {
    var fill: StampMask
    var stroke: StampMask?
    /// Pixels from the centre to the edge.
    var radius: Int
  }

  private let canvas: Canvas
  private let symbols: Symbols
  private let matrix: cairo_matrix_t
  private let pixelsPerUnit: Double
  /// Where to print without Cairo; `nil` when that cannot be done.
  private let target: PixelTarget?
  private let sizes: [Double]
  /// For each size the stamps of its 64 places within a pixel.
  private var stamps: [Stamp?]

  /// `nil` when there are too few figures, too many sizes or too large ones for masks to pay.
  init?(for symbols: Symbols, on canvas: Canvas) {
    let sizes = Set(symbols.areas.prefix(symbols.count))
    // Of each size there may be 64 masks, and one is drawn in the time of several figures.
    guard symbols.count >= max(256, 64 * sizes.count), sizes.count <= 16, let largest = sizes.max(), largest.isFinite,
      largest > 0,
      let bounds = symbols.outline.bounds
    else { return nil }
    var matrix = cairo_matrix_t()
    cairo_get_matrix(canvas.pointer, &matrix)
    self.matrix = matrix
    self.canvas = canvas
    self.symbols = symbols
    self.sizes = sizes.map { $0.squareRoot() }
    stamps = Array(repeating: nil, count: sizes.count * 64)
    target = PixelTarget(canvas)
    pixelsPerUnit = abs(matrix.xx * matrix.yy - matrix.xy * matrix.yx).squareRoot()
    let reach = max(bounds.width, bounds.height) * largest.squareRoot() + symbols.strokeWidth
    guard reach * pixelsPerUnit <= 64 else { return nil }
  }

  /// Prints one figure.
  func draw(_ symbol: Symbol) {
    let x = matrix.xx * symbol.center.x + matrix.xy * symbol.center.y + matrix.x0
    let y = matrix.yx * symbol.center.x + matrix.yy * symbol.center.y + matrix.y0
    guard abs(x) < 40_000, abs(y) < 40_000 else { return }
    let (left, top) = (Int((x * 8).rounded()), Int((y * 8).rounded()))
    let key = Key(scale: symbol.scale, phaseX: left & 7, phaseY: top & 7)
    guard let stamp = stamp(for: key) else { return }
    let corner = (x: (left >> 3) - stamp.radius, y: (top >> 3) - stamp.radius)
    if let fill = symbol.fill { print(fill, through: stamp.fill, at: corner) }
    if let stroke = symbol.stroke, let mask = stamp.stroke { print(stroke, through: mask, at: corner) }
  }

  /// Ends printing: Cairo learns that its pixels have changed.
  func finish() {
    if target != nil { cairo_surface_mark_dirty(cairo_get_group_target(canvas.pointer)) }
  }

  private func print(_ color: Color, through mask: StampMask, at corner: (x: Int, y: Int)) {
    if let target {
      target.print(color.pixel, through: mask, at: corner)
    } else {
      cairo_identity_matrix(canvas.pointer)
      canvas.setSource(color)
      cairo_mask_surface(canvas.pointer, mask.surface.pointer, Double(corner.x), Double(corner.y))
    }
  }

  /// Pixels from the centre to the edge of a mask.
  private func radius(_ key: Key) -> Int {
    guard let bounds = symbols.outline.bounds else { return 1 }
    let farthest = [bounds.x, bounds.y, bounds.maxX, bounds.maxY].map(abs).max() ?? 0
    // A turned corner reaches √2 as far, and a sharp corner of an outline up to ten times its width.
    let reach = farthest * 1.4143 * key.scale + max(symbols.strokeWidth, 0) * 5
    return Int((reach * pixelsPerUnit).rounded(.up)) + 2
  }

  private func stamp(for key: Key) -> Stamp? {
    guard let size = sizes.firstIndex(of: key.scale) else { return nil }
    let place = size * 64 + key.phaseY * 8 + key.phaseX
    if let known = stamps[place] { return known }
    guard let fill = try? mask(key, draw: { cairo_fill($0.pointer) }) else { return nil }
    let stroke = symbols.strokes.isEmpty ? nil : try? mask(key, draw: { cairo_stroke($0.pointer) })
    let stamp = Stamp(fill: fill, stroke: stroke, radius: radius(key))
    stamps[place] = stamp
    return stamp
  }

  private func mask(_ key: Key, draw: (Canvas) -> Void) throws -> StampMask {
    let radius = radius(key)
    let surface = try Surface.mask(side: 2 * radius + 1)
    let canvas = try Canvas(surface, making: "PNG")
    var frame = matrix
    frame.x0 = Double(radius) + Double(key.phaseX) / 8
    frame.y0 = Double(radius) + Double(key.phaseY) / 8
    cairo_set_matrix(canvas.pointer, &frame)
    cairo_set_line_width(canvas.pointer, max(symbols.strokeWidth, 0))
    canvas.append(symbols.outline, at: .zero, scale: key.scale)
    draw(canvas)
    try canvas.check(making: "PNG")
    cairo_surface_flush(surface.pointer)
    return try StampMask(surface, side: 2 * radius + 1)
  }
}

/// The opacity of a figure's pixels.
struct StampMask {
  let surface: Surface
  /// The opacity of each pixel, from 0 to 255, row by row; lives as long as the surface.
  let shares: UnsafeMutablePointer<UInt8>
  /// Bytes from one row to the next.
  let stride: Int
  /// The part of it that is not empty.
  private(set) var (left, top, right, bottom) = (Int.max, Int.max, 0, 0)

  init(_ surface: Surface, side: Int) throws(Failure) {
    guard let data = cairo_image_surface_get_data(surface.pointer) else {
      throw Failure(Wording("无法读取图像的像素", en: "cannot read the pixels of the image"))
    }
    self.surface = surface
    shares = data
    stride = Int(cairo_image_surface_get_stride(surface.pointer))
    for y in 0..<side {
      for x in 0..<side where shares[y * stride + x] > 0 {
        (left, right) = (min(left, x), max(right, x + 1))
        (top, bottom) = (min(top, y), max(bottom, y + 1))
      }
    }
    if right == 0 { (left, top) = (0, 0) }
  }
}
