/// How the pixels of a picture are written in its file.
enum PixelFormat {
  /// As numbers of a palette.
  case indexed(Palette)
  /// As red, green and blue.
  case colors
  /// As red, green, blue and opacity.
  case colorsAndOpacity

  /// The shortest format for a picture; `isOpaque` tells that nothing shows through, as far as is known.
  init(of pixels: Pixels, isOpaque: Bool) {
    if let palette = Palette(of: pixels) {
      self = .indexed(palette)
    } else {
      self = isOpaque || pixels.areOpaque ? .colors : .colorsAndOpacity
    }
  }

  /// Bytes a pixel.
  var channels: Int {
    switch self {
    case .indexed: 1
    case .colors: 3
    case .colorsAndOpacity: 4
    }
  }

  /// The number of the format in the file (ISO/IEC 15948, 11.2.1).
  var colorType: UInt8 {
    switch self {
    case .indexed: 3
    case .colors: 2
    case .colorsAndOpacity: 6
    }
  }

  /// The chunks that stand before the pixels: the palette.
  var chunks: [(name: String, data: [UInt8])] {
    guard case .indexed(let palette) = self else { return [] }
    let colors = palette.colors.map(PlainColor.init)
    let opacities = colors.contains { $0.opacity < 255 } ? [("tRNS", colors.map(\.opacity))] : []
    return [("PLTE", colors.flatMap { [$0.red, $0.green, $0.blue] })] + opacities
  }

  /// A pixel as it is written: its colour, or in the place of red the number of its colour.
  func plain(_ pixel: UInt32) -> UInt32 {
    switch self {
    case .indexed(let palette): palette.number(of: pixel) << 16
    case .colors: pixel
    case .colorsAndOpacity: PlainColor(pixel).pixel
    }
  }
}

/// The colours of a picture with their numbers.
struct Palette {
  /// The colours as pixels, in the order in which they first appear; at most 256.
  private(set) var colors: [UInt32] = []
  /// The number of a colour at the place that its bits give, or behind it; -1 where there is none. Four times as many
  /// places as colours, so that a search is short.
  private var places = [Int16](repeating: -1, count: 1024)

  /// The colours of a picture; `nil` for more than 256.
  init?(of pixels: Pixels) {
    var above: PixelRow?
    for y in 0..<pixels.height where !pixels.repeats(y) {
      let row = pixels.row(y)
      var x = 0
      while x < row.count {
        let pixel = row[x]
        if let above, above[x] == pixel {
          x &+= row.common(from: x, with: above, at: x)
        } else {
          guard add(pixel) else { return nil }
          repeat { x &+= 1 } while x < row.count && row[x] == pixel
        }
      }
      above = row
    }
  }

  private mutating func add(_ pixel: UInt32) -> Bool {
    let place = place(of: pixel)
    guard places[place] < 0 else { return true }
    guard colors.count < 256 else { return false }
    places[place] = Int16(colors.count)
    colors.append(pixel)
    return true
  }

  /// The number of one of the colours.
  func number(of pixel: UInt32) -> UInt32 { UInt32(truncatingIfNeeded: places[place(of: pixel)]) }

  /// Where the number of a colour is, or would be.
  private func place(of pixel: UInt32) -> Int {
    var place = Int((pixel &* 0x9E37_79B1) >> 22)
    while places[place] >= 0, colors[Int(places[place])] != pixel { place = (place + 1) & 1023 }
    return place
  }
}
