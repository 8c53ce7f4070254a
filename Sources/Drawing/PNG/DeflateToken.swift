/// What stands in a block of deflate: one to three bytes, or a length and a distance.
///
/// Which of them it is cannot be foretold, so both are counted and written in the same way, without a branch: as three
/// entries of one table, and the bits that the distance leaves open.
struct DeflateToken {
  /// Three entries of ten bits.
  private let entries: UInt32
  private let open: UInt16
  private let openBits: UInt16

  /// Bytes, or other entries.
  init(_ first: UInt32, _ second: UInt32 = DeflateEntry.nothing, _ third: UInt32 = DeflateEntry.nothing) {
    (entries, open, openBits) = (first | second << 10 | third << 20, 0, 0)
  }

  /// A repetition of 3 to 258 bytes.
  init(length: Int, from distance: DeflateDistance) {
    entries = DeflateEntry.length(length) | distance.entry << 10 | DeflateEntry.nothing << 20
    (open, openBits) = (distance.open, distance.openBits)
  }

  var first: Int { Int(entries & 0x3FF) }
  var second: Int { Int(entries >> 10 & 0x3FF) }
  var third: Int { Int(entries >> 20) }
  /// The bits that stand behind the entries.
  var rest: BitString { BitString(bits: UInt32(open), count: UInt32(openBits)) }
}

/// How far back a repetition reaches.
struct DeflateDistance {
  fileprivate let entry: UInt32
  fileprivate let open: UInt16
  fileprivate let openBits: UInt16

  /// - Parameter bytes: from 1 to 32768.
  init(_ bytes: Int) {
    let bucket = Bucket(UInt32(truncatingIfNeeded: bytes &- 1), precision: 2)
    entry = DeflateEntry.distances &+ bucket.symbol
    (open, openBits) = (UInt16(truncatingIfNeeded: bucket.open), UInt16(truncatingIfNeeded: bucket.openBits))
  }
}

/// What tokens are made of, numbered: the bytes, the lengths from 3 on, the symbols of distances, the end of a block, and
/// nothing. Each length has a number of its own, so that its code and the bits that the code leaves open are found at once.
enum DeflateEntry {
  fileprivate static let lengths: UInt32 = 256
  fileprivate static let distances: UInt32 = 512
  static let endOfBlock: UInt32 = 542
  static let nothing: UInt32 = 543
  static let count = 544

  fileprivate static func length(_ length: Int) -> UInt32 { lengths &+ UInt32(truncatingIfNeeded: length &- 3) }

  /// How often each symbol of deflate's two codes occurs: of bytes and lengths, and of distances.
  static func symbolCounts(_ counts: UnsafeMutableBufferPointer<UInt32>) -> (literals: [UInt32], distances: [UInt32]) {
    var literals = Array(counts[..<256]) + [1] + [UInt32](repeating: 0, count: 29)
    for length in 0..<256 { literals[256 + lengthSymbols[length].number] += counts[256 + length] }
    return (literals, Array(counts[512..<542]))
  }

  /// The bits of each entry.
  static func table(_ literalCode: HuffmanCode, _ distanceCode: HuffmanCode) -> [BitString] {
    let literals = literalCode.bitStrings
    let lengths = lengthSymbols.map { literals[256 + $0.number] + $0.open }
    return literals[..<256] + lengths + distanceCode.bitStrings + [literals[256], BitString(bits: 0, count: 0)]
  }

  /// For each length from 3 on, its symbol behind the end of a block, and the bits that the symbol leaves open. The longest
  /// has a symbol of its own.
  private static let lengthSymbols: [(number: Int, open: BitString)] =
    (0..<255).map { length in
      let bucket = Bucket(UInt32(length), precision: 3)
      return (1 + Int(bucket.symbol), BitString(bits: bucket.open, count: bucket.openBits))
    } + [(29, BitString(bits: 0, count: 0))]
}

/// Where a number lies in ranges that grow with it: a symbol, and bits that tell it from its neighbours (RFC 1951, 3.2.5).
private struct Bucket {
  let symbol: UInt32
  let open: UInt32
  let openBits: UInt32

  /// - Parameter precision: how many of the highest bits the symbol keeps.
  init(_ value: UInt32, precision: UInt32) {
    let shift = max(31 &- Int32(truncatingIfNeeded: value.leadingZeroBitCount) &- Int32(precision) &+ 1, 0)
    openBits = UInt32(truncatingIfNeeded: shift)
    symbol = openBits &<< (precision &- 1) &+ value &>> openBits
    open = value & (1 &<< openBits &- 1)
  }
}
