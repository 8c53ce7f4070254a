import ChartSpecs
import Diagnostics
import Scenes

/// Bars and rectangles.
struct RectMark {
  let mark: MarkContext

  func nodes() throws(Failure) -> [Node] {
    let (x, y) = (try mark.extent(.x), try mark.extent(.y))
    let painting = try Painting(mark)
    let corners = Corners(mark)
    var rects: [Int: Rect] = [:]
    let nodes = mark.rows.compactMap { row -> Node? in
      guard let horizontal = x(row), let vertical = y(row) else { return nil }
      let rect = Rect(
        x: horizontal.0, y: vertical.0, width: horizontal.1 - horizontal.0, height: vertical.1 - vertical.0)
      guard rect.width.isFinite, rect.height.isFinite else { return nil }
      let (fill, stroke) = (painting.fill(row), painting.stroke(row))
      guard fill != nil || stroke != nil else { return nil }
      if mark.unit.cut != nil { rects[row] = rect }
      return .shape(Shape(corners.geometry(rect, row: row), fill: fill, stroke: stroke))
    }
    guard let cut = mark.unit.cut else { return nodes }
    return nodes + [.group(Group("mark-text role-bar-cut", children: cuts(cut, rects)))]
  }
}

/// The round corners of rectangles.
struct Corners {
  /// Upper left, upper right, lower right, lower left.
  private var radii: [Double]
  private let endRadius: Double
  private let mark: MarkContext

  init(_ mark: MarkContext) {
    self.mark = mark
    let all = mark.looks.number("cornerRadius") ?? 0
    let names = ["cornerRadiusTopLeft", "cornerRadiusTopRight", "cornerRadiusBottomRight", "cornerRadiusBottomLeft"]
    radii = names.map { mark.looks.number($0) ?? all }
    endRadius = mark.looks.number("cornerRadiusEnd") ?? 0
  }

  func geometry(_ rect: Rect, row: Int) -> Shape.Geometry {
    var radii = radii
    if endRadius > 0 { for corner in endCorners(row) { radii[corner] = endRadius } }
    let limit = min(rect.width, rect.height) / 2
    radii = radii.map { min($0, limit) }
    guard radii.contains(where: { $0 > 0 }) else { return .rect(rect) }
    if Set(radii).count == 1 { return .rect(rect, cornerRadius: radii[0]) }
    return .path(path(rect, radii))
  }

  /// The corners at the end of a bar: away from its base line.
  private func endCorners(_ row: Int) -> [Int] {
    let isVertical = mark.unit.orient != .horizontal
    let channel: Channel = isVertical ? .y : .x
    let measure = mark.unit[channel].flatMap { mark.cells($0)?[row].measure } ?? 0
    if isVertical { return measure >= 0 ? [0, 1] : [2, 3] }
    return measure >= 0 ? [1, 2] : [0, 3]
  }

  private func path(_ rect: Rect, _ radii: [Double]) -> Path {
    var path = Path()
    let corners = [
      (Point(x: rect.x, y: rect.y), 1.0, 1.0, Double.pi), (Point(x: rect.maxX, y: rect.y), -1.0, 1.0, 1.5 * Double.pi),
      (Point(x: rect.maxX, y: rect.maxY), -1.0, -1.0, 0), (Point(x: rect.x, y: rect.maxY), 1.0, -1.0, 0.5 * Double.pi),
    ]
    for ((corner, right, down, start), radius) in zip(corners, radii) {
      if radius > 0 {
        let center = Point(x: corner.x + right * radius, y: corner.y + down * radius)
        path.arc(center: center, radius: radius, from: start, to: start + .pi / 2)
      } else if path.commands.isEmpty {
        path.move(to: corner)
      } else {
        path.line(to: corner)
      }
    }
    path.close()
    return path
  }
}
