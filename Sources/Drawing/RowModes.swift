/// Sees to it that Cairo treats each row of pixels as it would with all segments of a line.
///
/// Cairo adds up areas exactly in a row in which no edge begins or ends, and else by 15 lines; the two may differ by one
/// shade. So each row that a left-out segment begins or ends in needs another that does so, well within the row.
struct RowModes {
  private let points: [DevicePoint]
  private let margins: [UInt8]
  private let first: Int32
  private var isSplit: [Bool]

  /// - Parameter margins: how far the ends of each segment reach beyond its heights; 0 for flat ones.
  init(_ points: [DevicePoint], margins: [UInt8]) {
    (self.points, self.margins) = (points, margins)
    let (low, high) = points.reduce((Int32.max, Int32.min)) { (min($0.0, $1.y), max($0.1, $1.y)) }
    first = low >> 8 - 2
    isSplit = Array(repeating: false, count: Int(high >> 8 + 2 - first) + 1)
  }

  /// Keeps more segments where a row would change.
  mutating func keep(_ keeps: inout [Bool]) {
    for segment in keeps.indices where keeps[segment] && margins[segment] > 0 { split(segment) }
    for segment in keeps.indices where !keeps[segment] {
      let margin = Int32(margins[segment])
      if hasSplitRows(points[segment].y, margin), hasSplitRows(points[segment + 1].y, margin) { continue }
      keeps[segment] = true
      split(segment)
    }
  }

  /// Remembers the rows that both ends of a segment surely lie in, not at their very edge.
  private mutating func split(_ segment: Int) {
    let margin = Int32(margins[segment]) + 18
    split(points[segment].y, margin)
    split(points[segment + 1].y, margin)
  }

  private mutating func split(_ y: Int32, _ margin: Int32) {
    if y & 255 >= margin, y & 255 <= 255 - margin { isSplit[Int(y >> 8 - first)] = true }
  }

  private func hasSplitRows(_ y: Int32, _ margin: Int32) -> Bool {
    isSplit[Int((y - margin) >> 8 - first)] && isSplit[Int((y + margin) >> 8 - first)]
  }
}
