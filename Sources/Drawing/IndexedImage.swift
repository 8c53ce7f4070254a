/// The picture as numbers of a palette, in the order in which its colours first appear; `nil` for more than 256 colours.
func indexedImage(of pixels: Pixels) -> PNGImage? {
  var palette = Palette()
  let rows = pixels.filteredRows(channels: 1) { row, target in palette.write(row, to: target) }
  guard let rows else { return nil }
  var image = PNGImage(colorType: 3, rows: rows, level: 4)
  let colors = palette.colors.map(plainColor)
  image.chunks = [("PLTE", colors.flatMap { [$0.0, $0.1, $0.2] })]
  if colors.contains(where: { $0.3 < 255 }) { image.chunks.append(("tRNS", colors.map(\.3))) }
  return image
}

/// Colours with their numbers.
private struct Palette {
  /// The colours so far, as pixels.
  private(set) var colors: [UInt32] = []
  /// The number of a colour at the place that its bits give, or behind it; -1 where there is none. Four times as many
  /// places as colours, so that a search is short.
  private var places = [Int16](repeating: -1, count: 1024)

  /// Writes the numbers of a row's colours; `false` when there are too many colours.
  mutating func write(_ row: UnsafeBufferPointer<UInt32>, to target: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    guard var last = row.first, var number = number(of: last) else { return row.isEmpty }
    for x in row.indices {
      let pixel = row[x]
      // Neighbours are mostly alike.
      if pixel != last {
        guard let other = self.number(of: pixel) else { return false }
        (last, number) = (pixel, other)
      }
      target[x] = number
    }
    return true
  }

  private mutating func number(of pixel: UInt32) -> UInt8? {
    var place = Int((pixel &* 0x9E37_79B1) >> 22)
    while places[place] >= 0 {
      let number = Int(places[place])
      if colors[number] == pixel { return UInt8(truncatingIfNeeded: number) }
      place = (place + 1) & 1023
    }
    guard colors.count < 256 else { return nil }
    places[place] = Int16(colors.count)
    colors.append(pixel)
    return UInt8(truncatingIfNeeded: colors.count - 1)
  }
}
