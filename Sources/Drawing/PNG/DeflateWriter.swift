/// Bytes and repetitions packed as zlib (RFC 1950), each block with codes of its own (RFC 1951).
final class DeflateWriter {
  /// The furthest that a repetition may reach back, in bytes.
  static let reach = 32_768
  /// The shortest repetition, in bytes.
  static let shortest = 3

  private var bytes: [UInt8] = [0x78, 0x01]
  // What the last byte lacks: so many bits, the first lowest.
  private var bits: UInt64 = 0
  private var bitCount = 0
  /// What stands in the block: a byte, or a repetition as its highest bit, its length less 3 in the next bits, and its
  /// distance less 1 in the lower 16.
  private let symbols = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 1 << 15)
  private var symbolCount = 0
  private let literals = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 286)
  private let distances = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 30)

  private static let endOfBlock = 256

  init() {
    literals.initialize(repeating: 0)
    distances.initialize(repeating: 0)
  }

  deinit {
    symbols.deallocate()
    literals.deallocate()
    distances.deallocate()
  }

  /// Adds a byte.
  func add(_ byte: UInt8) {
    literals[Int(byte)] &+= 1
    append(UInt32(byte))
  }

  /// Adds `length` bytes, at least 3, that stand `distance` bytes before, from 1 to `reach`.
  func `repeat`(_ length: Int, from distance: Int) {
    let distanceSymbol = Bucket(UInt32(truncatingIfNeeded: distance - 1), precision: 2).symbol
    var left = length
    while left > 0 {
      // What is left over must not be too short.
      let piece = left <= 258 ? left : min(258, left - Self.shortest)
      left -= piece
      literals[257 + lengthBucket(piece - 3).symbol] &+= 1
      distances[distanceSymbol] &+= 1
      append(1 << 31 | UInt32(truncatingIfNeeded: piece - 3) << 16 | UInt32(truncatingIfNeeded: distance - 1))
    }
  }

  /// Everything that was added; `checksum` is its Adler-32.
  func finish(checksum: UInt32) -> [UInt8] {
    writeBlock(isLast: true)
    if bitCount > 0 { bytes.append(UInt8(truncatingIfNeeded: bits)) }
    withUnsafeBytes(of: checksum.bigEndian) { bytes += $0 }
    return bytes
  }

  private func append(_ symbol: UInt32) {
    symbols[symbolCount] = symbol
    symbolCount &+= 1
    if symbolCount == symbols.count { writeBlock(isLast: false) }
  }

  private func writeBlock(isLast: Bool) {
    literals[Self.endOfBlock] = 1
    let literalCode = HuffmanCode(counts: Array(literals), limit: 15)
    let distanceCode = HuffmanCode(counts: Array(distances), limit: 15)
    writeHead(isLast: isLast, literalCode.lengths, distanceCode.lengths)
    // A symbol has at most 48 bits, and its bytes are written eight at a time.
    let block = [UInt8](unsafeUninitializedCapacity: symbolCount * 6 + 16) { buffer, count in
      guard let start = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
      var output = BitOutput(start: start, bits: bits, count: bitCount)
      let (literalBits, distanceBits) = (literalCode.packed, distanceCode.packed)
      literalBits.withUnsafeBufferPointer { literals in
        distanceBits.withUnsafeBufferPointer { distances in
          for symbol in symbols.prefix(symbolCount) { output.write(symbol, literals, distances) }
          output.write(UInt32(Self.endOfBlock), literals, distances)
        }
      }
      (bits, bitCount, count) = (output.bits, output.count, output.offset)
    }
    bytes += block
    symbolCount = 0
    literals.update(repeating: 0)
    distances.update(repeating: 0)
  }

  /// The kind of block, and its two codes: their lengths, themselves packed (RFC 1951, 3.2.7).
  private func writeHead(isLast: Bool, _ literals: [UInt8], _ distances: [UInt8]) {
    let literals = literals.prefix(max((literals.lastIndex { $0 > 0 } ?? 0) + 1, 257))
    let distances = distances.prefix((distances.lastIndex { $0 > 0 } ?? 0) + 1)
    let runs = LengthRun.runs(of: literals + distances)
    var counts = [UInt32](repeating: 0, count: 19)
    for run in runs { counts[run.symbol] += 1 }
    let code = HuffmanCode(counts: counts, limit: 7)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    let used = max((order.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1, 4)
    write(isLast ? 1 : 0, 1)
    write(2, 2)
    write(literals.count - 257, 5)
    write(distances.count - 1, 5)
    write(used - 4, 4)
    for symbol in order.prefix(used) { write(Int(code.lengths[symbol]), 3) }
    for run in runs {
      write(Int(code.codes[run.symbol]), Int(code.lengths[run.symbol]))
      write(run.extra, run.extraBits)
    }
  }

  private func write(_ value: Int, _ count: Int) {
    bits |= UInt64(truncatingIfNeeded: value) << UInt64(bitCount)
    bitCount += count
    while bitCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }
}

