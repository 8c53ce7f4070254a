import ChartSpecs
import Diagnostics
import Scenes

/// The axes around a frame, as they come: grids under everything, then axes; those with a `zindex` over the marks.
struct FrameAxes {
  private var grids: [Node] = []
  /// The axes under the marks, without grids.
  private(set) var axes: [Node] = []
  /// What is drawn over the marks.
  private(set) var over: [Node] = []
  /// The room that axes take.
  private(set) var box: Rect?
  /// The room that they take across the frame, none along it: where legends begin.
  private(set) var across: Rect?
  /// How far axes reach out on each side.
  private var reach: [String: Double] = [:]

  /// What is drawn under the marks.
  var under: [Node] { grids + axes }

  /// Draws an axis.
  ///
  /// - Parameter hasMain: whether more than the grid is drawn here; facets draw shared axes in their margins.
  mutating func add(_ plan: AxisPlan, _ resolver: ScaleResolver, hasMain: Bool) throws(Failure) {
    // Several axes on one side stand beside one another, unless the definition says how far out they are.
    if !plan.hasOwnOffset { plan.offset = reach[plan.orient] ?? 0 }
    let isOver = (plan.looks.number("zindex") ?? 0) > 0
    let drawing = try AxisDrawing(plan, resolver)
    if let grid = drawing.grid() {
      if isOver { over.append(.group(grid)) } else { grids.append(.group(grid)) }
    }
    guard hasMain else { return }
    let axis = drawing.axis()
    if let area = axis.box {
      box = box?.union(area) ?? area
      let depth =
        plan.isHorizontal
        ? Rect(x: 0, y: area.y, width: 0, height: area.height) : Rect(x: area.x, y: 0, width: area.width, height: 0)
      across = across?.union(depth) ?? depth
      let extent = plan.isHorizontal ? area.height : area.width
      reach[plan.orient, default: 0] += extent + 5
    }
    if isOver { over.append(.group(axis.group)) } else { axes.append(.group(axis.group)) }
  }
}
