import ChartSpecs
import Diagnostics
import Documents
import Scenes

/// A view that is drawn: what it shows around its own origin, and how much room that takes.
struct DrawnView {
  /// Its frame: the area of marks, or that of the views in it.
  var frame: Rect
  /// Everything, with axes, legends and titles.
  var bounds: Rect
  /// What is drawn; the first is the ground.
  var nodes: [Node]
}

/// Phases 4 and 5, guides and layout: draws views from the inside out.
struct ViewRenderer {
  let resolver: ScaleResolver
  /// The scales that each view explains with legends.
  let owners: [Int: [Int]]

  var measurer: any TextMeasurer { resolver.context.measurer }
  var configuration: Configuration { resolver.configuration }

  func draw(_ view: ViewNode, isRoot: Bool) throws(Failure) -> DrawnView {
    var drawn: DrawnView
    switch view.content {
    case .unit, .layer: drawn = try frame(view)
    case .concat(let views, let columns): drawn = try concat(view, views, columns: columns)
    case .facet(let facet): drawn = try self.facet(view, facet)
    }
    try addLegends(view, to: &drawn)
    if isRoot { addNotes(view, to: &drawn) }
    addTitle(view, to: &drawn)
    return drawn
  }

  // MARK: Frames

  /// Which parts of a frame facets draw in their margins instead.
  struct Shared {
    var x = false
    var y = false
  }

  /// Marks over one another with their axes.
  func frame(_ view: ViewNode, shared: Shared = Shared()) throws(Failure) -> DrawnView {
    let units = view.units
    let size = units.first.map { resolver.sizes[$0] } ?? Size(width: 0, height: 0)
    let frame = Rect(x: 0, y: 0, width: size.width, height: size.height)
    var (grids, axes, over): ([Node], [Node], [Node]) = ([], [], [])
    for channel in [Channel.x, .y] {
      var reach: [String: Double] = [:]
      for var plan in AxisPlan.plans(channel, units: units, resolver) {
        plan.offset += reach[plan.orient] ?? 0
        let drawing = try AxisDrawing(plan, resolver)
        if let grid = try drawing.grid() { grids.append(.group(grid)) }
        if channel == .x ? shared.x : shared.y { continue }
        let axis = Node.group(try drawing.axis())
        if let box = axis.bounds(measurer) {
          let extent = plan.isHorizontal ? box.height : box.width
          reach[plan.orient, default: 0] += extent + 5
        }
        if (plan.looks.number("zindex") ?? 0) > 0 { over.append(axis) } else { axes.append(axis) }
      }
    }
    var marks: [Node] = []
    for unit in units where !isLabel(unit) { marks.append(.group(try drawMark(unit, resolver))) }
    try addLabels(units, to: &marks)
    let nodes = [ground(view, frame)] + grids + axes + marks + over
    let bounds = (axes + over).bounds(measurer)
    let content = marks.bounds(measurer)
    var all = frame
    if let bounds { all = all.union(bounds) }
    if let content { all = all.union(content) }
    return DrawnView(frame: frame, bounds: all, nodes: nodes)
  }

  private func ground(_ view: ViewNode, _ frame: Rect) -> Node {
    let looks = configuration["view"].overridden(by: groundLooks(view))
    let fill = looks["fill"].flatMap(paint)?.faded(looks.number("fillOpacity") ?? looks.number("opacity") ?? 1)
    var stroke: Stroke?
    if let paint = (looks["stroke"].map(paint) ?? .color(Color(hex: 0xDDDDDD)))?.faded(
      looks.number("strokeOpacity") ?? looks.number("opacity") ?? 1)
    {
      stroke = Stroke(paint, width: looks.number("strokeWidth") ?? 1, dash: looks.numbers("strokeDash") ?? [])
    }
    let rect = Rect(x: 0.5, y: 0.5, width: frame.width, height: frame.height)
    let shape = Shape(.rect(rect, cornerRadius: looks.number("cornerRadius") ?? 0), fill: fill, stroke: stroke)
    return .group(Group("background", children: [.shape(shape)]))
  }

  private func groundLooks(_ view: ViewNode) -> Properties {
    guard view.settings.ground.isEmpty else { return view.settings.ground }
    return view.children.first.map(groundLooks) ?? Properties()
  }

