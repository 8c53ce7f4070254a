/// Some bits, the first lowest.
struct BitString {
  let bits: UInt32
  let count: UInt32

  static func + (first: BitString, second: BitString) -> BitString {
    BitString(bits: first.bits | second.bits << first.count, count: first.count + second.count)
  }
}

/// Bits on their way to memory.
struct BitOutput {
  private let start: UnsafeMutableRawPointer
  /// What the last byte lacks: so many bits, the first lowest.
  private(set) var bits: UInt64
  private(set) var count: Int
  /// How many whole bytes are written.
  private(set) var offset = 0

  init(start: UnsafeMutableRawPointer, bits: UInt64, count: Int) {
    (self.start, self.bits, self.count) = (start, bits, count)
  }

  /// Writes a token, at most 48 bits, with the bits of each entry.
  mutating func write(_ token: DeflateToken, _ table: UnsafeBufferPointer<BitString>) {
    put(table[token.first])
    put(table[token.second])
    put(table[token.third])
    put(token.rest)
    flush()
  }

  private mutating func put(_ string: BitString) {
    bits |= UInt64(string.bits) &<< UInt64(truncatingIfNeeded: count)
    count &+= Int(string.count)
  }

  /// Writes the whole bytes; fewer than 64 bits have come together.
  private mutating func flush() {
    (start + offset).storeBytes(of: bits.littleEndian, as: UInt64.self)
    offset &+= count >> 3
    bits &>>= UInt64(truncatingIfNeeded: count & ~7)
    count &= 7
  }
}
