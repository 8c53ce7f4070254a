import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Tables

/// Words that find free room beside points, bars and the ends of lines.
struct LabelMark {
  let mark: MarkContext
  /// What they keep clear of.
  private let obstacles: ObstacleGrid

  /// More labels than this are not even tried.
  private static let limit = 5000

  init(mark: MarkContext, obstacles: [Obstacle]) {
    self.mark = mark
    self.obstacles = ObstacleGrid(obstacles)
  }

  private var looks: Looks { mark.looks }
  private var measurer: any TextMeasurer { mark.context.measurer }

  private struct Label {
    var row: Int
    var lines: [String]
    var style: TextStyle
  }

  func nodes() throws(Failure) -> [Node] {
    let (x, y) = (try mark.point(.x), try mark.point(.y))
    let words = try TextMark(mark: mark).words()
    let painting = try Painting(mark)
    let priorities = mark.unit[.priority].flatMap { mark.cells($0) }
    func priority(_ row: Int) -> Double { priorities?[row].measure.flatMap { $0.isNaN ? nil : $0 } ?? 0 }
    var rows = placement == "line" ? lastRows(x) : mark.rows
    let surplus = max(0, rows.count - Self.limit)
    if surplus > 0 { rows = Array(rows.sorted { (-priority($0), $0) < (-priority($1), $1) }.prefix(Self.limit)) }
    var labels: [Label] = []
    var requests: [LabelPlacement.Request] = []
    for row in rows {
      guard let lines = words(row)?.filter({ !$0.isEmpty }), !lines.isEmpty, let px = x(row), let py = y(row),
        px.isFinite, py.isFinite, let color = painting.fill(row)?.color
      else { continue }
      let style = style(color)
      let place = Point(x: px, y: py)
      requests.append(
        LabelPlacement.Request(
          size: size(lines, style), anchor: anchor(place), priority: priority(row),
          key: lines.joined(separator: "\n"), style: requestStyle(place)))
      labels.append(Label(row: row, lines: lines, style: style))
    }
    var placement = LabelPlacement(
      bounds: bounds(requests), obstacles: obstacles, gap: looks.number("gap") ?? 2,
      hasLeaders: looks.boolean("leader") != false)
    let places = placement.place(requests)
    warn(placement.dropped + surplus)
    return drawn(labels, places)
  }

  private var placement: String { looks.text("placement") ?? "point" }

  private func warn(_ dropped: Int) {
    guard dropped > 0 else { return }
    mark.resolver.log.warning(
      Wording("\(dropped) 个标签放不下，未画", en: "\(dropped) labels found no room and are not drawn"),
      at: mark.unit.mark.location,
      hint: Wording(
        "放大图，或用 `shanhai.priority` 决定保留哪些",
        en: "make the chart larger, or say with `shanhai.priority` which ones to keep"))
  }

  private func style(_ color: Color) -> TextStyle {
    var style = TextStyle(
      font: font(looks, mark.resolver.configuration, size: looks.number("fontSize") ?? 10), color: color,
      align: "left", baseline: "top", angle: 0)
    style.limit = looks.number("limit")
    style.lineHeight = looks.number("lineHeight")
    return style
  }

  private func size(_ lines: [String], _ style: TextStyle) -> Size {
    Size(width: style.width(lines, measurer), height: style.font.size + style.leading * Double(lines.count - 1))
  }

  // MARK: Anchors

  /// Labels of points stay in the view; those of bars and lines may lie beside it, where nothing else is.
  private func bounds(_ requests: [LabelPlacement.Request]) -> Rect {
    let view = Rect(x: 0, y: 0, width: mark.size.width, height: mark.size.height)
    if placement == "point" { return view }
    let widest = requests.map(\.size.width).max() ?? 0
    let highest = requests.map(\.size.height).max() ?? 0
    if placement == "line" {
      return view.union(Rect(x: 0, y: -highest, width: view.width + widest + 60, height: view.height + 2 * highest))
    }
    let isHorizontal = mark.unit.orient == .horizontal
    let (right, up) = isHorizontal ? (widest + 8, 0) : (0, highest + 8)
    return view.union(Rect(x: -right, y: -up, width: view.width + 2 * right, height: view.height + 2 * up))
  }

