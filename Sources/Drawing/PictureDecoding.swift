import CPangoCairo
import Diagnostics

/// The most pixels that are drawn or read at once: 600 MB of them.
let mostPixels = 150_000_000

/// The pixels of a PNG file.
///
/// The size it claims is looked at first, so that a small file cannot ask for more memory than there is.
func decodePicture(_ png: [UInt8]) throws(Failure) -> Surface {
  let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  guard png.count >= 24, png.starts(with: signature) else {
    throw Failure(
      Wording("图片不是 PNG 文件", en: "the picture is not a PNG file"),
      hint: Wording("请先将图片转换为 PNG 格式", en: "convert the picture to PNG first"))
  }
  let width = number(png[16..<20])
  let height = number(png[20..<24])
  guard width > 0, height > 0, width <= 32_767, height <= 32_767, width * height <= mostPixels else {
    throw Failure(
      Wording("图片尺寸 \(width)×\(height) 像素超出范围", en: "the picture's size of \(width)×\(height) pixels is out of range"))
  }
  do {
    return try Surface.png(png)
  } catch {
    throw Failure(Wording("PNG 图片已损坏", en: "the PNG picture is damaged"))
  }
}

private func number(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.reduce(0) { $0 << 8 | Int($1) }
}
