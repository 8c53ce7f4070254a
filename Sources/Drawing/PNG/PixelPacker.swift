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
  private let writer = DeflateWriter()
  private var checksum = Adler32()
  private var places = RecentPlaces()
  /// A repetition from elsewhere must be worth its distance: so many bytes.
  private static let worthwhile = 6
  /// A run of so many pixels is taken without a look at the row above.
  private static let longRun = 16

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
    var above: Int?
    for y in 0..<pixels.height {
      if pixels.repeats(y) {
        packRepetition()
      } else {
        packRow(y, above: above)
        above = y
      }
      checksum.reduce()
    }
    return writer.finish(checksum: checksum.value)
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
    checksum.add(2, width: 1)
    checksum.add(0, width: 1, count: rowLength - 1)
  }

  /// A row as it is, filter 0.
  private mutating func packRow(_ y: Int, above: Int?) {
    let row = pixels.row(y)
    let distanceAbove = above.map { (y - $0) * rowLength } ?? .max
    let rowAbove = distanceAbove <= DeflateWriter.reach ? above.map(pixels.row) : nil
    writer.add(0)
    checksum.add(0, width: 1)
    var x = 0
    while x < row.count {
      let run = x > 0 ? row.run(from: x, of: row[x - 1]) : 0
      var (length, distance) = (run, channels)
      if run < Self.longRun, let rowAbove, rowAbove[x] == row[x] {
        let other = row.common(from: x, with: rowAbove, at: x)
        if other > run { (length, distance) = (other, distanceAbove) }
      }
      if length * channels < DeflateWriter.shortest { (length, distance) = find(row, x, y) }
      if length == 0 {
        packPixel(row[x])
        x += 1
      } else {
        writer.repeat(length * channels, from: distance)
        if length == run {
          checksum.add(format.bytes(of: row[x]), width: channels, count: run)
        } else {
          sum(row[x..<x + length])
        }
        x += length
      }
    }
  }

  /// A pixel as it is.
  private mutating func packPixel(_ pixel: UInt32) {
    let bytes = format.bytes(of: pixel)
    for channel in 0..<channels { writer.add(UInt8(truncatingIfNeeded: bytes >> UInt32(8 * channel))) }
    checksum.add(bytes, width: channels)
  }

  /// Adds pixels to the checksum, run by run.
  private mutating func sum(_ pixels: Slice<UnsafeBufferPointer<UInt32>>) {
    let pixels = UnsafeBufferPointer(rebasing: pixels)
    var x = 0
    while x < pixels.count {
      let run = pixels.run(from: x, of: pixels[x])
      checksum.add(format.bytes(of: pixels[x]), width: channels, count: run)
      x += run
    }
  }

  /// A repetition of what was last seen elsewhere with the same two pixels; 0 pixels when there is none.
  private mutating func find(_ row: UnsafeBufferPointer<UInt32>, _ x: Int, _ y: Int) -> (length: Int, distance: Int) {
    guard x + 1 < row.count, let seen = places.exchange(row[x], row[x + 1], at: (x, y)) else { return (0, 0) }
    let distance = (y - seen.y) * rowLength + (x - seen.x) * channels
    guard distance <= DeflateWriter.reach else { return (0, 0) }
    let length = row.common(from: x, with: pixels.row(seen.y), at: seen.x)
    return length * channels >= Self.worthwhile ? (length, distance) : (0, 0)
  }
}

/// Where neighbouring pixels were last seen.
private struct RecentPlaces {
  /// The row in the higher half and the column in the lower, each from 1 on, at the place that two pixels give.
  private var places = [UInt32](repeating: 0, count: 1 << Self.bits)
  private static let bits: UInt32 = 12

  /// Where two pixels were last seen, perhaps others with the same place, and sets down where they are seen now.
  mutating func exchange(_ first: UInt32, _ second: UInt32, at now: (x: Int, y: Int)) -> (x: Int, y: Int)? {
    let mixed = (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA77)
    let place = Int((mixed &* 0xC2B2_AE3D) >> (32 - Self.bits))
    let seen = places[place]
    places[place] = UInt32(truncatingIfNeeded: now.y) << 16 | UInt32(truncatingIfNeeded: now.x + 1)
    return seen == 0 ? nil : (Int(seen & 0xFFFF) - 1, Int(seen >> 16))
  }
}

extension UnsafeBufferPointer<UInt32> {
  /// How many pixels from `start` on have a colour.
  fileprivate func run(from start: Int, of pixel: UInt32) -> Int {
    guard self[start] == pixel else { return 0 }
    var end = start + 1
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
