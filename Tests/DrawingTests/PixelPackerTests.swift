import CPangoCairo
import Testing

@testable import Drawing

/// Whatever the pixels are, a reader gets them back.
struct PixelPackerTests {
  /// Pictures of all three formats: what charts are made of, and what they are not.
  static let kinds = [
    "white", "stripes", "letters", "noise", "photo", "faint", "faint noise", "gradient", "repeated noise", "fringe",
  ]

  @Test(
    arguments: kinds,
    [(1, 1), (1, 70), (2, 3), (5, 2), (31, 40), (32, 9), (37, 29), (400, 120), (1100, 20), (12_000, 3), (3, 2000)])
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

  /// A row that is repeated for longer than a repetition reaches back is still at hand for the next.
  @Test func rowsBelowManyRepetitionsAreShort() throws {
    let surface = try Surface.pixels(width: 400, height: 201)
    try Self.fill(surface, with: "repeated noise")
    let png = try encodePNG(surface, pixelsPerUnit: 1)
    // The noise, 1,200 bytes, is written once and not three times.
    #expect(png.count < 2400)
    #expect(try Probe(png).difference(to: Probe(cairoPNG(surface))) == 0)
  }

  /// Even of rows so long that a repetition reaches back no further than one or none.
  @Test(arguments: [4000, 8000, 12_000]) func longRowsAreRepeated(width: Int) throws {
    let surface = try Surface.pixels(width: width, height: 60)
    try Self.fill(surface, with: "repeated noise")
    let png = try encodePNG(surface, pixelsPerUnit: 1)
    #expect(png.count < width * 4)
    #expect(try Probe(png).difference(to: Probe(cairoPNG(surface))) == 0)
  }

  @Test func anOpaquePictureIsTheSameWhetherThatIsKnownOrNot() throws {
    let surface = try Surface.pixels(width: 90, height: 80)
    try Self.fill(surface, with: "photo")
    #expect(try encodePNG(surface, pixelsPerUnit: 1) == encodePNG(surface, pixelsPerUnit: 1, isOpaque: true))
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
    let row = (0..<width).map { _ in 0xFF00_0000 | random() & 0x00FF_FFFF }
    for y in 0..<height {
      for x in 0..<width {
        let pixel: UInt32 =
          switch kind {
          case "white": 0xFFFF_FFFF
          case "stripes": (x / 25 + y / 40) % 3 == 0 ? 0xFF4C_78A8 : 0xFFFF_FFFF
          case "letters": (x * 7 + y * 3) % 20 < 4 ? 0xFF00_0000 | UInt32((x * 13 + y) % 9) * 0x0010_1010 : 0xFFFF_FFFF
          case "noise": 0xFF00_0000 | random() % 200
          case "photo": 0xFF00_0000 | random() & 0x00FF_FFFF
          case "gradient": 0xFF00_0000 | UInt32(x * 255 / width) << 16 | UInt32(y * 255 / height) << 8
          case "repeated noise": x == width / 2 ? 0xFF00_0000 | UInt32(y / 100) : row[x]
          case "fringe": x % 50 < 40 ? 0 : UInt32((x % 50 - 39) * 23 + y % 3) * 0x0101_0101
          case "faint": UInt32((x + y) % 256) << 24
          default: random() % 256 * 0x0101_0101
          }
        data.advanced(by: y * stride + 4 * x).withMemoryRebound(to: UInt32.self, capacity: 1) { $0.pointee = pixel }
      }
    }
    cairo_surface_mark_dirty(surface.pointer)
  }
}

struct Adler32Tests {
  /// The example that Wikipedia and many others give: of the word Wikipedia.
  @Test func hasTheKnownValue() {
    var checksum = Adler32()
    for byte in Array("Wikipedia".utf8) { checksum.add(byte) }
    #expect(checksum.value == 0x11E6_0398)
  }

  /// Pixels are summed many at a time; the sums are those of their bytes.
  @Test(arguments: [1, 3, 4], [1, 3, 31, 32, 33, 800, 1023, 1024, 1025, 5000])
  func sumsOfPixelsAreThoseOfTheirBytes(channels: Int, count: Int) {
    for mask: UInt32 in [0xFFFF_FFFF, 0x0F3C_0081, 0] {
      // As bright as can be, and of all kinds.
      var pixels = (0..<count).map { ~(UInt32($0) &* 0x9E37_79B1 & mask) }
      if channels == 1 { pixels = pixels.map { $0 & 0xFFFF_0000 } }
      var (ours, theirs) = (Adler32(), Adler32())
      ours.addZeros(2)
      pixels.withUnsafeBufferPointer { pixels in
        guard let start = pixels.baseAddress else { return }
        ours.add(PixelRow(start: start, count: count), channels: channels)
      }
      theirs.add(0)
      theirs.add(0)
      for pixel in pixels {
        for shift in [16, 8, 0, 24].prefix(channels) { theirs.add(UInt8(pixel >> UInt32(shift) & 0xFF)) }
      }
      #expect(ours.value == theirs.value)
    }
  }
}

struct PixelRowTests {
  /// Wherever the first difference lies.
  @Test func findsTheFirstDifference() {
    for count in 1...21 {
      for place in 0..<count {
        var pixels = [UInt32](repeating: 0xFF12_3456, count: 2 * count)
        pixels[place] = 0xFF12_3457
        pixels.withUnsafeBufferPointer { pixels in
          guard let start = pixels.baseAddress else { return }
          let (first, second) = (PixelRow(start: start, count: count), PixelRow(start: start + count, count: count))
          #expect(first.run(from: 0, of: 0xFF12_3456) == place)
          #expect(second.run(from: place, of: 0xFF12_3456) == count - place)
          #expect(first.common(from: 0, with: second, at: 0) == place)
          // The other row ends first.
          #expect(first.common(from: 0, with: second, at: count - place) == place)
        }
      }
    }
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
