import CPangoCairo
import Diagnostics
import Scenes

/// The pixels that a canvas draws on, to print masks on without Cairo's preparations for each: a hundred times as fast
/// for small ones, with the same result.
struct PixelTarget {
  private let pixels: UnsafeMutablePointer<UInt32>
  /// Pixels from one row to the next.
  private let stride: Int
  /// From the canvas's device space to the pixels.
  private let offset: (x: Int, y: Int)
  /// What may be drawn on, in pixels.
  private let (left, top, right, bottom): (Int, Int, Int, Int)

  /// `nil` when the canvas does not draw on pixels of four bytes, or is cut to something else than whole pixels.
  init?(_ canvas: Canvas) {
    guard let surface = cairo_get_group_target(canvas.pointer),
      cairo_surface_get_type(surface) == CAIRO_SURFACE_TYPE_IMAGE,
      cairo_image_surface_get_format(surface) == CAIRO_FORMAT_ARGB32
    else { return nil }
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return nil }
    var (x, y) = (0.0, 0.0)
    cairo_surface_get_device_offset(surface, &x, &y)
    guard let dx = Int(exactly: x), let dy = Int(exactly: y), let clip = Self.clip(of: canvas) else { return nil }
    pixels = UnsafeMutableRawPointer(data).assumingMemoryBound(to: UInt32.self)
    stride = Int(cairo_image_surface_get_stride(surface)) / 4
    offset = (dx, dy)
    left = max(clip.left + dx, 0)
    top = max(clip.top + dy, 0)
    right = min(clip.right + dx, Int(cairo_image_surface_get_width(surface)))
    bottom = min(clip.bottom + dy, Int(cairo_image_surface_get_height(surface)))
  }

  /// The columns and rows of the canvas's device space that may be drawn on.
  var columns: Range<Int> { left - offset.x..<max(left, right) - offset.x }
  var rows: Range<Int> { top - offset.y..<max(top, bottom) - offset.y }

  /// Whether nothing is seen yet where may be drawn. Cairo then may put colours down without mixing them with what is there.
  var isBlank: Bool {
    for line in top..<max(bottom, top) {
      let row = UnsafeBufferPointer(start: pixels + line * stride, count: max(right, 0))
      if row.dropFirst(left).contains(where: { $0 != 0 }) { return false }
    }
    return true
  }

  /// Some of the rows that may be drawn on.
  func part(_ rows: Range<Int>) throws(Failure) -> PixelPart {
    try PixelPart(
      address: UInt(bitPattern: pixels), width: right, height: bottom, stride: stride, offset: offset,
      columns: columns, rows: rows)
  }

  /// The one rectangle of whole pixels that the canvas is cut to; `nil` when it is something else.
  private static func clip(of canvas: Canvas) -> (left: Int, top: Int, right: Int, bottom: Int)? {
    cairo_save(canvas.pointer)
    defer { cairo_restore(canvas.pointer) }
    cairo_identity_matrix(canvas.pointer)
    guard let list = cairo_copy_clip_rectangle_list(canvas.pointer) else { return nil }
    defer { cairo_rectangle_list_destroy(list) }
    guard list.pointee.status == CAIRO_STATUS_SUCCESS, list.pointee.num_rectangles == 1,
      let rectangle = list.pointee.rectangles?.pointee, let left = Int(exactly: rectangle.x),
      let top = Int(exactly: rectangle.y), let width = Int(exactly: rectangle.width),
      let height = Int(exactly: rectangle.height)
    else { return nil }
    return (left, top, left + width, top + height)
  }

  /// Prints a colour, multiplied by its opacity, through a mask whose corner lies at a place in device space.
  @inline(__always)
  func print(_ color: UInt32, through mask: StampMask, at corner: (x: Int, y: Int)) {
    let (x0, y0) = (corner.x + offset.x, corner.y + offset.y)
    let columns = max(mask.left, left - x0)..<max(min(mask.right, right - x0), max(mask.left, left - x0))
    let lines = max(mask.top, top - y0)..<max(min(mask.bottom, bottom - y0), max(mask.top, top - y0))
    for line in lines {
      let row = pixels + (y0 + line) * stride + x0
      let shares = mask.shares + line * mask.stride
      for column in columns {
        let share = UInt32(shares[column])
        if share == 0 { continue }
        let ink = share == 255 ? color : multiplied(color, by: share)
        row[column] = ink &+ multiplied(row[column], by: 255 - ink >> 24)
      }
    }
  }
}

/// Each of four bytes times a share of 255, rounded.
///
/// n / 255, rounded, is (t + t/256) / 256 with t = n + 128, for n up to 255²; two bytes are done in one multiplication.
@inline(__always)
func multiplied(_ pixel: UInt32, by share: UInt32) -> UInt32 {
  let half: UInt32 = 0x0080_0080
  let mask: UInt32 = 0x00FF_00FF
  let even = (pixel & mask) &* share &+ half
  let odd = (pixel >> 8 & mask) &* share &+ half
  return ((even &+ (even >> 8 & mask)) >> 8 & mask) | ((odd &+ (odd >> 8 & mask)) & ~mask)
}

extension Color {
  /// The colour as Cairo keeps it in a pixel: multiplied by its opacity, the highest eight of sixteen bits of each part.
  var pixel: UInt32 {
    func part(_ value: Double) -> UInt32 { UInt32(min(max(value, 0), 1) * 65535 + 0.5) >> 8 }
    let (opaqueRed, opaqueGreen, opaqueBlue) = (red * alpha, green * alpha, blue * alpha)
    return part(alpha) << 24 | part(opaqueRed) << 16 | part(opaqueGreen) << 8 | part(opaqueBlue)
  }
}
