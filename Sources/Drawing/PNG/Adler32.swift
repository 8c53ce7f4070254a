/// The checksum of zlib (RFC 1950, 8.2): the sum of all bytes and 1, and the sum of those sums.
struct Adler32 {
  private var low: UInt64 = 1
  private var high: UInt64 = 0

  var value: UInt32 { UInt32(truncatingIfNeeded: (high % 65521) << 16 | (low % 65521)) }

  /// Adds `count` times the lowest `width` bytes of a number, the lowest first.
  mutating func add(_ bytes: UInt32, width: Int, count: Int = 1) {
    let (low, high) = Self.sums(bytes, width)
    let (count, width) = (UInt64(count), UInt64(width))
    self.high &+= count &* (width &* self.low &+ high) &+ width &* low &* (count &* (count &- 1) / 2)
    self.low &+= count &* low
  }

  /// The sum of some bytes, and the sum of the sums.
  private static func sums(_ bytes: UInt32, _ width: Int) -> (UInt64, UInt64) {
    let (a, b) = (UInt64(bytes & 0xFF), UInt64(bytes >> 8 & 0xFF))
    let (c, d) = (UInt64(bytes >> 16 & 0xFF), UInt64(bytes >> 24))
    return switch width {
    case 1: (a, a)
    case 2: (a &+ b, 2 &* a &+ b)
    case 3: (a &+ b &+ c, 3 &* a &+ 2 &* b &+ c)
    default: (a &+ b &+ c &+ d, 4 &* a &+ 3 &* b &+ 2 &* c &+ d)
    }
  }

  /// Keeps the sums small; called after at most a row.
  mutating func reduce() {
    low %= 65521
    high %= 65521
  }
}
