import CPangoCairo
import Diagnostics
import Foundation

/// The owner of something Cairo draws on; always in memory, never a file.
///
/// A surface on a file reports success even when the disk is full; bytes in memory can be checked and then written
/// at once.
final class Surface {
  /// The surface; freed with this object.
  let pointer: OpaquePointer
  /// Takes the bytes of a stream; lives as long as the surface that writes into it.
  private let sink: ByteSink
  /// The pixels, where they are not Cairo's own.
  private let memory: UnsafeMutableRawPointer?

  private init(
    _ pointer: OpaquePointer?, sink: ByteSink = ByteSink(), memory: UnsafeMutableRawPointer? = nil, making what: String
  ) throws(Failure) {
    guard let pointer else {
      throw Failure(Wording("内存不足，无法生成 \(what)", en: "not enough memory to make the \(what)"))
    }
    self.pointer = pointer
    (self.sink, self.memory) = (sink, memory)
    try check(cairo_surface_status(pointer), making: what)
  }

  deinit {
    if memory != nil { cairo_surface_finish(pointer) }
    cairo_surface_destroy(pointer)
    free(memory)
  }

  /// Pixels of four bytes, transparent at first.
  static func pixels(width: Int, height: Int) throws(Failure) -> Surface {
    try Surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(clamping: width), Int32(clamping: height)), making: "PNG")
  }

  /// Pixels of four bytes to be painted over, whatever is in them: clearing them first takes as long as painting them.
  static func unclearedPixels(width: Int, height: Int) throws(Failure) -> Surface {
    let stride = cairo_format_stride_for_width(CAIRO_FORMAT_ARGB32, Int32(clamping: width))
    guard stride > 0, let memory = malloc(Int(stride) * height) else {
      throw Failure(Wording("内存不足，无法生成 PNG", en: "not enough memory to make the PNG"))
    }
    return try Surface(
      cairo_image_surface_create_for_data(
        memory.assumingMemoryBound(to: UInt8.self), CAIRO_FORMAT_ARGB32, Int32(clamping: width),
        Int32(clamping: height), stride),
      memory: memory, making: "PNG")
  }

  /// Pixels of four bytes that another surface holds, with so many from one row to the next; no longer than that one.
  static func pixels(at address: UInt, width: Int, height: Int, stride: Int) throws(Failure) -> Surface {
    try Surface(
      cairo_image_surface_create_for_data(
        UnsafeMutablePointer(bitPattern: address), CAIRO_FORMAT_ARGB32, Int32(clamping: width),
        Int32(clamping: height), Int32(clamping: 4 * stride)),
      making: "PNG")
  }

  /// A square of one byte of opacity for each pixel, transparent at first.
  static func mask(side: Int) throws(Failure) -> Surface {
    try Surface(
      cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(clamping: side), Int32(clamping: side)), making: "PNG")
  }

  /// A PDF whose bytes are gathered in memory; read them with `finish()`.
  static func pdf() throws(Failure) -> Surface {
    let sink = ByteSink()
    let closure = Unmanaged.passUnretained(sink).toOpaque()
    let write: cairo_write_func_t = { closure, data, length in
      guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
      let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
      sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
      return CAIRO_STATUS_SUCCESS
    }
    return try Surface(cairo_pdf_surface_create_for_stream(write, closure, 1, 1), sink: sink, making: "PDF")
  }

  /// The picture in a PNG file.
  static func png(_ bytes: [UInt8]) throws(Failure) -> Surface {
    let source = ByteSource(bytes)
    let read: cairo_read_func_t = { closure, data, length in
      guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
      let source = Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
      return source.read(Int(length), into: data) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
    }
    return try withExtendedLifetime(source) { () throws(Failure) in
      try Surface(
        cairo_image_surface_create_from_png_stream(read, Unmanaged.passUnretained(source).toOpaque()),
        making: "PNG")
    }
  }

  /// Ends drawing and gives the bytes of a stream.
  func finish(making what: String) throws(Failure) -> [UInt8] {
    cairo_surface_finish(pointer)
    try check(cairo_surface_status(pointer), making: what)
    return sink.bytes
  }
}

/// Bytes that a surface has written.
private final class ByteSink {
  var bytes: [UInt8] = []
}

/// Bytes that a surface reads, from the first to the last.
private final class ByteSource {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Copies the next `count` bytes; `false` when there are not so many.
  func read(_ count: Int, into target: UnsafeMutablePointer<UInt8>) -> Bool {
    guard count <= bytes.count - offset else { return false }
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      target.update(from: base + offset, count: count)
    }
    offset += count
    return true
  }
}
