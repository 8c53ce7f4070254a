import ChartSpecs
import Diagnostics
import Scenes

/// Bars and rectangles.
struct RectMark {
  let mark: MarkContext

  func nodes() throws(Failure) -> [Node] {
    let (x, y) = (try mark.extent(.x), try mark.extent(.y))
    let painting = try Painting(mark)
    let links = try MarkLinks(mark)
    let corners = Corners(mark)
    var piles = RoundPiles(mark, corners)
    var rects: [Int: Rect] = [:]
    var nodes: [Node] = []
    for row in mark.rows {
      guard let horizontal = x(row), let vertical = y(row) else { continue }
      let rect = Rect(
        x: horizontal.0, y: vertical.0, width: horizontal.1 - horizontal.0, height: vertical.1 - vertical.0)
      guard rect.width.isFinite, rect.height.isFinite else { continue }
      let (fill, stroke) = (painting.fill(row), painting.stroke(row))
      guard fill != nil || stroke != nil else { continue }
      if mark.unit.cut != nil { rects[row] = rect }
      if piles == nil {
        nodes.append(links.around(.shape(Shape(corners.geometry(rect), fill: fill, stroke: stroke)), row))
      } else {
        piles?.add(rect, fill: fill, stroke: stroke, row: row)
      }
    }
    nodes += piles?.nodes(links) ?? []
    guard let cut = mark.unit.cut else { return nodes }
    return nodes + [.group(Group("mark-text role-bar-cut", children: cuts(cut, rects)))]
  }
}

/// The round corners of rectangles.
struct Corners {
  /// Upper left, upper right, lower right, lower left.
  private var radii: [Double]

  init(_ mark: MarkContext) {
    let all = mark.looks.number("cornerRadius") ?? 0
    let names = ["cornerRadiusTopLeft", "cornerRadiusTopRight", "cornerRadiusBottomRight", "cornerRadiusBottomLeft"]
    radii = names.map { mark.looks.number($0) ?? all }
    guard let end = mark.looks.number("cornerRadiusEnd") else { return }
    let isHorizontal = mark.unit.orient == .horizontal
    // A bar between two places has two ends.
    if mark.unit[isHorizontal ? .x2 : .y2] != nil {
      radii = [end, end, end, end]
    } else {
      for corner in isHorizontal ? [1, 2] : [0, 1] { radii[corner] = end }
    }
  }

  var isRound: Bool { radii.contains { $0 > 0 } }

  /// The radii, limited to half of the shorter side.
  private func radii(_ rect: Rect) -> [Double] {
    let limit = min(rect.width, rect.height) / 2
    return radii.map { min($0, limit) }
  }

  func geometry(_ rect: Rect) -> Shape.Geometry {
    let radii = radii(rect)
    guard radii.contains(where: { $0 > 0 }) else { return .rect(rect) }
    return Set(radii).count == 1 ? .rect(rect, cornerRadius: radii[0]) : .path(path(rect))
  }

  func path(_ rect: Rect) -> Path {
    let radii = radii(rect)
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
