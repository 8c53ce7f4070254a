import CPangoCairo
import Diagnostics

/// The PNG file (ISO/IEC 15948) of a surface's pixels.
///
/// A picture of at most 256 colours is written with a palette, a third of the bytes to pack; all others with whole
/// colours. `pixelsPerUnit` becomes the resolution, with 72 units to the inch. `description` becomes a text of the file, in
/// UTF-8 (iTXt, keyword `Description`). `isOpaque` tells that nothing shows through, where that is known.
func encodePNG(
  _ surface: Surface, pixelsPerUnit: Double, description: String = "", isOpaque: Bool = false
) throws(Failure) -> [UInt8] {
  let width = Int(cairo_image_surface_get_width(surface.pointer))
  let height = Int(cairo_image_surface_get_height(surface.pointer))
  let stride = Int(cairo_image_surface_get_stride(surface.pointer))
  guard let data = cairo_image_surface_get_data(surface.pointer) else {
    throw Failure(Wording("无法读取图像的像素", en: "cannot read the pixels of the image"))
  }
  let pixels = Pixels(data: UnsafeRawPointer(data), width: width, height: height, stride: stride)
  let format = PixelFormat(of: pixels, isOpaque: isOpaque)
  let packed = PixelPacker.pack(pixels, as: format)

  let header = bytes(UInt32(width)) + bytes(UInt32(height)) + [8, format.colorType, 0, 0, 0]
  let perMetre = bytes(UInt32(clamping: Int((pixelsPerUnit * 72 / 0.0254).rounded())))
  var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  file.reserveCapacity(packed.count + description.utf8.count + 2048)
  append("IHDR", header, to: &file)
  append("pHYs", perMetre + perMetre + [1], to: &file)
  if !description.isEmpty {
    append("iTXt", Array("Description\0\0\0\0\0".utf8) + description.utf8, to: &file)
  }
  for (name, data) in format.chunks { append(name, data, to: &file) }
  append("IDAT", packed, to: &file)
  append("IEND", [], to: &file)
  return file
}

/// The four bytes of a number, the highest first.
private func bytes(_ number: UInt32) -> [UInt8] {
  withUnsafeBytes(of: number.bigEndian) { Array($0) }
}

/// Appends a chunk: length, name, data, checksum.
private func append(_ name: String, _ data: [UInt8], to file: inout [UInt8]) {
  file += bytes(UInt32(clamping: data.count)) + name.utf8
  file += data
  var checksum = CRC32()
  checksum.add(Array(name.utf8))
  checksum.add(data)
  file += bytes(checksum.value)
}
