import CPangoCairo

/// What is drawn of a line: the pen's way over its points, lifted where segments are left out.
///
/// A segment is known by the point that it leads to.
struct KeptLine {
  private(set) var points: [DevicePoint] = []
  /// Whether the pen is lifted on its way to each point.
  private(set) var isLifted: [Bool] = []

  /// Adds the segments that are kept of a line; there is one for each point but the last.
  mutating func append(_ line: [DevicePoint], keeping keeps: [Bool]) {
    var isDown = false
    for segment in keeps.indices {
      guard keeps[segment] else {
        isDown = false
        continue
      }
      if !isDown { append(line[segment], isLifted: true) }
      isDown = true
      append(line[segment + 1], isLifted: false)
    }
  }

  /// Adds a point; a segment that goes straight on from the one before makes that longer, as it does in Cairo.
  private mutating func append(_ point: DevicePoint, isLifted: Bool) {
    if !isLifted, self.isLifted.last == false, point.isStraightOn(from: points[points.count - 2], points.last) {
      points[points.count - 1] = point
      return
    }
    points.append(point)
    self.isLifted.append(isLifted)
  }

  /// Makes the line the path of a canvas.
  func trace(on canvas: Canvas) {
    cairo_identity_matrix(canvas.pointer)
    cairo_new_path(canvas.pointer)
    for (point, isLifted) in zip(points, isLifted) {
      let (x, y) = (Double(point.x) / 256, Double(point.y) / 256)
      if isLifted { cairo_move_to(canvas.pointer, x, y) } else { cairo_line_to(canvas.pointer, x, y) }
    }
  }
}

extension DevicePoint {
  /// Whether the way to it goes on as that between two points.
  fileprivate func isStraightOn(from start: DevicePoint, _ middle: DevicePoint?) -> Bool {
    guard let middle else { return false }
    let (x1, y1) = (Int(middle.x - start.x), Int(middle.y - start.y))
    let (x2, y2) = (Int(x - middle.x), Int(y - middle.y))
    return x1 * y2 == x2 * y1 && x1 * x2 + y1 * y2 > 0
  }
}
