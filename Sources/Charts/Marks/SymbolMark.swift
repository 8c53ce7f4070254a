import ChartSpecs
import Diagnostics
import Foundation
import Scenes

/// Points, circles and squares.
struct SymbolMark {
  let mark: MarkContext

  func nodes() throws(Failure) -> [Node] {
    let (x, y) = (try mark.point(.x), try mark.point(.y))
    let painting = try Painting(mark)
    let links = try MarkLinks(mark)
    let size = try mark.number(.size)
    let shape = try mark.visual(.shape)
    let angle = try mark.visual(.angle)
    let turn = mark.looks.number("angle") ?? 0
    let usual = mark.looks.text("shape") ?? (mark.unit.mark.type == .square ? "square" : "circle")
    func item(_ row: Int, at center: Point) -> SymbolRuns.Item {
      SymbolRuns.Item(
        shape: shape?(row)?.text ?? usual, angle: angle?(row)?.number ?? turn, fill: painting.fill(row),
        stroke: painting.stroke(row), center: center, area: max(0, size(row) ?? 30))
    }
    var runs = SymbolRuns()
    runs.keepsSingle = mark.looks.text("blend") ?? "normal" != "normal"
    if !mark.looksVary, !runs.keepsSingle, !links.areThere, let first = mark.rows.first {
      runs.add(mark.rows, lookingLike: item(first, at: .zero), x: x, y: y)
      return runs.nodes
    }
    for row in mark.rows {
      guard let x = x(row), let y = y(row), x.isFinite, y.isFinite else { continue }
      runs.add(item(row, at: Point(x: x, y: y)))
      if links.areThere { runs.closeRun { links.around($0, row) } }
    }
    return runs.nodes
  }
}

/// Gathers symbols that differ only in place, size and colour into columns.
struct SymbolRuns {
  struct Item {
    var shape: String
    var angle: Double
    var fill: Paint?
    var stroke: Stroke?
    var center: Point
    var area: Double

    /// Whether it can stand in columns: whole colours and solid lines.
    var isPlain: Bool {
      (fill == nil || fill?.color != nil)
        && (stroke == nil || (stroke?.paint.color != nil && stroke?.dash.isEmpty == true))
    }
  }

  /// Whether each symbol is a node of its own, to be mixed with those before it.
  var keepsSingle = false
  private(set) var nodes: [Node] = []
  private var last: Item?

  mutating func add(_ item: Item) {
    guard item.isPlain, !keepsSingle else {
      last = nil
      nodes.append(single(item))
      return
    }
    if let last, matches(last, item), case .symbols(var symbols)? = nodes.popLast() {
      append(item, to: &symbols)
      nodes.append(.symbols(symbols))
    } else {
      var symbols = Symbols(
        outline: symbolOutline(item.shape, angle: item.angle), xs: [], ys: [], areas: [],
        strokeWidth: item.stroke?.width ?? 1)
      append(item, to: &symbols)
      nodes.append(.symbols(symbols))
    }
    last = item
  }

  /// Adds symbols that differ only in their places.
  mutating func add(
    _ rows: [Int], lookingLike item: Item, x: MarkContext.Reader<Double>, y: MarkContext.Reader<Double>
  ) {
    guard item.isPlain else {
      for row in rows {
        guard let x = x(row), let y = y(row), x.isFinite, y.isFinite else { continue }
        var placed = item
        placed.center = Point(x: x, y: y)
        add(placed)
      }
      return
    }
    var symbols = Symbols(
      outline: symbolOutline(item.shape, angle: item.angle), xs: [], ys: [], areas: [item.area],
      fills: [item.fill?.color].compactMap { $0 }, strokes: [item.stroke?.paint.color].compactMap { $0 },
      strokeWidth: item.stroke?.width ?? 1)
    symbols.xs.reserveCapacity(rows.count)
    symbols.ys.reserveCapacity(rows.count)
    for row in rows {
      guard let x = x(row), let y = y(row), x.isFinite, y.isFinite else { continue }
      symbols.xs.append(x)
      symbols.ys.append(y)
    }
    if !symbols.xs.isEmpty { nodes.append(.symbols(symbols)) }
    last = nil
  }

  /// Changes the newest node; the next symbol begins another one.
  mutating func closeRun(_ change: (Node) -> Node) {
    if let node = nodes.popLast() { nodes.append(change(node)) }
    last = nil
  }

  private func matches(_ a: Item, _ b: Item) -> Bool {
    a.shape == b.shape && a.angle == b.angle && a.stroke?.width == b.stroke?.width && (a.fill == nil) == (b.fill == nil)
      && (a.stroke == nil) == (b.stroke == nil)
  }

  private func append(_ item: Item, to symbols: inout Symbols) {
    symbols.xs.append(item.center.x)
    symbols.ys.append(item.center.y)
    symbols.areas.append(item.area)
    if let fill = item.fill?.color { symbols.fills.append(fill) }
    if let stroke = item.stroke?.paint.color { symbols.strokes.append(stroke) }
  }

  private func single(_ item: Item) -> Node {
    let scale = item.area.squareRoot()
    let path = symbolOutline(item.shape, angle: item.angle).scaled(scale).moved(to: item.center)
    return .shape(Shape(.path(path), fill: item.fill, stroke: item.stroke))
  }
}

/// The outline of a named symbol around the origin for an area of 1: as Vega draws them.
func symbolOutline(_ name: String, angle: Double = 0) -> Path {
  let path = symbolOutline(named: name)
  return angle == 0 ? path : path.turned(by: angle * .pi / 180)
}

private func symbolOutline(named name: String) -> Path {
  let half = 0.5
  let tall = 3.0.squareRoot() / 2 * 0.5
  func polygon(_ points: [(Double, Double)]) -> Path {
    .polyline(points.map { Point(x: $0.0, y: $0.1) }, closed: true)
  }
  switch name {
  case "square": return polygon([(-half, -half), (half, -half), (half, half), (-half, half)])
  case "cross":
    let (r, s) = (half, half / 2.5)
    return polygon([
      (-r, -s), (-r, s), (-s, s), (-s, r), (s, r), (s, s), (r, s), (r, -s), (s, -s), (s, -r), (-s, -r), (-s, -s),
    ])
  case "diamond": return polygon([(-half, 0), (0, -half), (half, 0), (0, half)])
  case "triangle", "triangle-up": return polygon([(0, -tall), (-half, tall), (half, tall)])
  case "triangle-down": return polygon([(0, tall), (-half, -tall), (half, -tall)])
  case "triangle-right": return polygon([(tall, 0), (-tall, -half), (-tall, half)])
  case "triangle-left": return polygon([(-tall, 0), (tall, -half), (tall, half)])
  case "wedge":
    let (height, center, width) = (tall, tall - half * 0.5773502691896257, half / 4)
    return polygon([(0, -height - center), (-width, height - center), (width, height - center)])
  case "arrow":
    let (r, s, t, v) = (half, half / 7, half / 2.5, half / 8)
    return polygon([(-s, r), (s, r), (s, -v), (t, -v), (0, -r), (-t, -v), (-s, -v)])
  case "stroke": return .polyline([Point(x: -half, y: 0), Point(x: half, y: 0)])
  default:
    if name.hasPrefix("M") || name.hasPrefix("m"), let path = Path(svg: name) { return path.scaled(half) }
    var circle = Path()
    circle.arc(center: .zero, radius: half, from: 0, to: 2 * .pi)
    circle.close()
    return circle
  }
}
