import ChartSpecs
import Diagnostics
import Scenes
import Tables

/// Bars and rectangles.
struct RectMark {
  let mark: MarkContext

  func nodes() throws(Failure) -> [Node] {
    let (x, y) = (try mark.extent(.x), try mark.extent(.y))
    let painting = try Painting(mark)
    let corners = Corners(mark)
    let piles = corners.isRound ? piles() : nil
    var rects: [Int: Rect] = [:]
    var bars: [PiledBars] = []
    var positions: [[Value]: Int] = [:]
    for row in mark.rows {
      guard let horizontal = x(row), let vertical = y(row) else { continue }
      let rect = Rect(
        x: horizontal.0, y: vertical.0, width: horizontal.1 - horizontal.0, height: vertical.1 - vertical.0)
      guard rect.width.isFinite, rect.height.isFinite else { continue }
      let shape = Shape(.rect(rect), fill: painting.fill(row), stroke: painting.stroke(row))
      guard shape.fill != nil || shape.stroke != nil else { continue }
      if mark.unit.cut != nil { rects[row] = rect }
      let pile = piles?(row)
      if let pile, let position = positions[pile] {
        bars[position].add(shape, rect)
      } else {
        if let pile { positions[pile] = bars.count }
        bars.append(PiledBars(box: rect, shapes: [shape]))
      }
    }
    let nodes = bars.map { $0.node(corners) }
    guard let cut = mark.unit.cut else { return nodes }
    return nodes + [.group(Group("mark-text role-bar-cut", children: cuts(cut, rects)))]
  }

  /// What bars of a pile have in common, where piles are rounded as a whole.
  private func piles() -> ((Int) -> [Value])? {
    guard mark.unit.mark.type == .bar, let stack = mark.unit.stack, !mark.unit.hasData(.size) else { return nil }
    let across: Channel = stack.channel == .x ? .y : .x
    let columns = [across, across.offset].compactMap { $0.flatMap { mark.unit[$0]?.column } }
    let cells = columns.map { mark.table[$0]?.values ?? [] }
    return { row in cells.map { $0[row] } }
  }
}

/// One bar, or the bars of a pile, whose corners are round as if they were one.
private struct PiledBars {
  var box: Rect
  var shapes: [Shape]

  mutating func add(_ shape: Shape, _ rect: Rect) {
    box = box.union(rect)
    shapes.append(shape)
  }

  func node(_ corners: Corners) -> Node {
    if shapes.count == 1 {
      var shape = shapes[0]
      shape.geometry = corners.geometry(box)
      return .shape(shape)
    }
    var nodes: [Node] = [.group(Group(clip: corners.path(box), children: shapes.map(Node.shape)))]
    // Half of the lines is cut off with the corners: the whole has one of its own.
    if let stroke = shapes[0].stroke { nodes.append(.shape(Shape(corners.geometry(box), stroke: stroke))) }
    return nodes.count == 1 ? nodes[0] : .group(Group(children: nodes))
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
