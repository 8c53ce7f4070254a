import Foundation
import Scenes

extension Node {
  /// An upright rectangle around everything that is drawn, as large as Vega takes it to be: lines count with their width,
  /// the outlines of symbols as if they had the longest of mitred corners.
  func bounds(_ measurer: any TextMeasurer) -> Rect? {
    switch self {
    case .group(let group):
      if group.opacity == 0 { return nil }
      if group.clip != nil, let box = group.clip?.bounds { return box.placed(group.placement) }
      return group.children.bounds(measurer)?.placed(group.placement)
    case .shape(let shape):
      let box: Rect?
      switch shape.geometry {
      case .rect(let rect, _): box = rect
      case .path(let path): box = path.bounds
      }
      guard shape.fill != nil || shape.stroke != nil else { return box.flatMap { $0.width + $0.height > 0 ? $0 : nil } }
      return box?.insetBy(-(shape.stroke?.width ?? 0) / 2)
    case .symbols(let symbols): return symbols.bounds
    case .text(let text):
      let extent = measurer.extent(of: text.string, font: text.font)
      let left =
        switch text.anchor {
        case .start: 0.0
        case .middle: -extent.width / 2
        case .end: -extent.width
        }
      // A line of text is as high as its size, 0.79 of it above the baseline, as in Vega.
      let box = Rect(x: left, y: -0.79 * text.font.size, width: extent.width, height: text.font.size)
      return box.placed(Placement(origin: text.position, angle: text.angle))
    case .image(let image): return image.frame
    }
  }
}

extension Array where Element == Node {
  /// The smallest upright rectangle around all of them.
  func bounds(_ measurer: any TextMeasurer) -> Rect? {
    var all: Rect?
    for node in self {
      if let box = node.bounds(measurer) { all = all?.union(box) ?? box }
    }
    return all
  }
}

extension Symbols {
  var bounds: Rect? {
    guard let outline = outline.bounds else { return nil }
    if areas.count == 1, let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() {
      let scale = areas[0].squareRoot()
      return Rect(
        x: left + outline.x * scale, y: top + outline.y * scale, width: right - left + outline.width * scale,
        height: bottom - top + outline.height * scale
      ).insetBy(strokes.isEmpty ? 0 : -2 * strokeWidth)
    }
    var result: Rect?
    for index in xs.indices {
      let area = areas.count == 1 ? areas[0] : areas[index]
      let scale = area.squareRoot()
      let box = Rect(
        x: xs[index] + outline.x * scale, y: ys[index] + outline.y * scale, width: outline.width * scale,
        height: outline.height * scale
      ).insetBy(strokes.isEmpty ? 0 : -2 * strokeWidth)
      result = result?.union(box) ?? box
    }
    return result
  }
}

extension Path {
  /// The smallest upright rectangle around all points, control points included.
  var bounds: Rect? {
    var (left, top) = (Double.infinity, Double.infinity)
    var (right, bottom) = (-Double.infinity, -Double.infinity)
    func add(_ point: Point) {
      (left, right) = (min(left, point.x), max(right, point.x))
      (top, bottom) = (min(top, point.y), max(bottom, point.y))
    }
    for command in commands {
      switch command {
      case .move(let point), .line(let point): add(point)
      case .curve(let a, let b, let point): [a, b, point].forEach(add)
      case .close: break
      }
    }
    return left.isFinite && right >= left
      ? Rect(x: left, y: top, width: right - left, height: bottom - top) : nil
  }
}

extension Rect {
  /// The upright rectangle around this one after it is placed.
  func placed(_ placement: Placement) -> Rect {
    let corners = [Point(x: x, y: y), Point(x: maxX, y: y), Point(x: maxX, y: maxY), Point(x: x, y: maxY)].map {
      Point(x: $0.x * placement.scale, y: $0.y * placement.scale).turned(placement.angle)
    }
    let box = Path.polyline(corners).bounds ?? self
    return Rect(x: box.x + placement.origin.x, y: box.y + placement.origin.y, width: box.width, height: box.height)
  }
}
