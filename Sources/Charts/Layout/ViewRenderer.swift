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
  /// The frame with what axes take up across it: where legends begin. `nil` for everything.
  var guides: Rect?
  /// What is drawn; the first is the ground.
  var nodes: [Node]
}

/// Phases 4 and 5, guides and layout: draws views from the inside out.
struct ViewRenderer {
  let resolver: ScaleResolver
  /// The legends of each view.
  let legends: [Int: [[LegendGroup]]]

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
    var guides = frame
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
          let across =
            plan.isHorizontal
            ? Rect(x: 0, y: box.y, width: 0, height: box.height) : Rect(x: box.x, y: 0, width: box.width, height: 0)
          guides = guides.union(across)
          reach[plan.orient, default: 0] += extent + 5
        }
        if (plan.looks.number("zindex") ?? 0) > 0 { over.append(axis) } else { axes.append(axis) }
      }
    }
    var marks: [Node] = []
    for unit in units where !isLabel(unit) { marks.append(.group(try drawMark(unit, resolver))) }
    try addLabels(units, to: &marks, beside: axes + over)
    let nodes = [ground(view, frame)] + grids + axes + marks + over
    let bounds = (axes + over).bounds(measurer)
    let content = marks.bounds(measurer)
    var all = frame
    if let bounds { all = all.union(bounds) }
    if let content { all = all.union(content) }
    return DrawnView(frame: frame, bounds: all, guides: guides, nodes: nodes)
  }

  private func ground(_ view: ViewNode, _ frame: Rect) -> Node {
    let looks = configuration["view"].overridden(by: groundLooks(view))
    let fill = looks["fill"].flatMap(paint)?.faded(looks.number("fillOpacity") ?? looks.number("opacity") ?? 1)
    var stroke: Stroke?
    let usual: Paint? = hasOwnLayout(view) ? nil : .color(Color(hex: 0xDDDDDD))
    if let paint = (looks["stroke"].map(paint) ?? usual)?.faded(
      looks.number("strokeOpacity") ?? looks.number("opacity") ?? 1)
    {
      stroke = Stroke(paint, width: looks.number("strokeWidth") ?? 1, dash: looks.numbers("strokeDash") ?? [])
    }
    let rect = Rect(x: 0.5, y: 0.5, width: frame.width, height: frame.height)
    let shape = Shape(.rect(rect, cornerRadius: looks.number("cornerRadius") ?? 0), fill: fill, stroke: stroke)
    return .group(Group("background", children: [.shape(shape)]))
  }

  /// Whether nothing in the frame goes by its edges: flows and tiles have none unless one is asked for.
  private func hasOwnLayout(_ view: ViewNode) -> Bool {
    view.units.allSatisfy { unit in
      let type = resolver.model.units[unit].mark.type
      return type.isExtension && type.fillsView
    }
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

  /// Adds the legends that stand beside a view.
  func addLegends(_ view: ViewNode, to drawn: inout DrawnView) throws(Failure) {
    var found: [(size: Size, plan: LegendPlan)] = []
    var groups: [Group] = []
    for plan in (legends[view.id] ?? []).flatMap({ LegendPlan.plans($0, resolver) }) {
      guard let legend = try LegendDrawing(plan: plan, resolver: resolver).legend() else { continue }
      found.append((legend.size, plan))
      groups.append(legend.group)
    }
    let places = LegendPlaces(
      frame: drawn.frame, guides: drawn.guides ?? drawn.bounds, room: resolver.context.stretch.room,
      bounds: drawn.bounds, layout: configuration["legend"]["layout"])
    for (index, origin) in places.origins(found).enumerated() {
      var group = groups[index]
      if case .group(var item)? = group.children.first {
        item.placement = Placement(origin: origin)
        group.children[0] = .group(item)
      }
      drawn.nodes.append(.group(group))
      let size = found[index].size
      drawn.bounds = drawn.bounds.union(Rect(x: origin.x, y: origin.y, width: size.width, height: size.height))
    }
  }
}
