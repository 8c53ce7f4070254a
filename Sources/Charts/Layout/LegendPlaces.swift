import ChartSpecs
import Documents
import Scenes

/// Finds room for the legends of a view: those on one side follow one another.
struct LegendPlaces {
  /// The frame, for legends inside of it.
  let frame: Rect
  /// The frame with its axes, for legends outside.
  let guides: Rect
  /// How wide the whole may be: legends above and below begin where the whole does, and those that have no room beside
  /// another stand in a row of their own. `nil` without such a width.
  var room: Double?
  /// Everything that stands already.
  let bounds: Rect
  /// `config.legend.layout`.
  let layout: DocumentNode?

  /// The upper left corners of legends, in their order.
  func origins(_ legends: [(size: Size, plan: LegendPlan)]) -> [Point] {
    var result = [Point](repeating: .zero, count: legends.count)
    var sides: [String] = []
    for legend in legends where !sides.contains(legend.plan.orient) { sides.append(legend.plan.orient) }
    for side in sides {
      let members = legends.indices.filter { legends[$0].plan.orient == side }
      if side == "none" {
        for index in members {
          let looks = legends[index].plan.looks
          result[index] = Point(
            x: frame.x + (looks.number("legendX") ?? 0), y: frame.y + (looks.number("legendY") ?? 0))
        }
        continue
      }
      let offset = members.compactMap { legends[$0].plan.looks.number("offset") }.max()
      let places = line(members.map { legends[$0].size }, side, offset: offset ?? setting("offset", side)?.number ?? 18)
      for (index, place) in zip(members, places) { result[index] = place }
    }
    return result
  }

  private func setting(_ name: String, _ side: String) -> DocumentNode? { layout?[side]?[name] ?? layout?[name] }

  /// A row or a column of legends at a side or in a corner.
  private func line(_ sizes: [Size], _ side: String, offset: Double) -> [Point] {
    let isBeside = side == "left" || side == "right"
    let isDown =
      layout?[side]?["direction"]?.string.map { $0 == "vertical" }
      ?? (isBeside || layout?["direction"]?.string == "vertical")
    let margin = setting("margin", side)?.number ?? 8
    var places: [Point] = []
    if let room, side == "top" || side == "bottom" { return rows(sizes, side, offset, margin, room) }
    var edge = 0.0
    for size in sizes {
      places.append(isDown ? Point(x: 0, y: edge) : Point(x: edge, y: 0))
      edge += (isDown ? size.height : size.width) + margin
    }
    let total = Size(
      width: isDown ? sizes.map(\.width).max() ?? 0 : max(0, edge - margin),
      height: isDown ? max(0, edge - margin) : sizes.map(\.height).max() ?? 0)
    if setting("center", side)?.boolean == true {
      for index in places.indices {
        if isDown { places[index].x = (total.width - sizes[index].width) / 2 }
        if !isDown { places[index].y = (total.height - sizes[index].height) / 2 }
      }
    }
    let start = anchor(side, offset, total)
    return places.map { Point(x: start.x + $0.x, y: start.y + $0.y) }
  }

  /// Rows of legends above or below, none wider than the room.
  private func rows(
    _ sizes: [Size], _ side: String, _ offset: Double, _ margin: Double, _ room: Double
  ) -> [Point] {
    var places: [Point] = []
    var (edge, full, open) = (0.0, 0.0, 0.0)
    for size in sizes {
      if edge > 0, edge + size.width > room { (edge, full, open) = (0, full + open + margin, 0) }
      let y = side == "top" ? bounds.y - offset - full - size.height : bounds.maxY + offset + full
      places.append(Point(x: bounds.x + edge, y: y))
      edge += size.width + 2 * margin
      open = max(open, size.height)
    }
    return places
  }

  /// The upper left corner of all legends at a side together.
  private func anchor(_ side: String, _ offset: Double, _ total: Size) -> Point {
    let share: Double = ["middle": 0.5, "end": 1][setting("anchor", side)?.string ?? "start"] ?? 0
    // Halves go up, as in JavaScript.
    let beside = frame.y + (share * (frame.height - total.height) + 0.5).rounded(.down)
    let along = frame.x + (share * (frame.width - total.width) + 0.5).rounded(.down)
    switch side {
    case "left": return Point(x: guides.x.rounded(.down) - offset - total.width, y: beside)
    case "top": return Point(x: along, y: guides.y.rounded(.down) - offset - total.height)
    case "bottom": return Point(x: along, y: guides.maxY.rounded(.up) + offset)
    case "top-left": return Point(x: frame.x + offset, y: frame.y + offset)
    case "top-right": return Point(x: frame.maxX - offset - total.width, y: frame.y + offset)
    case "bottom-left": return Point(x: frame.x + offset, y: frame.maxY - offset - total.height)
    case "bottom-right":
      return Point(x: frame.maxX - offset - total.width, y: frame.maxY - offset - total.height)
    default: return Point(x: guides.maxX.rounded(.up) + offset, y: beside)
    }
  }
}
