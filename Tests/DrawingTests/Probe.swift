import CPangoCairo
import Diagnostics
import Foundation

@testable import Drawing

/// The pixels of a PNG file, read by Cairo's own decoder.
struct Probe {
  private let surface: Surface

  init(_ png: [UInt8]) throws { surface = try decodePicture(png) }

  var width: Int { Int(cairo_image_surface_get_width(surface.pointer)) }
  var height: Int { Int(cairo_image_surface_get_height(surface.pointer)) }

  /// Red, green, blue and alpha of a pixel, colours multiplied by alpha.
  subscript(_ x: Int, _ y: Int) -> [Int] {
    let stride = Int(cairo_image_surface_get_stride(surface.pointer))
    guard let data = cairo_image_surface_get_data(surface.pointer) else { return [] }
    let pixel = UnsafeRawPointer(data).load(fromByteOffset: y * stride + x * 4, as: UInt32.self)
    // Cairo leaves the highest byte of opaque files unused.
    let isOpaque = cairo_image_surface_get_format(surface.pointer) == CAIRO_FORMAT_RGB24
    return [16, 8, 0].map { Int(pixel >> $0 & 0xFF) } + [isOpaque ? 255 : Int(pixel >> 24)]
  }

  /// Whether a pixel is like a colour, up to a small difference.
  func isLike(_ wanted: [Int], at x: Int, _ y: Int, tolerance: Int = 8) -> Bool {
    zip(self[x, y], wanted).allSatisfy { abs($0 - $1) <= tolerance }
  }

  /// The mean difference of the colours of two pictures of the same size, from 0 to 255.
  func difference(to other: Probe) -> Double {
    var sum = 0
    for y in 0..<height {
      for x in 0..<width {
        sum += zip(self[x, y], other[x, y]).reduce(0) { $0 + abs($1.0 - $1.1) }
      }
    }
    return Double(sum) / Double(width * height * 4)
  }
}

/// A file from Cairo's own encoder.
func cairoPNG(_ surface: Surface) -> [UInt8] {
  var bytes: [UInt8] = []
  withUnsafeMutablePointer(to: &bytes) { target in
    _ = cairo_surface_write_to_png_stream(
      surface.pointer,
      { closure, data, length in
        closure?.assumingMemoryBound(to: [UInt8].self).pointee
          .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, target)
  }
  return bytes
}

/// The diagnostics of a failure as a user reads them in English; empty when nothing failed.
func messages(_ language: Language = .english, of body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch {
    return (error as? Failure)?.diagnostics.map { $0.text(in: language) } ?? ["\(error)"]
  }
}

/// What another program says about bytes in its standard input; `nil` when it is not installed.
func output(of program: String, _ arguments: [String] = [], input: [UInt8]) throws -> String? {
  guard let path = path(of: program) else { return nil }
  let file = FileManager.default.temporaryDirectory.appending(path: "drawing-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: file) }
  try Data(input).write(to: file)
  let process = Process()
  process.executableURL = URL(filePath: path)
  process.arguments = arguments.map { $0 == "FILE" ? file.path() : $0 }
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}

/// Where a program lies; `nil` when it is not installed.
func path(of program: String) -> String? {
  let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
  return folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
}

/// What Cairo reports after one restore too many.
let cairoStatusInvalidRestore = CAIRO_STATUS_INVALID_RESTORE
/// What Cairo reports when memory is short.
let cairoStatusNoMemory = CAIRO_STATUS_NO_MEMORY
