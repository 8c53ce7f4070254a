import Foundation

/// Pixels as Cairo keeps them: 32 bits each, alpha in the highest byte, colours multiplied by alpha.
struct Pixels {
  let data: UnsafeRawPointer
  let width: Int
  let height: Int
  let stride: Int

  /// The pixels of a row.
  func row(_ y: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: (data + y * stride).assumingMemoryBound(to: UInt32.self), count: width)
  }

  /// Whether a row is the same as the one above it.
  func repeats(_ y: Int) -> Bool {
    y > 0 && memcmp(data + y * stride, data + (y - 1) * stride, width * 4) == 0
  }

  /// Whether nothing shows through.
  var isOpaque: Bool {
    for y in 0..<height where !repeats(y) {
      var all: UInt32 = 0xFF00_0000
      for pixel in row(y) { all &= pixel }
      if all != 0xFF00_0000 { return false }
    }
    return true
  }
}

/// The colour of a pixel in red, green, blue and alpha, as PNG keeps it: not multiplied by alpha.
func plainColor(_ pixel: UInt32) -> (UInt8, UInt8, UInt8, UInt8) {
  let alpha = pixel >> 24
  func plain(_ shift: UInt32) -> UInt8 {
    guard alpha > 0 else { return 0 }
    let part = pixel >> shift & 0xFF
    return UInt8(truncatingIfNeeded: alpha == 255 ? part : (part * 255 + alpha / 2) / alpha)
  }
  return (plain(16), plain(8), plain(0), UInt8(truncatingIfNeeded: alpha))
}