  // MARK: Titles

  private func addTitle(_ view: ViewNode, to drawn: inout DrawnView) {
    guard let title = view.settings.title else { return }
    let isCentered = view.isFrame
    guard
      let group = ChartTitle(title, resolver).group(frame: drawn.frame, bounds: drawn.bounds, isCentered: isCentered)
    else { return }
    drawn.nodes.append(.group(group))
    if let box = Node.group(group).bounds(measurer) { drawn.bounds = drawn.bounds.union(box) }
  }

  // MARK: Legends

  private func addLegends(_ view: ViewNode, to drawn: inout DrawnView) throws(Failure) {
    let plans = LegendPlan.plans(groups: owners[view.id] ?? [], resolver)
    var places = LegendPlaces(frame: drawn.frame, bounds: drawn.bounds, configuration["legend"])
    places.room = resolver.context.stretch.room
    for plan in plans {
      let room = plan.isHorizontal ? drawn.frame.width : drawn.frame.height
      guard let legend = try LegendDrawing(plan: plan, resolver: resolver, room: room).legend() else { continue }
      let origin = places.next(legend.size, plan)
      var group = legend.group
      if case .group(var item)? = group.children.first {
        item.placement = Placement(origin: origin)
        group.children[0] = .group(item)
      }
      drawn.nodes.append(.group(group))
      drawn.bounds = drawn.bounds.union(
        Rect(x: origin.x, y: origin.y, width: legend.size.width, height: legend.size.height))
    }
  }
}

/// Finds room for legends: those on one side follow one another.
struct LegendPlaces {
  let frame: Rect
  let bounds: Rect
  let looks: Properties
  /// How wide the whole may be: legends above and below begin where the whole does, and those that have no room beside
  /// another stand in a row of their own. `nil` without such a width.
  var room: Double?
  private var used: [String: Double] = [:]

  init(frame: Rect, bounds: Rect, _ looks: Properties) {
    (self.frame, self.bounds, self.looks) = (frame, bounds, looks)
  }

  /// The height of the rows of legends above or below the chart that are full, and of the one that is not.
  private var rows: [String: (full: Double, open: Double)] = [:]

  /// Begins another row if a legend has no room in this one.
  ///
  /// - Returns: the height of the rows before.
  private mutating func beginsRow(_ size: Size, _ orient: String) -> Double {
    guard let room, orient == "top" || orient == "bottom" else { return 0 }
    var row = rows[orient] ?? (0, 0)
    if let before = used[orient], before > 0, before + size.width > room {
      row = (row.full + row.open + 8, 0)
      used[orient] = 0
    }
    row.open = max(row.open, size.height)
    rows[orient] = row
    return row.full
  }

  /// The upper left corner of the next legend.
  mutating func next(_ size: Size, _ plan: LegendPlan) -> Point {
    let offset = plan.looks.number("offset") ?? 18
    let margin = 8.0
    let isBeside = plan.orient == "left" || plan.orient == "right"
    let above = beginsRow(size, plan.orient)
    let before = used[plan.orient] ?? 0
    let start = room == nil ? frame.x : bounds.x
    used[plan.orient] =
      before + (isBeside || plan.orient.contains("-") ? size.height : size.width) + margin * (isBeside ? 1 : 2)
    switch plan.orient {
    case "left": return Point(x: bounds.x - offset - size.width, y: frame.y + before)
    case "top": return Point(x: start + before, y: bounds.y - offset - above - size.height)
    case "bottom": return Point(x: start + before, y: bounds.maxY + offset + above)
    case "none":
      return Point(x: frame.x + (plan.looks.number("legendX") ?? 0), y: frame.y + (plan.looks.number("legendY") ?? 0))
    case "top-left": return Point(x: frame.x + offset, y: frame.y + offset + before)
    case "top-right": return Point(x: frame.maxX - offset - size.width, y: frame.y + offset + before)
    case "bottom-left": return Point(x: frame.x + offset, y: frame.maxY - offset - size.height - before)
    case "bottom-right":
      return Point(x: frame.maxX - offset - size.width, y: frame.maxY - offset - size.height - before)
    default: return Point(x: bounds.maxX + offset, y: frame.y + before)
    }
  }
}
