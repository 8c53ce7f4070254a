import CPangoCairo
import CTurboJPEG
import Diagnostics

/// The pixels of a JPEG file.
///
/// The file itself is kept with them: a PDF takes it in as it is.
func decodeJPEG(_ bytes: [UInt8]) throws(Failure) -> Surface {
  guard let decoder = jpeg_open() else {
    throw Failure(
      Wording("无法读取 JPEG 图片：缺少 libturbojpeg", en: "cannot read JPEG pictures: libturbojpeg is missing"),
      hint: Wording("请安装 libturbojpeg0", en: "install libturbojpeg0"))
  }
  defer { jpeg_close(decoder) }
  let count = UInt(bytes.count)
  var (width, height): (Int32, Int32) = (0, 0)
  guard jpeg_size(decoder, bytes, count, &width, &height) == 0, width > 0, height > 0 else {
    throw damagedPicture("JPEG")
  }
  try checkPictureSize(Int(width), Int(height))
  let surface = try Surface.pixels(width: Int(width), height: Int(height))
  cairo_surface_flush(surface.pointer)
  let stride = cairo_image_surface_get_stride(surface.pointer)
  guard let pixels = cairo_image_surface_get_data(surface.pointer),
    jpeg_decode(decoder, bytes, count, pixels, width, stride, height) == 0
  else { throw damagedPicture("JPEG") }
  cairo_surface_mark_dirty(surface.pointer)
  try surface.keepFile(bytes, type: CAIRO_MIME_TYPE_JPEG)
  return surface
}

extension Surface {
  /// Keeps the file that the pixels are from, for formats that can hold it.
  fileprivate func keepFile(_ bytes: [UInt8], type: String) throws(Failure) {
    let file = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = file.initialize(from: bytes)
    let status = cairo_surface_set_mime_data(
      pointer, type, file.baseAddress, UInt(file.count), { $0?.deallocate() }, file.baseAddress)
    guard status == CAIRO_STATUS_SUCCESS else {
      file.deallocate()
      throw Failure(Wording("内存不足，无法读取图片", en: "not enough memory to read the picture"))
    }
  }
}
