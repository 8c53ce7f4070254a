import CPangoCairo
import Foundation
import Scenes

/// Masks of one figure, drawn once and then printed at many places of a picture.
///
/// A mask exists for each size and each eighth of a pixel, so no figure is off by more than a sixteenth of a pixel.
/// Printing one takes about a quarter of the time of filling its path.
final class SymbolStamps {
  private struct Key: Hashable {
    var scale: Double
    var phaseX: Int
    var phaseY: Int
  }

  private struct Stamp {
    var fill: Surface
    var stroke: Surface?
    /// Pixels from the centre to the edge.
    var radius: Int
  }

  private let canvas: Canvas
  private let symbols: Symbols
  private let matrix: cairo_matrix_t
  private let pixelsPerUnit: Double
  private var stamps: [Key: Stamp] = [:]

  /// `nil` when there are too few figures, too many sizes or too large ones for masks to pay.
  init?(for symbols: Symbols, on canvas: Canvas) {
    let sizes = Set(symbols.areas.prefix(symbols.count))
    guard symbols.count >= 1000, sizes.count <= 16, let largest = sizes.max(), largest.isFinite, largest > 0,
      let bounds = symbols.outline.bounds
    else { return nil }
    var matrix = cairo_matrix_t()
    cairo_get_matrix(canvas.pointer, &matrix)
    self.matrix = matrix
    self.canvas = canvas
    self.symbols = symbols
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
    cairo_identity_matrix(canvas.pointer)
    let corner = (Double((left >> 3) - stamp.radius), Double((top >> 3) - stamp.radius))
    if let fill = symbol.fill {
      canvas.setSource(fill)
      cairo_mask_surface(canvas.pointer, stamp.fill.pointer, corner.0, corner.1)
    }
    if let stroke = symbol.stroke, let mask = stamp.stroke {
      canvas.setSource(stroke)
      cairo_mask_surface(canvas.pointer, mask.pointer, corner.0, corner.1)
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
    if let known = stamps[key] { return known }
    guard let fill = try? mask(key, draw: { cairo_fill($0.pointer) }) else { return nil }
    let stroke = symbols.strokes.isEmpty ? nil : try? mask(key, draw: { cairo_stroke($0.pointer) })
    let stamp = Stamp(fill: fill, stroke: stroke, radius: radius(key))
    stamps[key] = stamp
    return stamp
  }

  private func mask(_ key: Key, draw: (Canvas) -> Void) throws -> Surface {
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
    return surface
  }
}
