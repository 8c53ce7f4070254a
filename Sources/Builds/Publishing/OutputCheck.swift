import Diagnostics
import Drawing
import Foundation

/// Reads a finished file back and looks whether it is whole: that its bytes are those that were made, and that a program
/// that opens it finds what it needs.
///
/// - Throws: an error that names the file.
func checkOutput(_ path: String, hash: String, name: String) throws(Failure) {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw Failure(Wording("生成的 `\(name)` 读不回来", en: "`\(name)` was written and cannot be read back"))
  }
  let bytes = Array(data)
  guard ContentHash.of(bytes) == hash else {
    throw Failure(
      Wording("`\(name)` 写入后内容有变", en: "`\(name)` does not hold what was written"),
      hint: Wording("检查磁盘，再生成一次", en: "look at the disk, and build again"))
  }
  guard !isWhole(bytes, ending: (name as NSString).pathExtension) else { return }
  throw Failure(Wording("`\(name)` 不完整，无法打开", en: "`\(name)` is not whole and cannot be opened"))
}

private func isWhole(_ bytes: [UInt8], ending: String) -> Bool {
  switch ending {
  case "pdf": (pageCount(ofPDF: bytes) ?? 0) > 0
  case "png": bytes.starts(with: [0x89] + Array("PNG\r\n".utf8)) && bytes.suffix(8).starts(with: "IEND".utf8)
  case "svg": bytes.starts(with: "<svg".utf8) && String(decoding: bytes.suffix(8), as: UTF8.self).contains("</svg>")
  default: !bytes.isEmpty
  }
}
