import Diagnostics
import Foundation
import Scenes

/// A picture file with the size that it has by itself.
struct Picture {
  let bytes: [UInt8]
  /// In pixels.
  let size: Size

  /// `nil` for bytes that are neither a PNG nor a JPEG file.
  init?(_ bytes: [UInt8]) {
    guard let size = Self.pngSize(bytes) ?? Self.jpegSize(bytes), size.width > 0, size.height > 0 else { return nil }
    (self.bytes, self.size) = (bytes, size)
  }

  /// From the header chunk, which is the first (PNG, 11.2.2).
  private static func pngSize(_ bytes: [UInt8]) -> Size? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    func number(_ start: Int) -> Double { bytes[start..<(start + 4)].reduce(0) { $0 * 256 + Double($1) } }
    return Size(width: number(16), height: number(20))
  }

  /// From the frame header, behind any number of other segments (ITU-T T.81, B.2.2).
  private static func jpegSize(_ bytes: [UInt8]) -> Size? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    func number(_ start: Int) -> Int { Int(bytes[start]) * 256 + Int(bytes[start + 1]) }
    var start = 2
    while start + 9 <= bytes.count, bytes[start] == 0xFF {
      let marker = bytes[start + 1]
      // C4, C8 and CC are tables, not frames.
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return Size(width: Double(number(start + 7)), height: Double(number(start + 5)))
      }
      // Fill bytes may stand before a marker.
      start += marker == 0xFF ? 1 : 2 + number(start + 2)
    }
    return nil
  }
}

/// The pictures of one mark, each read once.
struct PictureShelf {
  let source: (any PictureSource)?
  private var known: [String: Picture] = [:]

  init(_ source: (any PictureSource)?) { self.source = source }

  /// The picture at an address: a file, or the data in the address itself.
  ///
  /// - Throws: a located error for an address on the network, a missing file, and one that is no picture.
  mutating func picture(_ address: String, at location: SourceLocation) throws(Failure) -> Picture {
    if let picture = known[address] { return picture }
    guard let picture = Picture(try bytes(address, at: location)) else {
      throw Failure(
        Wording("`\(address.prefix(60))` 不是 PNG 或 JPEG 图片", en: "`\(address.prefix(60))` is not a PNG or JPEG picture"),
        at: location)
    }
    known[address] = picture
    return picture
  }

  private func bytes(_ address: String, at location: SourceLocation) throws(Failure) -> [UInt8] {
    if address.hasPrefix("data:") {
      if let comma = address.firstIndex(of: ","), address[..<comma].hasSuffix(";base64"),
        let data = Data(base64Encoded: String(address[address.index(after: comma)...]))
      {
        return Array(data)
      }
      throw Failure(
        Wording("`data:` 图片应以 base64 写成", en: "a `data:` picture must be written in base64"), at: location)
    }
    if let scheme = address.firstMatch(of: /^([A-Za-z][A-Za-z0-9+.\-]*:)?\/\//) {
      throw Failure(
        Wording("不从网络读取图片 `\(scheme.0)…`", en: "pictures are not fetched from the network: `\(scheme.0)…`"),
        at: location, hint: Wording("先存为文件", en: "save it as a file first"))
    }
    guard let source else {
      throw Failure(
        Wording("此处不能读取图片文件 `\(address)`", en: "picture files cannot be read here: `\(address)`"), at: location)
    }
    return try source.picture(address, mentionedAt: location)
  }
}
