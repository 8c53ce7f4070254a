import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Tables

/// Small multiples with their headings and shared axes.
extension ViewRenderer {
  func facet(_ view: ViewNode, _ facet: FacetNode) throws(Failure) -> DrawnView {
    guard let sample = facet.cells.first?.view else {
      return DrawnView(
        frame: Rect(x: 0, y: 0, width: 0, height: 0), bounds: Rect(x: 0, y: 0, width: 0, height: 0), nodes: [])
    }
    let shared = sharing(view, facet)
    var cells: [GridLayout.Cell] = []
    var drawn: [DrawnView] = []
    for cell in facet.cells {
      var inner = sample.isFrame ? try frame(cell.view, shared: shared) : try draw(cell.view, isRoot: false)
      if sample.isFrame { try addLegends(cell.view, to: &inner) }
      drawn.append(inner)
      cells.append(GridLayout.Cell(row: cell.row, column: cell.column, frame: inner.frame, bounds: inner.bounds))
    }
    let headings = FacetHeadings(view, facet, resolver)
    for index in drawn.indices {
      headings.addCellTitle(facet.cells[index], to: &drawn[index], measurer)
      cells[index].bounds = drawn[index].bounds
    }
    let usual = configuration["facet"].number("spacing") ?? 20
    let layout = GridLayout(
      cells: cells, columnSpacing: view.settings.columnSpacing ?? usual, rowSpacing: view.settings.rowSpacing ?? usual,
      alignsAll: view.settings.align != "each" && view.settings.align != "none")
    var margins = FacetMargins(renderer: self, facet: facet, layout: layout, sample: sample, shared: shared)
    let guides = try margins.nodes(headings)
    let items: [Node] = zip(drawn, layout.origins).map { cell, origin in
      let nodes = sample.isFrame ? cell.nodes : [emptyBackground] + cell.nodes
      return .group(Group(placement: Placement(origin: origin), children: nodes))
    }
    let grid = Node.group(Group("mark-group role-scope \(view.prefix)cell", children: items))
    var bounds = layout.frame
    for (cell, origin) in zip(drawn, layout.origins) {
      bounds = bounds.union(
        Rect(
          x: cell.bounds.x + origin.x, y: cell.bounds.y + origin.y, width: cell.bounds.width, height: cell.bounds.height
        ))
    }
    if let box = guides.bounds(measurer) { bounds = bounds.union(box) }
    return DrawnView(frame: layout.frame, bounds: bounds, nodes: guides + [grid])
  }

  /// Which axes stand in the margins: those of scales that all cells share.
  private func sharing(_ view: ViewNode, _ facet: FacetNode) -> Shared {
    func isShared(_ channel: Channel) -> Bool {
      if view.settings.resolution.axis[channel] == .independent { return false }
      let units = facet.cells.compactMap { $0.view.units.first { resolver.assignments[$0][channel] != nil } }
      let groups = Set(units.compactMap { resolver.assignments[$0][channel] })
      return groups.count == 1 && (facet.cells.first?.view.isFrame ?? false)
    }
    return Shared(x: isShared(.x), y: isShared(.y))
  }
}

/// The axes and headings in the margins of small multiples.
struct FacetMargins {
  let renderer: ViewRenderer
  let facet: FacetNode
  let layout: GridLayout
  let sample: ViewNode
  let shared: ViewRenderer.Shared

  mutating func nodes(_ headings: FacetHeadings) throws(Failure) -> [Node] {
    var result: [Node] = []
    if shared.x { result += try marginAxes(.x) }
    if shared.y { result += try marginAxes(.y) }
    let box = result.bounds(renderer.measurer)
    result += headings.nodes(layout, axes: box ?? layout.frame, renderer.measurer)
    return result
  }

  /// The shared axes of a channel, each once for each column or row.
  private func marginAxes(_ channel: Channel) throws(Failure) -> [Node] {
    var result: [Node] = []
    for plan in AxisPlan.plans(channel, units: sample.units, renderer.resolver) {
      result += try marginAxis(channel, orient: plan.orient)
    }
    return result
  }

  /// An axis at the outermost cell of each column or row; of a last row that is not full, at the row above.
  private func marginAxis(_ channel: Channel, orient: String) throws(Failure) -> [Node] {
    let isColumn = channel == .x
    let isFirst = orient == "top" || orient == "left"
    let tracks = isColumn ? layout.columns : layout.rows
    var items: [Node] = []
    for (index, track) in tracks.enumerated() {
      let cells = facet.cells.indices.filter { (isColumn ? facet.cells[$0].column : facet.cells[$0].row) == index }
      func place(_ cell: Int) -> Double { isColumn ? layout.origins[cell].y : layout.origins[cell].x }
      let ordered = cells.sorted { place($0) < place($1) }
      guard let edge = isFirst ? ordered.first : ordered.last else { continue }
      // The cell's own axis: cells may differ in height.
      let plans = AxisPlan.plans(channel, units: facet.cells[edge].view.units, renderer.resolver)
      guard let plan = plans.first(where: { $0.orient == orient }) else { continue }
      let axis = try AxisDrawing(plan, renderer.resolver).axis()
      let origin = isColumn ? Point(x: track.start, y: place(edge)) : Point(x: place(edge), y: track.start)
      let ground = Rect(x: 0, y: 0, width: isColumn ? track.length : 0, height: isColumn ? 0 : track.length)
      let background = Node.group(Group("background", children: [.shape(Shape(.rect(ground)))]))
      items.append(.group(Group(placement: Placement(origin: origin), children: [background, .group(axis)])))
    }
    let role = (isColumn ? "column-" : "row-") + (isFirst ? "header" : "footer")
    return [.group(Group("mark-group role-\(role) \(role.replacing("-", with: "_"))", children: items))]
  }
}
