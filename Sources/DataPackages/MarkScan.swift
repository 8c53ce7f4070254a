/// Finds each delimiter, quote and line break of a text, one after the other, looking at eight bytes at a time.
struct MarkScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiters: UInt64
  private let quotes: UInt64
  /// The first byte of the eight that are looked at.
  private var start: Int
  /// For each of them, from the lowest, its top bit if it is a mark that has not been given yet.
  private var marks: UInt64 = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, quote: UInt8, from start: Int) {
    self.bytes = bytes
    delimiters = UInt64(delimiter) &* Self.ones
    quotes = UInt64(quote) &* Self.ones
    self.start = start - 8
  }

  /// Goes on at a byte.
  @inline(__always)
  mutating func move(to position: Int) {
    start = position - 8
    marks = 0
  }

  /// The place of the next mark; the count of the bytes when there is none.
  @inline(__always)
  mutating func next() -> Int {
    while marks == 0 {
      // Sums of places in a file are far from overflow; the checks of plain operators cost a third of the time here.
      start &+= 8
      guard start < bytes.count else {
        start &-= 8
        return bytes.count
      }
      marks = marks(in: start &+ 8 <= bytes.count ? word : lastWord)
    }
    let place = start &+ marks.trailingZeroBitCount &>> 3
    marks &= marks &- 1
    return place
  }

  /// The eight bytes from the start on, the first one lowest.
  @inline(__always)
  private var word: UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
  }

  /// The same at the end; behind it, bytes that never occur in UTF-8.
  @inline(never)
  private var lastWord: UInt64 {
    bytes[start...].reversed().reduce(0xFEFE_FEFE_FEFE_FEFE) { $0 << 8 | UInt64($1) }
  }

  /// The top bit of each byte that is a mark.
  ///
  /// Adding 0x7F to the lower seven bits of a byte sets its top bit unless they are zero, and never reaches the next byte.
  @inline(__always)
  private func marks(in word: UInt64) -> UInt64 {
    func others(_ mark: UInt64) -> UInt64 {
      let rest = word ^ mark
      return ((rest & Self.lowBits) &+ Self.lowBits) | rest
    }
    return ~(others(delimiters) & others(quotes) & others(Self.lineFeeds) & others(Self.returns)) & ~Self.lowBits
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lowBits: UInt64 = 0x7F * ones
  private static let lineFeeds: UInt64 = 0x0A * ones
  private static let returns: UInt64 = 0x0D * ones
}
