import Scenes

extension Path {
  /// Whether every coordinate is a number; a path that is not cannot be drawn.
  var isFinite: Bool {
    commands.allSatisfy { command in
      switch command {
      case .move(let p), .line(let p): p.isFinite
      case .curve(let a, let b, let p): a.isFinite && b.isFinite && p.isFinite
      case .close: true
      }
    }
  }

  /// The smallest rectangle that holds all points and handles; `nil` for an empty path.
  var bounds: Rect? {
    var left = Double.infinity
    var top = Double.infinity
    var right = -Double.infinity
    var bottom = -Double.infinity
    func add(_ p: Point) {
      left = min(left, p.x)
      right = max(right, p.x)
      top = min(top, p.y)
      bottom = max(bottom, p.y)
    }
    for command in commands {
      switch command {
      case .move(let p), .line(let p): add(p)
      case .curve(let a, let b, let p):
        add(a)
        add(b)
        add(p)
      case .close: break
      }
    }
    guard left <= right else { return nil }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}

extension Point {
  /// Whether both coordinates are numbers.
  var isFinite: Bool { x.isFinite && y.isFinite }
}

extension Placement {
  /// Whether anything in this frame can be seen; a frame of scale 0 would put Cairo in error.
  var isDrawable: Bool { origin.isFinite && angle.isFinite && scale.isFinite && scale != 0 }
}

extension Shape.Geometry {
  /// The outline as a path: `nil` when a coordinate is not a number.
  var path: Path? {
    switch self {
    case .path(let path): path.isFinite ? path : nil
    case .rect(let rect, let cornerRadius): rect.path(cornerRadius: cornerRadius)
    }
  }
}

extension Rect {
  /// The outline from the upper left corner, clockwise, with round corners; `nil` when a coordinate is not a number.
  func path(cornerRadius: Double = 0) -> Path? {
    guard x.isFinite, y.isFinite, width.isFinite, height.isFinite else { return nil }
    let radius = min(cornerRadius, abs(width) / 2, abs(height) / 2)
    guard radius > 0 else {
      return .polyline(
        [Point(x: x, y: y), Point(x: maxX, y: y), Point(x: maxX, y: maxY), Point(x: x, y: maxY)], closed: true)
    }
    let left = min(x, maxX)
    let right = max(x, maxX)
    let top = min(y, maxY)
    let bottom = max(y, maxY)
    var path = Path()
    path.arc(center: Point(x: right - radius, y: top + radius), radius: radius, from: -.pi / 2, to: 0)
    path.arc(center: Point(x: right - radius, y: bottom - radius), radius: radius, from: 0, to: .pi / 2)
    path.arc(center: Point(x: left + radius, y: bottom - radius), radius: radius, from: .pi / 2, to: .pi)
    path.arc(center: Point(x: left + radius, y: top + radius), radius: radius, from: .pi, to: .pi * 3 / 2)
    path.close()
    return path
  }
}
