/// The checksum of zlib (RFC 1950, 8.2): the sum of all bytes and 1, and the sum of those sums.
struct Adler32 {
  private var low: UInt64 = 1
  private var high: UInt64 = 0

  var value: UInt32 { UInt32(truncatingIfNeeded: high << 16 | low) }

  /// Adds a byte.
  mutating func add(_ byte: UInt8) {
    low = (low + UInt64(byte)) % 65521
    high = (high + low) % 65521
  }

  /// Adds bytes that are 0.
  mutating func addZeros(_ count: Int) { high = (high + UInt64(count) * low) % 65521 }

  /// Adds the first `channels` of red, green, blue and opacity of each pixel; those between them and opacity are 0.
  mutating func add(_ row: PixelRow, channels: Int) {
    var x = 0
    while x < row.count {
      let part = PixelRow(start: row.start + x, count: min(row.count - x, PixelSums.most))
      let sums = PixelSums(part, hasOpacity: channels > 3)
      // Each byte counts once for itself and once for each behind it. Pixel by pixel, that is `channels` times the sum of
      // the sums, less what the later channels of each pixel come too late for.
      let sumOfSums = UInt64(channels) * UInt64(sums.sumOfSums) - UInt64(sums.late)
      high = (high + UInt64(channels * part.count) * low + sumOfSums) % 65521
      low = (low + UInt64(sums.sum)) % 65521
      x += part.count
    }
  }
}

/// Sums over the bytes of some pixels.
private struct PixelSums {
  /// The sum of all bytes.
  private(set) var sum: UInt32 = 0
  /// The sum of the sums after each pixel.
  private(set) var sumOfSums: UInt32 = 0
  /// The sum of the bytes, each as often as there are bytes before it in its pixel.
  private(set) var late: UInt32 = 0

  /// How many pixels there may be at most: the sums of one channel of every fourth have 16 bits.
  static let most = 1024
  /// How many steps of four pixels may be summed in 16 bits.
  private static let steps = 8

  init(_ row: PixelRow, hasOpacity: Bool) {
    // Four pixels side by side: blue and red, and green and opacity.
    let visible = unsafeBitCast(SIMD4<UInt32>(repeating: hasOpacity ? 0x00FF_00FF : 0xFF), to: SIMD8<UInt16>.self)
    var (blueRed, greenOpacity) = (SIMD8<UInt16>(), SIMD8<UInt16>())
    var (sums, sumsOfSums) = (SIMD4<UInt32>(), SIMD4<UInt32>())
    var x = 0
    while x &+ 4 &* Self.steps <= row.count {
      var (fewSums, fewSumsOfSums) = (SIMD8<UInt16>(), SIMD8<UInt16>())
      for step in 0..<Self.steps {
        let four = UnsafeRawPointer(row.start + x + 4 &* step).loadUnaligned(as: SIMD8<UInt16>.self)
        let (first, second) = (four & 0xFF, (four &>> 8) & visible)
        blueRed &+= first
        greenOpacity &+= second
        fewSums &+= first &+ second
        fewSumsOfSums &+= fewSums
      }
      sumsOfSums &+= sums &<< 3 &+ fewSumsOfSums.pairSums
      sums &+= fewSums.pairSums
      x &+= 4 &* Self.steps
    }
    // What is summed is four pixels a step; the second to the fourth of them come later than the first.
    sum = sums.wrappedSum()
    sumOfSums = 4 &* sumsOfSums.wrappedSum() &- (SIMD4(0, 1, 2, 3) &* sums).wrappedSum()
    late = (greenOpacity.pairs.low &+ 2 &* blueRed.pairs.low &+ 3 &* greenOpacity.pairs.high).wrappedSum()
    while x < row.count {
      add(hasOpacity ? row[x] : row[x] & 0xFF_FFFF)
      x &+= 1
    }
  }

  private mutating func add(_ pixel: UInt32) {
    let (red, green, blue, opacity) = (pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF, pixel >> 24)
    sum &+= red &+ green &+ blue &+ opacity
    sumOfSums &+= sum
    late &+= green &+ 2 &* blue &+ 3 &* opacity
  }
}

extension SIMD8<UInt16> {
  /// The numbers at even and at odd places.
  fileprivate var pairs: (low: SIMD4<UInt32>, high: SIMD4<UInt32>) {
    let pairs = unsafeBitCast(self, to: SIMD4<UInt32>.self)
    return (pairs & 0xFFFF, pairs &>> 16)
  }

  fileprivate var pairSums: SIMD4<UInt32> { pairs.low &+ pairs.high }
}
