import Scenes

/// One figure of a `Symbols` node, its columns resolved.
struct Symbol: Hashable {
  /// Its centre.
  var center: Point
  /// Factor of the outline, the root of its area.
  var scale: Double
  /// What it is filled with; `nil` for nothing.
  var fill: Color?
  /// Colour of its outline; `nil` for none.
  var stroke: Color?
}

extension Symbols {
  /// The number of figures: the shorter of the columns of centres.
  var count: Int { min(xs.count, ys.count) }

  /// The figure at `index`; `nil` when there is nothing to see, or a number is missing.
  func symbol(at index: Int) -> Symbol? {
    let center = Point(x: xs[index], y: ys[index])
    guard center.isFinite, let area = areas.entry(index), area > 0, area.isFinite else { return nil }
    let fill = fills.entry(index).flatMap { $0.alpha > 0 ? $0 : nil }
    let hasStroke = strokeWidth > 0 && strokeWidth.isFinite
    let stroke = hasStroke ? strokes.entry(index).flatMap { $0.alpha > 0 ? $0 : nil } : nil
    guard fill != nil || stroke != nil else { return nil }
    return Symbol(center: center, scale: area.squareRoot(), fill: fill, stroke: stroke)
  }
}

extension Array {
  /// One for each, or one for all.
  fileprivate func entry(_ index: Int) -> Element? {
    count == 1 ? self[0] : indices.contains(index) ? self[index] : nil
  }
}
