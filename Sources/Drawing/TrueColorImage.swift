/// The picture with whole colours: red, green, blue, and opacity where something shows through.
func trueColorImage(of pixels: Pixels) -> PNGImage {
  let isOpaque = pixels.isOpaque
  let rows = pixels.filteredRows(channels: isOpaque ? 3 : 4) { row, target in
    if isOpaque { writeColors(row, to: target) } else { writeColorsAndOpacity(row, to: target) }
    return true
  }
  return PNGImage(colorType: isOpaque ? 2 : 6, rows: rows ?? [], level: 2)
}

private func writeColors(_ row: UnsafeBufferPointer<UInt32>, to target: UnsafeMutableBufferPointer<UInt8>) {
  for x in row.indices {
    let pixel = row[x]
    target[3 * x] = UInt8(truncatingIfNeeded: pixel >> 16)
    target[3 * x + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
    target[3 * x + 2] = UInt8(truncatingIfNeeded: pixel)
  }
}

private func writeColorsAndOpacity(_ row: UnsafeBufferPointer<UInt32>, to target: UnsafeMutableBufferPointer<UInt8>) {
  for x in row.indices {
    (target[4 * x], target[4 * x + 1], target[4 * x + 2], target[4 * x + 3]) = plainColor(row[x])
  }
}
