import Foundation

/// Pixels as Cairo keeps them: 32 bits each, alpha in the highest byte, colours multiplied by alpha.
struct Pixels {
  let data: UnsafeRawPointer
  let width: Int
  let height: Int
  let stride: Int

  /// The pixels of a row.
  func row(_ y: Int) -> PixelRow {
    PixelRow(start: (data + y * stride).assumingMemoryBound(to: UInt32.self), count: width)
  }

  /// Whether a row is the same as the one above it.
  func repeats(_ y: Int) -> Bool {
    y > 0 && memcmp(data + y * stride, data + (y - 1) * stride, width * 4) == 0
  }

  /// Whether nothing shows through.
  var areOpaque: Bool {
    (0..<height).allSatisfy { y in
      let row = row(y)
      var all: UInt32 = 0xFF00_0000
      for x in 0..<row.count { all &= row[x] }
      return all == 0xFF00_0000
    }
  }
}

/// The colour of a pixel as PNG keeps it: not multiplied by alpha.
struct PlainColor {
  let red, green, blue, opacity: UInt8

  init(_ pixel: UInt32) {
    let alpha = pixel >> 24
    func plain(_ shift: UInt32) -> UInt8 {
      guard alpha > 0 else { return 0 }
      let part = pixel >> shift & 0xFF
      return UInt8(truncatingIfNeeded: alpha == 255 ? part : (part * 255 + alpha / 2) / alpha)
    }
    (red, green, blue, opacity) = (plain(16), plain(8), plain(0), UInt8(truncatingIfNeeded: alpha))
  }

  /// As a pixel again.
  var pixel: UInt32 { UInt32(opacity) << 24 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