/// The lengths of codes in short: one length, or how often the last or 0 is repeated.
private struct LengthRun {
  let symbol: Int
  var extra = 0
  var extraBits = 0

  static func runs(of lengths: some Collection<UInt8>) -> [LengthRun] {
    var runs: [LengthRun] = []
    var rest = lengths[...]
    while let length = rest.first {
      let count = rest.prefix(length == 0 ? 138 : 7).prefix { $0 == length }.count
      if length == 0, count >= 3 {
        let isLong = count > 10
        runs.append(LengthRun(symbol: isLong ? 18 : 17, extra: count - (isLong ? 11 : 3), extraBits: isLong ? 7 : 3))
        rest = rest.dropFirst(count)
      } else {
        runs.append(LengthRun(symbol: Int(length)))
        if count >= 4 { runs.append(LengthRun(symbol: 16, extra: count - 4, extraBits: 2)) }
        rest = rest.dropFirst(count >= 4 ? count : 1)
      }
    }
    return runs
  }
}

/// Where a number lies in ranges that grow with it: a symbol, and bits that tell it from its neighbours (RFC 1951, 3.2.5).
private struct Bucket {
  let symbol: Int
  let extra: UInt64
  let extraBits: UInt64

  /// - Parameter precision: how many of the highest bits the symbol keeps.
  init(_ value: UInt32, precision: UInt32) {
    let shift = max(31 &- Int32(truncatingIfNeeded: value.leadingZeroBitCount) &- Int32(precision) &+ 1, 0)
    let bits = UInt32(truncatingIfNeeded: shift)
    symbol = Int(bits &<< (precision &- 1) &+ value &>> bits)
    extra = UInt64(value & (1 &<< bits &- 1))
    extraBits = UInt64(bits)
  }

  init(symbol: Int) { (self.symbol, extra, extraBits) = (symbol, 0, 0) }
}

/// The range of a length less 3; the longest has its own.
private func lengthBucket(_ value: Int) -> Bucket {
  value == 255 ? Bucket(symbol: 28) : Bucket(UInt32(truncatingIfNeeded: value), precision: 3)
}

/// Bits on their way to memory.
private struct BitOutput {
  let start: UnsafeMutableRawPointer
  var bits: UInt64
  var count: Int
  var offset = 0

  init(start: UnsafeMutableRawPointer, bits: UInt64, count: Int) {
    (self.start, self.bits, self.count) = (start, bits, count)
  }

  /// Writes a byte or a repetition in codes, each with its length in the higher half.
  mutating func write(
    _ symbol: UInt32, _ literals: UnsafeBufferPointer<UInt32>, _ distances: UnsafeBufferPointer<UInt32>
  ) {
    if symbol >> 31 == 0 {
      put(literals[Int(symbol)])
    } else {
      let length = lengthBucket(Int(symbol >> 16 & 0xFF))
      let distance = Bucket(symbol & 0xFFFF, precision: 2)
      put(literals[257 + length.symbol])
      put(length.extra, length.extraBits)
      put(distances[distance.symbol])
      put(distance.extra, distance.extraBits)
    }
    flush()
  }

  private mutating func put(_ code: UInt32) { put(UInt64(code & 0xFFFF), UInt64(code >> 16)) }

  private mutating func put(_ value: UInt64, _ length: UInt64) {
    bits |= value &<< UInt64(truncatingIfNeeded: count)
    count &+= Int(truncatingIfNeeded: length)
  }

  /// Writes the whole bytes; fewer than 64 bits have come together.
  private mutating func flush() {
    (start + offset).storeBytes(of: bits.littleEndian, as: UInt64.self)
    offset &+= count >> 3
    bits &>>= UInt64(truncatingIfNeeded: count & ~7)
    count &= 7
  }
}
