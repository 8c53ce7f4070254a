import Diagnostics

/// Turns byte positions into lines and columns, from a place whose line is known.
///
/// Nothing is counted until a problem has to be located; a file without problems pays nothing.
struct LineCounter {
  private let bytes: [UInt8]
  private let start: Int
  private let line: Int

  /// A counter that starts at a byte which begins line number `line`.
  init(_ bytes: [UInt8], from start: Int, line: Int) {
    self.bytes = bytes
    self.start = start
    self.line = line
  }

  /// The place of the byte at `offset`, which is not before the start. Lines end by LF, CR, or CR LF.
  func location(of offset: Int, file: String) -> SourceLocation {
    var line = line
    var lineStart = start
    var position = start
    let end = min(offset, bytes.count)
    while position < end {
      let byte = bytes[position]
      position += 1
      let isBreak = byte == 0x0A || (byte == 0x0D && (position == bytes.count || bytes[position] != 0x0A))
      if isBreak {
        line += 1
        lineStart = position
      }
    }
    let column = bytes[lineStart..<end].count { $0 & 0xC0 != 0x80 } + 1
    return SourceLocation(file: file, line: line, column: column)
  }
}
