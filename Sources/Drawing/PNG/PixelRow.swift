/// The pixels of a row.
struct PixelRow {
  let start: UnsafePointer<UInt32>
  let count: Int

  subscript(x: Int) -> UInt32 { start[x] }

  /// A pixel and the next.
  func two(_ x: Int) -> UInt64 { UnsafeRawPointer(start + x).loadUnaligned(as: UInt64.self) }

  /// How many pixels from `x` on have a colour.
  func run(from x: Int, of pixel: UInt32) -> Int {
    let (limit, wanted) = (count &- x, UInt128(pixel) &* 0x1_0000_0001_0000_0001_0000_0001)
    var length = 0
    while length &+ 4 <= limit {
      let difference = four(x &+ length) ^ wanted
      if difference != 0 { return length &+ Self.equalPixels(difference) }
      length &+= 4
    }
    while length < limit, self[x &+ length] == pixel { length &+= 1 }
    return length
  }

  /// How many pixels from `x` on are those of another row from `otherX` on.
  func common(from x: Int, with other: PixelRow, at otherX: Int) -> Int {
    let limit = count &- max(x, otherX)
    var length = 0
    while length &+ 4 <= limit {
      let difference = four(x &+ length) ^ other.four(otherX &+ length)
      if difference != 0 { return length &+ Self.equalPixels(difference) }
      length &+= 4
    }
    while length < limit, self[x &+ length] == other[otherX &+ length] { length &+= 1 }
    return length
  }

  private func four(_ x: Int) -> UInt128 { UnsafeRawPointer(start + x).loadUnaligned(as: UInt128.self) }

  /// How many of four pixels come before the first that differs: found without branches, as it cannot be foretold.
  private static func equalPixels(_ difference: UInt128) -> Int { difference.littleEndian.trailingZeroBitCount &>> 5 }
}
