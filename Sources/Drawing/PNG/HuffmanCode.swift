/// A prefix code that gives frequent symbols few bits, as deflate keeps it (RFC 1951, 3.2.2).
struct HuffmanCode {
  /// The bits of each symbol's code; 0 where a symbol does not occur.
  let lengths: [UInt8]
  /// The codes, the first bit lowest.
  let codes: [UInt16]

  /// The codes with their lengths.
  var bitStrings: [BitString] { zip(codes, lengths).map { BitString(bits: UInt32($0), count: UInt32($1)) } }

  /// The code for symbols that occur `counts` times, with at most `limit` bits a symbol.
  ///
  /// At least one symbol has a code: readers want one even where none is used.
  init(counts: [UInt32], limit: Int) {
    // Numbers sort fast: the count, and below it the symbol.
    let order = counts.indices.filter { counts[$0] > 0 }.map { UInt64(counts[$0]) << 16 | UInt64($0) }.sorted()
    let used = order.map { Int($0 & 0xFFFF) }
    var lengths = [UInt8](repeating: 0, count: counts.count)
    if used.count < 2 {
      lengths[used.first ?? 0] = 1
    } else {
      let depths = Self.depths(of: used.map { UInt64(counts[$0]) })
      var rest = used[...]
      // The rarest symbols first: they have the longest codes.
      for (length, count) in Self.limited(depths, to: limit).enumerated().reversed() {
        for symbol in rest.prefix(count) { lengths[symbol] = UInt8(truncatingIfNeeded: length) }
        rest = rest.dropFirst(count)
      }
    }
    self.lengths = lengths
    codes = Self.codes(lengths)
  }

  /// How deep the leaves of Huffman's tree lie, for at least two weights in rising order.
  ///
  /// Two queues, van Leeuwen 1976: joined nodes come into being in rising order as well.
  private static func depths(of weights: [UInt64]) -> [Int] {
    let leaves = weights.count
    var nodes = weights
    var parents = [Int](repeating: 0, count: 2 * leaves - 1)
    var (leaf, joined) = (0, leaves)
    for parent in leaves..<2 * leaves - 1 {
      var sum: UInt64 = 0
      for _ in 0..<2 {
        let takesLeaf = leaf < leaves && (joined >= parent || nodes[leaf] <= nodes[joined])
        let child = takesLeaf ? leaf : joined
        if takesLeaf { leaf += 1 } else { joined += 1 }
        parents[child] = parent
        sum += nodes[child]
      }
      nodes.append(sum)
    }
    var depths = [Int](repeating: 0, count: nodes.count)
    for node in (0..<nodes.count - 1).reversed() { depths[node] = depths[parents[node]] + 1 }
    return Array(depths.prefix(leaves))
  }

  /// How many codes have each length, none longer than `limit`.
  private static func limited(_ depths: [Int], to limit: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: limit + 1)
    for depth in depths { counts[min(depth, limit)] += 1 }
    // Kraft's sum in units of the longest code. Too much of it: one shorter code becomes two longer ones.
    var sum = (1...limit).reduce(0) { $0 + counts[$1] << (limit - $1) }
    while sum > 1 << limit {
      guard let shorter = (1..<limit).last(where: { counts[$0] > 0 }) else { break }
      counts[limit] -= 1
      counts[shorter] -= 1
      counts[shorter + 1] += 2
      sum -= 1
    }
    return counts
  }

  /// The codes that follow from the lengths: shorter ones first, and by symbol.
  private static func codes(_ lengths: [UInt8]) -> [UInt16] {
    var codes = [UInt16](repeating: 0, count: lengths.count)
    // What the next code of each length is.
    var next = [UInt16](repeating: 0, count: 16)
    for length in lengths where length > 0 && length < 15 { next[Int(length) + 1] += 1 }
    for length in 1..<16 { next[length] = (next[length - 1] + next[length]) << 1 }
    for (symbol, length) in lengths.enumerated() where length > 0 {
      codes[symbol] = next[Int(length)].bitsReversed >> (16 - UInt16(length))
      next[Int(length)] &+= 1
    }
    return codes
  }
}

extension UInt16 {
  fileprivate var bitsReversed: UInt16 {
    (0..<16).reduce(0) { $0 << 1 | (self >> $1 & 1) }
  }
}
