import ChartSpecs
import Documents
import Scenes

/// A paint as it is written: a CSS colour, a gradient, a hatch, or nothing for `null`, `none` and `transparent`.
func paint(_ node: DocumentNode) -> Paint? {
  if let text = node.string {
    guard text != "none", text != "transparent" else { return nil }
    return Color(css: text).map(Paint.color)
  }
  if let hatch = node["hatch"] {
    func color(_ key: String) -> Color? { hatch[key]?.string.flatMap { Color(css: $0) } }
    return .hatch(
      Hatch(
        color: color("color") ?? .black, background: color("background") ?? .transparent,
        angle: hatch["angle"]?.number ?? 45, spacing: max(1, hatch["spacing"]?.number ?? 4),
        lineWidth: hatch["lineWidth"]?.number ?? 1, dash: hatch["dash"]?.sequence?.compactMap(\.number) ?? []))
  }
  if let stops = node["stops"]?.sequence { return .gradient(gradient(node, stops)) }
  return nil
}

extension Properties {
  /// A line as the looks with this prefix have it; `nil` when nothing of it can be seen.
  ///
  /// - Parameter opacity: how solid it is where the looks do not say.
  func line(_ prefix: String, _ paint: Paint?, opacity: Double = 1) -> Stroke? {
    guard let paint = paint?.faded(number(prefix + "Opacity") ?? opacity) else { return nil }
    return Stroke(
      paint, width: number(prefix + "Width") ?? 1, dash: numbers(prefix + "Dash") ?? [],
      dashOffset: number(prefix + "DashOffset") ?? 0, cap: text(prefix + "Cap").flatMap(Stroke.Cap.init) ?? .butt,
      join: text(prefix + "Join").flatMap(Stroke.Join.init) ?? .miter)
  }
}

/// A gradient in shares of the box of what is painted; the radii of circles, in shares of its longer side.
private func gradient(_ node: DocumentNode, _ stops: [DocumentNode]) -> Gradient {
  func share(_ key: String, _ fallback: Double) -> Double { node[key]?.number ?? fallback }
  let colors = stops.compactMap { stop -> Gradient.Stop? in
    guard let color = stop["color"]?.string.flatMap({ Color(css: $0) }) else { return nil }
    return Gradient.Stop(offset: stop["offset"]?.number ?? 0, color: color)
  }
  guard node["gradient"]?.string == "radial" else {
    return Gradient(
      start: Point(x: share("x1", 0), y: share("y1", 0)), end: Point(x: share("x2", 1), y: share("y2", 0)),
      stops: colors)
  }
  return Gradient(
    .radial(startRadius: share("r1", 0), endRadius: share("r2", 0.5)),
    start: Point(x: share("x1", 0.5), y: share("y1", 0.5)), end: Point(x: share("x2", 0.5), y: share("y2", 0.5)),
    stops: colors)
}

extension Paint {
  /// This paint made less solid; nothing when nothing of it can be seen.
  func faded(_ opacity: Double) -> Paint? {
    switch self {
    case .color(let color):
      let faded = color.opacity(opacity)
      return faded.alpha > 0 ? .color(faded) : nil
    case .gradient(var gradient):
      for index in gradient.stops.indices { gradient.stops[index].color = gradient.stops[index].color.opacity(opacity) }
      return .gradient(gradient)
    case .hatch(var hatch):
      hatch.color = hatch.color.opacity(opacity)
      hatch.background = hatch.background.opacity(opacity)
      return .hatch(hatch)
    }
  }

  /// The colour, if it is one.
  var color: Color? { if case .color(let color) = self { color } else { nil } }

  /// A gradient given in shares of a box, in the coordinates of that box.
  fileprivate func fitted(to box: Rect) -> Paint {
    guard case .gradient(var gradient) = self else { return self }
    func place(_ point: Point) -> Point {
      Point(x: box.x + point.x * box.width, y: box.y + point.y * box.height)
    }
    (gradient.start, gradient.end) = (place(gradient.start), place(gradient.end))
    if case .radial(let start, let end) = gradient.kind {
      let side = max(box.width, box.height)
      gradient.kind = .radial(startRadius: start * side, endRadius: end * side)
    }
    return .gradient(gradient)
  }

  fileprivate var isGradient: Bool { if case .gradient = self { true } else { false } }
}

extension Shape {
  /// With gradients that are given in shares of its box in its coordinates.
  var fittingGradients: Shape {
    guard hasGradient else { return self }
    let box: Rect? =
      switch geometry {
      case .rect(let rect, _): rect
      case .path(let path): path.bounds
      }
    guard let box else { return self }
    var result = self
    result.fill = fill?.fitted(to: box)
    if let paint = stroke?.paint.fitted(to: box) { result.stroke?.paint = paint }
    return result
  }

  fileprivate var hasGradient: Bool { fill?.isGradient == true || stroke?.paint.isGradient == true }
}

extension Array where Element == Node {
  /// Fits the gradients of all shapes.
  mutating func fitGradients() {
    for index in indices {
      switch self[index] {
      case .shape(let shape): if shape.hasGradient { self[index] = .shape(shape.fittingGradients) }
      case .group(var group):
        group.children.fitGradients()
        self[index] = .group(group)
      case .symbols, .text, .image: break
      }
    }
  }
}
