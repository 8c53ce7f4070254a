import Foundation

/// Whether bytes are well-formed UTF-8 without NUL; several spans of them are looked at at once.
///
/// - Parameter spanLength: how long a span is, in bytes.
func isSurelyText(_ bytes: [UInt8], spanLength: Int = 1 << 22) -> Bool {
  let starts = stride(from: 0, to: bytes.count, by: spanLength).map { characterStart(in: bytes, from: $0) }
  let spans = zip(starts, starts.dropFirst() + [bytes.count]).map { $0..<$1 }
  return inParallel(spans, into: true) { span in
    bytes.withUnsafeBufferPointer { bytes in
      let span = UnsafeBufferPointer(rebasing: bytes[span])
      return firstInvalidByte(of: span) == nil && !hasNUL(span)
    }
  } joining: { all, span in
    all = all && span
  }
}

/// The first byte from `start` on that begins a character, which is one of the next three in well-formed UTF-8.
private func characterStart(in bytes: [UInt8], from start: Int) -> Int {
  let next = bytes[start..<min(start + 4, bytes.count)]
  return next.firstIndex { $0 & 0xC0 != 0x80 } ?? start
}

private func hasNUL(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
}

/// The position of the first byte that does not belong to well-formed UTF-8 (Unicode, table 3-7).
func firstInvalidByte(of bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { firstInvalidByte(of: $0) }
}

private func firstInvalidByte(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let raw = UnsafeRawBufferPointer(bytes)
  var position = 0
  while position < bytes.count {
    let byte = bytes[position]
    if byte < 0x80 {
      position += 1
      // Eight ASCII characters at once.
      while position + 8 <= raw.count,
        raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        position += 8
      }
      continue
    }
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch byte {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard length > 0, position + length <= bytes.count, second.contains(bytes[position + 1]) else { return position }
    for next in (position + 2)..<max(position + length, position + 2) where !(0x80...0xBF).contains(bytes[next]) {
      return position
    }
    position += length
  }
  return nil
}
