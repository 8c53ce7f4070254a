public import Diagnostics
import Foundation

/// The encodings of text files that are read, by the names that `encoding` may have.
enum TextEncoding: String, CaseIterable {
  case utf8 = "utf-8"
  case gb18030
  case utf16 = "utf-16"

  /// The encoding with this name or one of its common other names; case does not matter.
  init?(name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8", "utf-8-sig", "us-ascii", "ascii": self = .utf8
    case "gb18030", "gbk", "gb2312", "cp936", "gb-18030": self = .gb18030
    case "utf-16", "utf16", "utf-16le", "utf-16be": self = .utf16
    default: return nil
    }
  }

  /// What Foundation calls it. The number is `kCFStringEncodingGB_18030_2000` behind the mark of a CF encoding.
  fileprivate var foundation: String.Encoding {
    switch self {
    case .utf8: .utf8
    case .gb18030: String.Encoding(rawValue: 0x8000_0000 | 0x0632)
    case .utf16: .utf16
    }
  }
}

/// The bytes of a text file in UTF-8, without a byte order mark.
///
/// - Throws: one located error when they are no UTF-8, hold NUL bytes, or are a workbook by another name.
public func decodeText(_ bytes: [UInt8], file: String) throws(Failure) -> [UInt8] {
  try decodeText(bytes, file: file, encoding: .utf8, canBeDeclared: false)
}

/// The bytes of a text file as UTF-8, without a byte order mark.
///
/// - Parameter canBeDeclared: whether there is a descriptor to say another encoding in, for the hint.
/// - Throws: one located error when they are not in `encoding`, hold NUL bytes, or are a workbook by another name.
func decodeText(
  _ bytes: [UInt8], file: String, encoding: TextEncoding, canBeDeclared: Bool = true
) throws(Failure) -> [UInt8] {
  if let workbook = WorkbookFormat(contents: bytes) { throw workbook.found(in: file) }
  var text = bytes
  if encoding != .utf8 {
    guard let decoded = String(data: Data(bytes), encoding: encoding.foundation) else {
      throw Failure(
        Wording("文件不是 \(encoding.rawValue) 编码", en: "the file is not encoded in \(encoding.rawValue)"),
        at: SourceLocation(file: file),
        hint: String(validating: bytes, as: UTF8.self) == nil
          ? nil : Wording("它是 utf-8 编码：改写 `encoding`", en: "it is utf-8: correct `encoding`"))
    }
    text = Array(decoded.utf8)
  }
  if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
  if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
    throw Failure(
      Wording("文件是 utf-16 编码，不是 utf-8", en: "the file is utf-16, not utf-8"),
      at: SourceLocation(file: file, line: 1, column: 1), hint: conversionHint("utf-16", canBeDeclared))
  }
  if isSurelyText(text) { return text }
  if let offset = firstInvalidByte(of: text) {
    let byte = String(text[offset], radix: 16, uppercase: true)
    let isChinese = String(data: Data(bytes), encoding: TextEncoding.gb18030.foundation) != nil
    throw Failure(
      Wording("第 \(offset + 1) 个字节（0x\(byte)）不是 utf-8", en: "byte \(offset + 1) (0x\(byte)) is not utf-8"),
      at: place(of: offset, in: text, file: file), hint: isChinese ? conversionHint("gb18030", canBeDeclared) : nil)
  }
  if let offset = text.firstIndex(of: 0) {
    let count = text.count { $0 == 0 }
    throw Failure(
      Wording("文件含 \(count) 个空字节（NUL）", en: "the file contains \(count) NUL bytes"),
      at: place(of: offset, in: text, file: file),
      hint: Wording("这不是文本文件，或在传输中损坏", en: "this is no text file, or it was damaged on its way"))
  }
  return text
}

private func conversionHint(_ name: String, _ canBeDeclared: Bool) -> Wording {
  let command = "iconv -f \(name) -t utf-8"
  guard canBeDeclared else {
    return Wording(
      "文件像是 \(name) 编码：另存为 UTF-8(`\(command)`)", en: "it looks like \(name): save it as UTF-8 (`\(command)`)")
  }
  return Wording(
    "文件像是 \(name) 编码：另存为 UTF-8(`\(command)`)，或在资源中声明 `\"encoding\": \"\(name)\"`",
    en: "it looks like \(name): save it as UTF-8 (`\(command)`), or declare `\"encoding\": \"\(name)\"` in the resource"
  )
}

/// Line and column of a byte, counting the valid characters before it.
private func place(of offset: Int, in text: [UInt8], file: String) -> SourceLocation {
  let lines = LineCounter(text, from: 0, line: 1)
  return lines.location(of: offset, file: file)
}
