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
  /// The distance of the pixel to the left.
  private let left: DeflateDistance
  /// A repetition from elsewhere must be worth its distance: so many pixels.
  private let worthwhile: Int
  /// So many pixels that go on from the row above are taken without a look for a run.
  private static let plenty = 32

  /// The packed pixels, each row behind the number of its filter.
  static func pack(_ pixels: Pixels, as format: PixelFormat) -> [UInt8] {
    var packer = PixelPacker(pixels, format)
    return packer.pack()
  }

  private init(_ pixels: Pixels, _ format: PixelFormat) {
    (self.pixels, self.format, channels) = (pixels, format, format.channels)
    rowLength = 1 + pixels.width * format.channels
    left = DeflateDistance(format.channels)
    worthwhile = format.channels == 1 ? 6 : 2
  }

  private mutating func pack() -> [UInt8] {
    let plainRow = UnsafeMutablePointer<UInt32>.allocate(capacity: pixels.width)
    defer { plainRow.deallocate() }
    // The row below a repeated one must still reach it, so now and then it is written again; not where it fills the reach.
    let reach = DeflateWriter.reach / rowLength
    let repetitions = reach < 4 ? .max : reach - 1
    var above: Int?
    for y in 0..<pixels.height {
      if let above, y - above <= repetitions, pixels.repeats(y) {
        packRepetition()
      } else {
        packRow(y, above: above)
        checksum.add(0)
        checksum.add(format.plain(pixels.row(y), above: above.map(pixels.row), plainRow), channels: channels)
        above = y
      }
    }
    return writer.finish(checksum: checksum.value)
  }

  /// A row that repeats the one above: filter 2, and no difference.
  private mutating func packRepetition() {
    writer.add(2, 0)
    if rowLength - 2 >= DeflateWriter.shortest {
      writer.repeat(rowLength - 2, from: DeflateDistance(1))
    } else {
      for _ in 2..<rowLength { writer.add(0) }
    }
    checksum.add(2)
    checksum.addZeros(rowLength - 1)
  }

  /// A row as it is, filter 0.
  private mutating func packRow(_ y: Int, above: Int?) {
    let row = pixels.row(y)
    // Of use only where it can be reached.
    let above = above.flatMap { (y - $0) * rowLength <= DeflateWriter.reach ? $0 : nil }
    let rowAbove = above.map(pixels.row)
    let distanceAbove = above.map { DeflateDistance((y - $0) * rowLength) } ?? left
    writer.add(0)
    var x = 0
    while x < row.count {
      let pixel = row[x]
      var (length, distance) = (0, distanceAbove)
      if let rowAbove, rowAbove[x] == pixel { length = row.common(from: x, with: rowAbove, at: x) }
      if length < Self.plenty, x > 0, row[x &- 1] == pixel {
        // The distance of a run takes fewer bits.
        let run = row.run(from: x, of: pixel)
        if run >= length { (length, distance) = (run, left) }
      }
      if length &* channels < DeflateWriter.shortest { (length, distance) = find(row, x, y) }
      if length == 0 {
        packPixel(pixel)
        x &+= 1
      } else {
        writer.repeat(length &* channels, from: distance)
        x &+= length
      }
    }
  }

  /// A pixel as it is.
  private func packPixel(_ pixel: UInt32) {
    switch format {
    case .indexed(let palette): writer.add(palette.number(of: pixel))
    case .colors: writer.add(pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF)
    case .colorsAndOpacity:
      let color = PlainColor(pixel)
      writer.add(UInt32(color.red), UInt32(color.green), UInt32(color.blue))
      writer.add(UInt32(color.opacity))
    }
  }

  /// A repetition of what was last seen elsewhere with the same two pixels; 0 pixels when there is none.
  private mutating func find(_ row: PixelRow, _ x: Int, _ y: Int) -> (length: Int, distance: DeflateDistance) {
    guard x > 0, x &+ 1 < row.count else { return (0, left) }
    let pair = row.two(x)
    let seen = places.exchange(pair, at: (x, y))
    let distance = (y &- seen.y) &* rowLength &+ (x &- seen.x) &* channels
    let seenRow = pixels.row(seen.y)
    // Neither can be foretold, so there is one condition for both: the same pixels, and not too far back.
    let excess = UInt64(truncatingIfNeeded: max(distance, DeflateWriter.reach) &- DeflateWriter.reach)
    guard pair ^ seenRow.two(seen.x) | excess == 0 else { return (0, left) }
    let length = row.common(from: x, with: seenRow, at: seen.x)
    return length >= worthwhile ? (length, DeflateDistance(distance)) : (0, left)
  }
}

/// Where neighbouring pixels were last seen.
private struct RecentPlaces {
  /// The row in the higher half and the column in the lower, at the place that two pixels give.
  private var places = [UInt32](repeating: 0, count: 1 << Self.bits)
  private static let bits: UInt64 = 11

  /// Where two pixels were last seen, perhaps others with the same place, and sets down where they are seen now.
  mutating func exchange(_ pair: UInt64, at now: (x: Int, y: Int)) -> (x: Int, y: Int) {
    let place = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.bits))
    let seen = places[place]
    places[place] = UInt32(truncatingIfNeeded: now.y) << 16 | UInt32(truncatingIfNeeded: now.x)
    return (Int(seen & 0xFFFF), Int(seen >> 16))
  }
}

extension PixelFormat {
  /// The pixels of a row as the format has them. Where they are others, they are written into `target`, which holds those
  /// of the row above.
  fileprivate func plain(_ row: PixelRow, above: PixelRow?, _ target: UnsafeMutablePointer<UInt32>) -> PixelRow {
    if case .colors = self { return row }
    var (last, lastPlain) = (row[0], plain(row[0]))
    var x = 0
    while x < row.count {
      let pixel = row[x]
      if let above, above[x] == pixel {
        x &+= row.common(from: x, with: above, at: x)
      } else {
        if pixel != last { (last, lastPlain) = (pixel, plain(pixel)) }
        target[x] = lastPlain
        x &+= 1
      }
    }
    return PixelRow(start: target, count: row.count)
  }
}
