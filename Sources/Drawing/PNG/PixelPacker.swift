import CDeflate
import Foundation

/// Packs the pixels of a picture as zlib.
///
/// Charts are flat areas on a white ground. So where a general packer looks at each byte, this one looks for what a
/// chart has: rows that repeat the one above, runs of one colour, columns that go on from the row above, and pieces such
/// as parts of letters that were drawn a few rows higher.
struct PixelPacker {
  private let pixels: Pixels
  private let format: PixelFormat
  private let channels: Int
  private let rowLength: Int
  private var writer = DeflateWriter()
  private var checksum: UInt32 = 1
  /// Where two pixels were last seen, by what they are: the row's number times the width, and the column, and 1.
  private var places = [UInt32](repeating: 0, count: 1 << Self.placeBits)
  private static let placeBits = 12
  /// A repetition from elsewhere must be worth its distance: so many bytes.
  private static let worthwhile = 6

  /// The packed pixels, each row behind the number of its filter.
  static func pack(_ pixels: Pixels, as format: PixelFormat) -> [UInt8] {
    var packer = PixelPacker(pixels, format)
    return packer.pack()
  }

  private init(_ pixels: Pixels, _ format: PixelFormat) {
    (self.pixels, self.format, channels) = (pixels, format, format.channels)
    rowLength = 1 + pixels.width * format.channels
  }

  private mutating func pack() -> [UInt8] {
    // One byte more, which the last pixel of a row may touch.
    var bytes = [UInt8](repeating: 0, count: rowLength + 1)
    var above: Int?
    for y in 0..<pixels.height {
      if pixels.repeats(y) {
        packRepetition()
      } else {
        bytes.withUnsafeMutableBytes { buffer in
          guard let start = buffer.baseAddress else { return }
          format.write(pixels.row(y), to: start + 1)
          checksum = libdeflate_adler32(checksum, start, rowLength)
          packRow(y, UnsafeRawPointer(start), above: above)
        }
        above = y
      }
    }
    return writer.finish(checksum: checksum)
  }

  /// A row that repeats the one above: filter 2, and no difference.
  private mutating func packRepetition() {
    writer.add(2)
    writer.add(0)
    if rowLength - 2 >= DeflateWriter.shortest {
      writer.repeat(rowLength - 2, from: 1)
    } else {
      for _ in 2..<rowLength { writer.add(0) }
    }
    // Adler-32 (RFC 1950, 8.2) of a 2 and zeros.
    let (low, high) = (UInt64(checksum & 0xFFFF) + 2, UInt64(checksum >> 16))
    checksum = UInt32((high + low * UInt64(rowLength)) % 65521) << 16 | UInt32(low % 65521)
  }

  /// A row as it is, filter 0.
  private mutating func packRow(_ y: Int, _ bytes: UnsafeRawPointer, above: Int?) {
    let row = pixels.row(y)
    let distanceAbove = above.map { (y - $0) * rowLength } ?? .max
    let rowAbove = distanceAbove <= DeflateWriter.reach ? above.map(pixels.row) : nil
    writer.add(0)
    var x = 0
    while x < row.count {
      var length = x > 0 ? row.run(from: x, of: row[x - 1]) : 0
      var distance = channels
      if length < 16, let rowAbove, rowAbove[x] == row[x] {
        let other = row.common(from: x, with: rowAbove, at: x)
        if other > length { (length, distance) = (other, distanceAbove) }
      }
      if length * channels < DeflateWriter.shortest {
        (length, distance) = find(row, x, y)
      }
      if length > 0 {
        writer.repeat(length * channels, from: distance)
      } else {
        length = 1
        for channel in 0..<channels {
          writer.add((bytes + (1 + x * channels + channel)).load(as: UInt8.self))
        }
      }
      x += length
    }
  }

  /// A repetition of what was last seen elsewhere with the same two pixels; 0 pixels when there is none.
  private mutating func find(_ row: UnsafeBufferPointer<UInt32>, _ x: Int, _ y: Int) -> (length: Int, distance: Int) {
    guard x + 1 < row.count else { return (0, 0) }
    let mixed = (row[x] &* 0x9E37_79B1) ^ (row[x + 1] &* 0x85EB_CA77)
    let place = Int((mixed &* 0xC2B2_AE3D) >> (32 - UInt32(Self.placeBits)))
    let seen = Int(places[place]) - 1
    places[place] = UInt32(y * pixels.width + x + 1)
    guard seen >= 0 else { return (0, 0) }
    let (otherY, otherX) = seen.quotientAndRemainder(dividingBy: pixels.width)
    let distance = (y - otherY) * rowLength + (x - otherX) * channels
    guard distance <= DeflateWriter.reach else { return (0, 0) }
    let length = row.common(from: x, with: pixels.row(otherY), at: otherX)
    return length * channels >= Self.worthwhile ? (length, distance) : (0, 0)
  }
}

extension UnsafeBufferPointer<UInt32> {
  /// How many pixels from `start` on have a colour.
  fileprivate func run(from start: Int, of pixel: UInt32) -> Int {
    var end = start
    let four = SIMD4(repeating: pixel)
    while end + 4 <= count, self.four(at: end) == four { end += 4 }
    while end < count, self[end] == pixel { end += 1 }
    return end - start
  }

  /// How many pixels from `start` on are those of a row from `otherStart` on.
  fileprivate func common(from start: Int, with other: Self, at otherStart: Int) -> Int {
    let limit = count - Swift.max(start, otherStart)
    var length = 0
    while length + 4 <= limit, four(at: start + length) == other.four(at: otherStart + length) { length += 4 }
    while length < limit, self[start + length] == other[otherStart + length] { length += 1 }
    return length
  }

  private func four(at index: Int) -> SIMD4<UInt32> {
    UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: 4 * index, as: SIMD4<UInt32>.self)
  }
}
