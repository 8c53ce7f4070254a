import CPangoCairo
import Testing

@testable import Drawing

/// Whatever the pixels are, a reader gets them back.
struct PixelPackerTests {
  /// Pictures of all three formats: what charts are made of, and what they are not.
  static let kinds = ["white", "stripes", "letters", "noise", "photo", "faint", "faint noise"]

  @Test(arguments: kinds, [(1, 1), (2, 3), (5, 2), (37, 29), (400, 120), (12_000, 3), (3, 2000)])
  func aReaderGetsThePixelsBack(kind: String, size: (Int, Int)) throws {
    let surface = try Surface.pixels(width: size.0, height: size.1)
    try Self.fill(surface, with: kind)
    let ours = try Probe(encodePNG(surface, pixelsPerUnit: 1))
    #expect(try ours.difference(to: Probe(cairoPNG(surface))) == 0)
  }

  /// Several blocks, with codes of their own.
  @Test func aLargePictureOfNoiseIsWhole() throws {
    let surface = try Surface.pixels(width: 500, height: 400)
    try Self.fill(surface, with: "photo")
    let png = try encodePNG(surface, pixelsPerUnit: 1)
    #expect(png.count > 500 * 400)
    #expect(try Probe(png).difference(to: Probe(cairoPNG(surface))) == 0)
  }

  @Test func flatAreasTakeNextToNothing() throws {
    let surface = try Surface.pixels(width: 4000, height: 3000)
    try Self.fill(surface, with: "stripes")
    let png = try encodePNG(surface, pixelsPerUnit: 1)
    #expect(png.count < 40_000)
  }

  private static func fill(_ surface: Surface, with kind: String) throws {
    let width = Int(cairo_image_surface_get_width(surface.pointer))
    let height = Int(cairo_image_surface_get_height(surface.pointer))
    let stride = Int(cairo_image_surface_get_stride(surface.pointer))
    let data = try #require(cairo_image_surface_get_data(surface.pointer))
    var state: UInt32 = 12345
    func random() -> UInt32 {
      state = state &* 1_664_525 &+ 1_013_904_223
      return state >> 8
    }
    for y in 0..<height {
      for x in 0..<width {
        let pixel: UInt32 =
          switch kind {
          case "white": 0xFFFF_FFFF
          case "stripes": (x / 25 + y / 40) % 3 == 0 ? 0xFF4C_78A8 : 0xFFFF_FFFF
          case "letters": (x * 7 + y * 3) % 20 < 4 ? 0xFF00_0000 | UInt32((x * 13 + y) % 9) * 0x0010_1010 : 0xFFFF_FFFF
          case "noise": 0xFF00_0000 | random() % 200
          case "photo": 0xFF00_0000 | random() & 0x00FF_FFFF
          case "faint": UInt32((x + y) % 256) << 24
          default: random() % 256 * 0x0101_0101
          }
        data.advanced(by: y * stride + 4 * x).withMemoryRebound(to: UInt32.self, capacity: 1) { $0.pointee = pixel }
      }
    }
    cairo_surface_mark_dirty(surface.pointer)
  }
}

struct HuffmanCodeTests {
  /// The worked example of RFC 1951, 3.2.2: lengths 3, 3, 3, 3, 3, 2, 4, 4.
  @Test func codesFollowFromTheLengths() {
    let code = HuffmanCode(counts: [4, 4, 4, 4, 4, 8, 2, 2], limit: 15)
    #expect(code.lengths == [3, 3, 3, 3, 3, 2, 4, 4])
    let texts = zip(code.codes, code.lengths).map { bits, length in
      (0..<Int(length)).map { bits >> UInt16($0) & 1 == 1 ? "1" : "0" }.joined()
    }
    #expect(texts == ["010", "011", "100", "101", "110", "00", "1110", "1111"])
  }

  /// Counts as the Fibonacci numbers make the deepest of trees.
  @Test(arguments: [5, 7, 15]) func noCodeIsLongerThanTheLimit(limit: Int) {
    var counts: [UInt32] = [1, 1]
    while counts.count < 28 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    let code = HuffmanCode(counts: counts, limit: limit)
    let most = code.lengths.max()
    #expect(most == UInt8(limit))
    // Kraft: every sequence of bits is the code of something.
    #expect(code.lengths.reduce(0) { $0 + 1 << (limit - Int($1)) } == 1 << limit)
    #expect(code.lengths == code.lengths.sorted(by: >))
  }

  @Test func aLoneSymbolHasACode() {
    #expect(HuffmanCode(counts: [0, 0, 9], limit: 15).lengths == [0, 0, 1])
    #expect(HuffmanCode(counts: [0, 0, 0], limit: 15).lengths == [1, 0, 0])
  }
}