  /// The box in the drawing that the place belongs to: the smallest around it, else the place itself.
  private func anchor(_ place: Point) -> Rect {
    let near = Rect(x: place.x - 1, y: place.y - 1, width: 2, height: 2)
    var best: Rect?
    if placement != "line" {
      for case .box(let box, _) in obstacles.meeting(near) {
        if placement == "point", abs(box.x + box.width / 2 - place.x) > 1 || abs(box.y + box.height / 2 - place.y) > 1 {
          continue
        }
        if box.width * box.height < best.map({ $0.width * $0.height }) ?? .infinity { best = box }
      }
    }
    return best ?? Rect(x: place.x, y: place.y, width: 0, height: 0)
  }

  private func requestStyle(_ place: Point) -> LabelPlacement.Style {
    switch placement {
    case "line": return .lineEnd
    case "bar":
      let isHorizontal = mark.unit.orient == .horizontal
      let base = mark.zero(isHorizontal ? .x : .y) ?? (isHorizontal ? 0 : mark.size.height)
      return isHorizontal ? .bar(dx: place.x < base ? -1 : 1, dy: 0) : .bar(dx: 0, dy: place.y > base ? 1 : -1)
    default: return .point
    }
  }

  /// The row at the right end of each line.
  private func lastRows(_ x: MarkContext.Reader<Double>) -> [Int] {
    let columns = [Channel.color, .detail].flatMap { mark.unit.encoding[$0] ?? [] }.compactMap(\.column)
    var last: [[Value]: (x: Double, row: Int)] = [:]
    for row in mark.rows {
      guard let place = x(row) else { continue }
      let series = columns.map { mark.table[row, $0] }
      if place > last[series]?.x ?? -.infinity { last[series] = (place, row) }
    }
    return last.values.map(\.row).sorted()
  }

  // MARK: Drawing

  private func drawn(_ labels: [Label], _ places: [LabelPlacement.Placed?]) -> [Node] {
    let stroke = Stroke(looks["leaderColor"].flatMap(paint) ?? .color(Color(hex: 0x888888)), width: 0.6)
    var (leaders, words): ([Node], [Node]) = ([], [])
    for (label, place) in zip(labels, places) {
      guard let place else { continue }
      if let leader = place.leader { leaders.append(.shape(.line(from: leader.from, to: leader.to, stroke: stroke))) }
      var label = label
      if let ground = ground(place.box) { label.style.color = ground.isDark ? .white : label.style.color }
      words += label.style.nodes(label.lines, at: Point(x: place.box.x, y: place.box.y), measurer: measurer)
    }
    return leaders.isEmpty ? words : [.group(Group("mark-rule role-leader", children: leaders))] + words
  }
}

extension LabelMark {
  /// The colour of the bar that a label lies in.
  private func ground(_ label: Rect) -> Color? {
    guard placement == "bar" else { return nil }
    for case .box(let box, let fill?) in obstacles.meeting(label) where box.holds(label) { return fill }
    return nil
  }
}

extension ViewRenderer {
  func isLabel(_ unit: Int) -> Bool { resolver.model.units[unit].mark.type == .label }

  /// Draws the labels of a frame after everything that they keep clear of; those of later layers keep clear of earlier
  /// ones.
  ///
  /// - Parameter axes: what else is in the way.
  func addLabels(_ units: [Int], to marks: inout [Node], beside axes: [Node]) throws(Failure) {
    let labels = units.filter(isLabel)
    guard !labels.isEmpty else { return }
    var obstacles = (marks + axes).flatMap { $0.obstacles(at: .zero, measurer) }
    for unit in labels {
      let group = Node.group(try drawMark(unit, resolver, obstacles: obstacles))
      obstacles += group.obstacles(at: .zero, measurer)
      marks.append(group)
    }
  }
}
