import CPangoCairo
import Diagnostics

/// The most pixels that are drawn or read at once: 600 MB of them.
let mostPixels = 150_000_000

/// The pixels of a PNG or JPEG file.
///
/// The size it claims is looked at first, so that a small file cannot ask for more memory than there is.
func decodePicture(_ bytes: [UInt8]) throws(Failure) -> Surface {
  if bytes.starts(with: [0xFF, 0xD8]) { return try decodeJPEG(bytes) }
  let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  guard bytes.count >= 24, bytes.starts(with: signature) else {
    throw Failure(
      Wording("图片不是 PNG 或 JPEG 文件", en: "the picture is not a PNG or JPEG file"),
      hint: Wording("请先将图片转换为其中一种", en: "convert the picture to one of them first"))
  }
  try checkPictureSize(number(bytes[16..<20]), number(bytes[20..<24]))
  do {
    return try Surface.png(bytes)
  } catch {
    throw damagedPicture("PNG")
  }
}

/// Throws unless a picture's size in pixels is one that can be drawn.
func checkPictureSize(_ width: Int, _ height: Int) throws(Failure) {
  guard width > 0, height > 0, width <= 32_767, height <= 32_767, width * height <= mostPixels else {
    throw Failure(
      Wording("图片尺寸 \(width)×\(height) 像素超出范围", en: "the picture's size of \(width)×\(height) pixels is out of range"))
  }
}

func damagedPicture(_ format: String) -> Failure {
  Failure(Wording("\(format) 图片已损坏", en: "the \(format) picture is damaged"))
}

private func number(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.reduce(0) { $0 << 8 | Int($1) }
}
