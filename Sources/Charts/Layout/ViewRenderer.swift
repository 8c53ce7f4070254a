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
  /// How wide the line around the frame is.
  var outline = 0.0

  /// The room that it takes in a grid: there the line around the frame counts as well, as Vega counts it around all.
  var outerBounds: Rect { bounds.union(frame).insetBy(-outline / 2) }
}

/// Phases 4 and 5, guides and layout: draws views from the inside out.
struct ViewRenderer {
  let resolver: ScaleResolver
  /// The legends of each view.
  let legends: [Int: [[LegendGroup]]]
  /// The brushes in each frame.
  let brushes: [Int: [SelectionDefinition]]
  /// Whether marks are drawn, or only what stands around them.
  var drawsMarks = true

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
    var axes = FrameAxes()
    for channel in [Channel.x, .y] {
      for plan in AxisPlan.plans(channel, of: view, resolver) {
        try axes.add(plan, resolver, hasMain: !(channel == .x ? shared.x : shared.y))
      }
    }
    var marks: [Node] = []
    if drawsMarks {
      for unit in units where !isLabel(unit) { marks.append(.group(try drawMark(unit, resolver))) }
      try addLabels(units, to: &marks, beside: axes.axes + axes.over)
    }
    let brushes = (brushes[view.id] ?? []).map { Brush($0, units, size, resolver) }
    var nodes = axes.under + brushes.map(\.ground) + marks + brushes.map(\.outline) + axes.over
    if fullGroundLooks(view).boolean("clip") == true {
      nodes = [.group(Group(clip: frame.outline, children: nodes))]
      return DrawnView(
        frame: frame, bounds: frame, nodes: [ground(view, frame)] + nodes, outline: outline(view)?.width ?? 0)
    }
    nodes.insert(ground(view, frame), at: 0)
    var all = frame
    if let box = axes.box { all = all.union(box) }
    if let box = marks.bounds(measurer) { all = all.union(box) }
    let guides = axes.across.map { frame.union($0) } ?? frame
    return DrawnView(frame: frame, bounds: all, guides: guides, nodes: nodes, outline: outline(view)?.width ?? 0)
  }

  // MARK: Titles

  func addTitle(_ view: ViewNode, to drawn: inout DrawnView) {
    guard let title = view.frameTitle else { return }
    guard
      let group = ChartTitle(title, resolver).group(
        frame: drawn.frame, bounds: drawn.bounds, hasFrame: view.isFrame)
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

extension Rect {
  /// The way around it.
  var outline: Path {
    .polyline([Point(x: x, y: y), Point(x: maxX, y: y), Point(x: maxX, y: maxY), Point(x: x, y: maxY)])
  }
}
