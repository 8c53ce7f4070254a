import CPangoCairo
import Diagnostics
import Foundation

/// The PNG file (ISO/IEC 15948) of a surface's pixels.
///
/// `pixelsPerUnit` becomes the resolution, with 72 units to the inch.
/// `description` becomes a text of the file, in UTF-8 (iTXt, keyword `Description`).
func encodePNG(_ surface: Surface, pixelsPerUnit: Double, description: String = "") throws(Failure) -> [UInt8] {
  let width = Int(cairo_image_surface_get_width(surface.pointer))
  let height = Int(cairo_image_surface_get_height(surface.pointer))
  let stride = Int(cairo_image_surface_get_stride(surface.pointer))
  guard let data = cairo_image_surface_get_data(surface.pointer) else {
    throw Failure(Wording("无法读取图像的像素", en: "cannot read the pixels of the image"))
  }
  let pixels = Pixels(data: UnsafeRawPointer(data), width: width, height: height, stride: stride)
  let isOpaque = pixels.isOpaque
  let packed = try deflate(pixels.rows(withAlpha: !isOpaque), level: 6)

  var header = bytes(UInt32(width)) + bytes(UInt32(height))
  header += [8, isOpaque ? 2 : 6, 0, 0, 0]
  let perMetre = bytes(UInt32(clamping: Int((pixelsPerUnit * 72 / 0.0254).rounded())))
  var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  file.reserveCapacity(packed.count + 128)
  append("IHDR", header, to: &file)
  append("pHYs", perMetre + perMetre + [1], to: &file)
  if !description.isEmpty {
    append("iTXt", Array("Description\0\0\0\0\0".utf8) + description.utf8, to: &file)
  }
  append("IDAT", packed, to: &file)
  append("IEND", [], to: &file)
  return file
}

/// Pixels as Cairo keeps them: 32 bits each, alpha in the highest byte, colours multiplied by alpha.
private struct Pixels {
  let data: UnsafeRawPointer
  let width: Int
  let height: Int
  let stride: Int

  func pixel(_ x: Int, _ y: Int) -> UInt32 {
    data.load(fromByteOffset: y * stride + x * 4, as: UInt32.self)
  }

  var isOpaque: Bool {
    for y in 0..<height {
      var all: UInt32 = 0xFF00_0000
      for x in 0..<width { all &= pixel(x, y) }
      if all != 0xFF00_0000 { return false }
    }
    return true
  }

  /// The rows for packing, each behind its filter: 2 (difference from the row above) where it repeats that row, else 0.
  ///
  /// Charts are flat areas and white ground: equal rows become zeros, and everything else packs best as it is.
  func rows(withAlpha: Bool) -> [UInt8] {
    let channels = withAlpha ? 4 : 3
    let rowLength = 1 + width * channels
    return [UInt8](unsafeUninitializedCapacity: rowLength * height) { buffer, count in
      for y in 0..<height {
        let start = y * rowLength
        let repeats = y > 0 && memcmp(data + y * stride, data + (y - 1) * stride, width * 4) == 0
        buffer[start] = repeats ? 2 : 0
        let row = UnsafeMutableBufferPointer(rebasing: buffer[start + 1..<start + rowLength])
        if repeats {
          row.initialize(repeating: 0)
        } else if withAlpha {
          write(row: y, alphaTo: row)
        } else {
          write(row: y, to: row)
        }
      }
      count = rowLength * height
    }
  }

  private func write(row y: Int, to target: UnsafeMutableBufferPointer<UInt8>) {
    for x in 0..<width {
      let pixel = pixel(x, y)
      target[3 * x] = UInt8(truncatingIfNeeded: pixel >> 16)
      target[3 * x + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
      target[3 * x + 2] = UInt8(truncatingIfNeeded: pixel)
    }
  }

  private func write(row y: Int, alphaTo target: UnsafeMutableBufferPointer<UInt8>) {
    for x in 0..<width {
      let pixel = pixel(x, y)
      let alpha = pixel >> 24
      func plain(_ shift: UInt32) -> UInt8 {
        guard alpha > 0 else { return 0 }
        let part = pixel >> shift & 0xFF
        return UInt8(truncatingIfNeeded: alpha == 255 ? part : (part * 255 + alpha / 2) / alpha)
      }
      target[4 * x] = plain(16)
      target[4 * x + 1] = plain(8)
      target[4 * x + 2] = plain(0)
      target[4 * x + 3] = UInt8(truncatingIfNeeded: alpha)
    }
  }
}

/// The four bytes of a number, the highest first.
private func bytes(_ number: UInt32) -> [UInt8] {
  withUnsafeBytes(of: number.bigEndian) { Array($0) }
}

/// Appends a chunk: length, name, data, checksum.
private func append(_ name: String, _ data: [UInt8], to file: inout [UInt8]) {
  file += bytes(UInt32(clamping: data.count)) + name.utf8
  file += data
  file += bytes(crc32(Array(name.utf8), data))
}
