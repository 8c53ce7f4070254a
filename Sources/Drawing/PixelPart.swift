import CPangoCairo
import Diagnostics
import Synchronization

/// Some rows of a picture with a canvas of their own, in the device space of the whole. Several parts may be drawn at
/// once, each by one thread at a time.
final class PixelPart: Sendable {
  let canvas: Mutex<Canvas>

  /// - Parameters:
  ///   - address: where the pixels of the whole picture begin; they must stay as long as the part.
  ///   - stride: pixels from one row to the next.
  ///   - offset: from the device space to the pixels.
  ///   - columns: those that may be drawn on, with `rows` in the device space.
  init(
    address: UInt, width: Int, height: Int, stride: Int, offset: (x: Int, y: Int), columns: Range<Int>, rows: Range<Int>
  ) throws(Failure) {
    let surface = try Surface.pixels(at: address, width: width, height: height, stride: stride)
    cairo_surface_set_device_offset(surface.pointer, Double(offset.x), Double(offset.y))
    let canvas = try Canvas(surface, making: "PNG")
    cairo_rectangle(
      canvas.pointer, Double(columns.lowerBound), Double(rows.lowerBound), Double(columns.count), Double(rows.count))
    cairo_clip(canvas.pointer)
    self.canvas = Mutex(canvas)
  }
}
