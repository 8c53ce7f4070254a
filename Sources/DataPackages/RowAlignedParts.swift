/// The parts of a delimited text file from a byte on, each of which begins behind a line break; one with all of it, if it
/// cannot be parted.
///
/// - Parameter size: how many bytes a part has at least, but for the last.
func rowAlignedParts(of bytes: [UInt8], from start: Int, size: Int, dialect: Dialect) -> [Range<Int>] {
  var parts: [Range<Int>] = []
  var start = start
  while start < bytes.count {
    // Comments may stand between blank lines, which are counted together.
    let limit = dialect.comment == nil ? rowBreak(in: bytes, from: start + size) ?? bytes.count : bytes.count
    parts.append(start..<limit)
    start = limit
  }
  return parts
}

/// The first byte from `start` on that follows a line feed which ends a line with something in it.
private func rowBreak(in bytes: [UInt8], from start: Int) -> Int? {
  guard start < bytes.count else { return nil }
  return bytes.withUnsafeBufferPointer { bytes in
    var position = start
    while position < bytes.count {
      if bytes[position] == 0x0A {
        let isPair = position > start && bytes[position - 1] == 0x0D
        let last = position - (isPair ? 2 : 1)
        if last > start, bytes[last] != 0x0A, bytes[last] != 0x0D { return position + 1 }
      }
      position += 1
    }
    return nil
  }
}
