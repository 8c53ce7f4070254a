import Diagnostics
import Foundation

/// Writes a file piece by piece, so that a large one never stands in memory as a whole.
struct PieceWriter {
  private static let pieceSize = 1 << 20

  private let name: String
  private var descriptor: Int32
  private var piece: [UInt8] = []

  /// Opens a new file.
  ///
  /// - Parameters:
  ///   - path: where it is written.
  ///   - name: what it is called in messages.
  init(path: String, name: String) throws(Failure) {
    self.name = name
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(name, errno) }
    piece.reserveCapacity(Self.pieceSize + 4096)
  }

  mutating func append(_ text: String) { piece += text.utf8 }
  mutating func append(byte: UInt8) { piece.append(byte) }
  /// The comma between two cells.
  mutating func comma() { piece.append(0x2C) }

  /// A whole number that is not negative.
  mutating func append(number: Int) {
    guard number >= 10 else {
      piece.append(0x30 + UInt8(number))
      return
    }
    append(number: number / 10)
    piece.append(0x30 + UInt8(number % 10))
  }

  /// Writes what has gathered, if it is enough.
  mutating func endLine() throws(Failure) {
    piece.append(0x0A)
    if piece.count >= Self.pieceSize { try flush() }
  }

  /// A line of cells, in quotes where it needs them.
  mutating func line(_ cells: [String]) throws(Failure) {
    for (number, cell) in cells.enumerated() {
      if number > 0 { comma() }
      let isPlain = cell.utf8.allSatisfy { $0 != 0x2C && $0 != 0x22 && $0 != 0x0A }
      append(isPlain ? cell : "\"\(cell.replacing("\"", with: "\"\""))\"")
    }
    try endLine()
  }

  /// Writes the rest, forces the file to the disk, and closes it.
  mutating func finish() throws(Failure) {
    try flush()
    guard fsync(descriptor) == 0 else { throw unwritable(name, errno) }
    let descriptor = descriptor
    self.descriptor = -1
    guard close(descriptor) == 0 else { throw unwritable(name, errno) }
  }

  /// Closes a file that came to nothing.
  mutating func abandon() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  private mutating func flush() throws(Failure) {
    let code = piece.withUnsafeBytes { buffer -> Int32 in
      var offset = 0
      while offset < buffer.count {
        let count = write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return count < 0 ? errno : EIO }
        offset += count
      }
      return 0
    }
    guard code == 0 else { throw unwritable(name, code) }
    piece.removeAll(keepingCapacity: true)
  }
}

/// The error for a file or folder that the system refuses to write.
func unwritable(_ name: String, _ code: Int32) -> Failure {
  let reason: Wording
  var hint: Wording?
  switch code {
  case EACCES, EPERM, EROFS:
    reason = Wording("没有写入权限", en: "permission denied")
    hint = Wording("请换一个文件夹", en: "choose another folder")
  case ENOSPC, EDQUOT:
    reason = Wording("空间不足", en: "no space left")
    hint = Wording("请先腾出空间，或生成较少的数据", en: "make room first, or generate less data")
  case ENOENT: reason = Wording("没有上级文件夹", en: "the folder above it does not exist")
  case ENOTDIR, EEXIST: reason = Wording("已有同名文件", en: "a file of this name exists")
  default: reason = Wording("系统错误 \(code)", en: "system error \(code)")
  }
  return Failure(
    Wording("无法写入 `\(name)`：\(reason.chinese)", en: "cannot write `\(name)`: \(reason.english)"), hint: hint)
}
