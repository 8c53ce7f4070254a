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
  /// What stands in the block.
  private let tokens = UnsafeMutableBufferPointer<DeflateToken>.allocate(capacity: 1 << 15)
  private var tokenCount = 0
  /// How often each entry occurs in the block.
  private let counts = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: DeflateEntry.count)

  init() { counts.initialize(repeating: 0) }

  deinit {
    tokens.deallocate()
    counts.deallocate()
  }

  /// Adds one to three bytes.
  func add(_ first: UInt32, _ second: UInt32 = DeflateEntry.nothing, _ third: UInt32 = DeflateEntry.nothing) {
    append(DeflateToken(first, second, third))
  }

  /// Adds `length` bytes, at least 3, that stand somewhat before.
  func `repeat`(_ length: Int, from distance: DeflateDistance) {
    var left = length
    while left > 258 {
      // What is left over must not be too short.
      let piece = min(258, left &- Self.shortest)
      append(DeflateToken(length: piece, from: distance))
      left &-= piece
    }
    append(DeflateToken(length: left, from: distance))
  }

  /// Everything that was added; `checksum` is its Adler-32.
  func finish(checksum: UInt32) -> [UInt8] {
    writeBlock(isLast: true)
    if bitCount > 0 { bytes.append(UInt8(truncatingIfNeeded: bits)) }
    withUnsafeBytes(of: checksum.bigEndian) { bytes += $0 }
    return bytes
  }

  private func append(_ token: DeflateToken) {
    counts[token.first] &+= 1
    counts[token.second] &+= 1
    counts[token.third] &+= 1
    tokens[tokenCount] = token
    tokenCount &+= 1
    if tokenCount == tokens.count { writeBlock(isLast: false) }
  }

  private func writeBlock(isLast: Bool) {
    let (literals, distances) = DeflateEntry.symbolCounts(counts)
    let literalCode = HuffmanCode(counts: literals, limit: 15)
    let distanceCode = HuffmanCode(counts: distances, limit: 15)
    writeHead(isLast: isLast, literalCode.lengths, distanceCode.lengths)
    let table = DeflateEntry.table(literalCode, distanceCode)
    // A token has at most 48 bits, and its bytes are written eight at a time.
    let block = [UInt8](unsafeUninitializedCapacity: tokenCount * 6 + 16) { buffer, count in
      guard let start = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
      var output = BitOutput(start: start, bits: bits, count: bitCount)
      table.withUnsafeBufferPointer { table in
        for token in tokens.prefix(tokenCount) { output.write(token, table) }
        output.write(DeflateToken(DeflateEntry.endOfBlock), table)
      }
      (bits, bitCount, count) = (output.bits, output.count, output.offset)
    }
    bytes += block
    tokenCount = 0
    counts.update(repeating: 0)
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
