/// The pixels of a row.
struct PixelRow {
  let start: UnsafePointer<UInt32>
  let count: Int

  subscript(x: Int) -> UInt32 { start[x] }

  /// A pixel and the next.
  func pair(_ x: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(start + x).loadUnaligned(as: UInt64.self))
  }

  /// How many pixels from `x` on have a colour.
  func run(from x: Int, of pixel: UInt32) -> Int {
    let wanted = UInt64(pixel.littleEndian)
    let pair = UInt64(littleEndian: wanted << 32 | wanted)
    return equal(count &- x) {
      (self.pair(x &+ $0) ^ pair, self.pair(x &+ $0 &+ 2) ^ pair)
    } or: {
      self[x &+ $0] == pixel
    }
  }

  /// How many pixels from `x` on are those of another row from `otherX` on.
  func common(from x: Int, with other: PixelRow, at otherX: Int) -> Int {
    let limit = count &- max(x, otherX)
    var length = 0
    while length &+ 8 <= limit {
      let (left, right) = (start + x + length, other.start + otherX + length)
      guard all((four(left) .== four(right)) .& (four(left + 4) .== four(right + 4))) else { break }
      length &+= 8
    }
    let (x, otherX) = (x &+ length, otherX &+ length)
    return length
      &+ equal(limit &- length) {
        (pair(x &+ $0) ^ other.pair(otherX &+ $0), pair(x &+ $0 &+ 2) ^ other.pair(otherX &+ $0 &+ 2))
      } or: {
        self[x &+ $0] == other[otherX &+ $0]
      }
  }

  /// How many pixels are equal, given how four from a place on differ in pairs, or whether a single one is equal.
  ///
  /// That a row goes on cannot be foretold, so the place is found without a branch for each pixel.
  @inline(__always)
  private func equal(_ limit: Int, _ differences: (Int) -> (UInt64, UInt64), or isEqual: (Int) -> Bool) -> Int {
    var length = 0
    while length &+ 4 <= limit {
      let (first, second) = differences(length)
      if first | second != 0 {
        return length &+ (first != 0 ? first.trailingZeroBitCount &>> 5 : 2 &+ second.trailingZeroBitCount &>> 5)
      }
      length &+= 4
    }
    while length < limit, isEqual(length) { length &+= 1 }
    return length
  }
}

/// Four pixels side by side.
private func four(_ start: UnsafePointer<UInt32>) -> SIMD4<UInt32> {
  UnsafeRawPointer(start).loadUnaligned(as: SIMD4<UInt32>.self)
}
