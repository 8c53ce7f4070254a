import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Tables

/// The axes and headings in the margins of small multiples, as Vega lays them out: headers before the cells, footers
/// behind them, and titles around both.
struct FacetMargins {
  let renderer: ViewRenderer
  let facet: FacetNode
  let layout: GridLayout
  /// The cells, each around its own origin.
  let drawn: [DrawnView]
  let shared: ViewRenderer.Shared
  let headings: FacetHeadings
  let isFlush: Bool

  /// A side of the cells.
  private enum Side: String, CaseIterable {
    case left, top, right, bottom

    /// Whether something stands there for each column.
    var isColumn: Bool { self == .top || self == .bottom }
    var isHeader: Bool { self == .left || self == .top }
    var role: String { (isColumn ? "column" : "row") + (isHeader ? "-header" : "-footer") }
  }

  private var sample: ViewNode? { facet.cells.first?.view }

  /// Everything in the margins, with the room that it takes.
  func draw() throws(Failure) -> (nodes: [Node], box: Rect?) {
    var nodes: [Node] = []
    var box: Rect?
    var edges: [Side: Double] = [:]
    for side in Side.allCases {
      let margin = try margin(side)
      nodes += margin.nodes
      if let area = margin.box { box = box?.union(area) ?? area }
      edges[side] = margin.edge
    }
    for part in headings.parts {
      guard let title = title(part, edges) else { continue }
      if let area = title.bounds(renderer.measurer) { box = box?.union(area) ?? area }
      nodes.append(title)
    }
    return (nodes, box)
  }

  // MARK: Headers and footers

  private func margin(_ side: Side) throws(Failure) -> (nodes: [Node], box: Rect?, edge: Double) {
    let edge = cellEdge(side)
    var items: [Node] = []
    var box: Rect?
    for index in (side.isColumn ? layout.columns : layout.rows).indices {
      guard let item = try item(side, index, edge) else { continue }
      items.append(item.node)
      if let area = item.box { box = box?.union(area) ?? area }
    }
    guard !items.isEmpty else { return ([], nil, edge) }
    var outer = edge
    if let box {
      switch side {
      case .left: outer = min(edge, box.x.rounded(.down))
      case .top: outer = min(edge, box.y.rounded(.down))
      case .right: outer = max(edge, box.maxX.rounded(.up))
      case .bottom: outer = max(edge, box.maxY.rounded(.up))
      }
    }
    let name = "mark-group role-\(side.role) \(side.role.replacing("-", with: "_"))"
    return ([.group(Group(name, children: items))], box, outer)
  }

  /// Where the cells end on a side: those of the first or last row or column, in whole units.
  private func cellEdge(_ side: Side) -> Double {
    let last = side == .right ? layout.columns.count - 1 : layout.rows.count - 1
    var edge = 0.0
    for (index, cell) in facet.cells.enumerated() {
      let track = side.isColumn ? cell.row : cell.column
      guard track == (side.isHeader ? 0 : last) else { continue }
      let origin = layout.origins[index]
      let area = isFlush ? drawn[index].frame : drawn[index].outerBounds
      switch side {
      case .left: edge = min(edge, origin.x + area.x).rounded(.down)
      case .top: edge = min(edge, origin.y + area.y).rounded(.down)
      case .right: edge = max(edge, origin.x + area.maxX).rounded(.up)
      case .bottom: edge = max(edge, origin.y + area.maxY).rounded(.up)
      }
    }
    return edge
  }

  /// The axis and the label of a row or column; `nil` when it has neither.
  private func item(_ side: Side, _ index: Int, _ edge: Double) throws(Failure) -> (node: Node, box: Rect?)? {
    let tracks = side.isColumn ? layout.columns : layout.rows
    guard let cell = nearestCell(side, index) else { return nil }
    let place = place(side, tracks[index].start, cell)
    // Cells without one frame have no size that a heading could be measured by.
    let length = sample?.isFrame == true ? tracks[index].length : 0
    let ground = Rect(x: 0, y: 0, width: side.isColumn ? length : 0, height: side.isColumn ? 0 : length)
    var children: [Node] = [.group(Group("background", children: [.shape(Shape(.rect(ground)))]))]
    var bounds = ground
    for axis in try axes(side, facet.cells[cell].view) {
      children.append(.group(axis.group))
      if let area = axis.box { bounds = bounds.union(area) }
    }
    if let label = try label(side, index, tracks[index].length)?.group(
      side: ground, bounds: bounds, measurer: renderer.measurer)
    {
      children.append(.group(label))
      if let area = Node.group(label).bounds(renderer.measurer) { bounds = bounds.union(area) }
    }
    guard children.count > 1 else { return nil }
    let origin = side.isColumn ? Point(x: place, y: edge) : Point(x: edge, y: place)
    return (
      .group(Group(placement: Placement(origin: origin), children: children)), bounds.placed(Placement(origin: origin))
    )
  }

  /// Where along the side a heading begins: with its cells, or in the middle of cells without one frame.
  private func place(_ side: Side, _ start: Double, _ cell: Int) -> Double {
    if sample?.isFrame == true { return start }
    let area = drawn[cell].outerBounds
    let middle =
      side.isColumn
      ? layout.origins[cell].x + area.x + area.width / 2 : layout.origins[cell].y + area.y + area.height / 2
    return middle.rounded()
  }

  /// The cell of a row or column that is nearest to a side: rows that are not full have none at the end.
  private func nearestCell(_ side: Side, _ index: Int) -> Int? {
    let cells = facet.cells.indices.filter {
      (side.isColumn ? facet.cells[$0].column : facet.cells[$0].row) == index
    }
    let ordered = cells.sorted { a, b in
      let (first, second) = (facet.cells[a], facet.cells[b])
      return side.isColumn ? first.row < second.row : first.column < second.column
    }
    return side.isHeader ? ordered.first : ordered.last
  }

  /// The shared axes that lie on a side.
  private func axes(_ side: Side, _ view: ViewNode) throws(Failure) -> [AxisDrawing.Drawn] {
    guard side.isColumn ? shared.x : shared.y else { return [] }
    var result: [AxisDrawing.Drawn] = []
    for plan in AxisPlan.plans(side.isColumn ? .x : .y, of: view, renderer.resolver)
    where plan.orient == side.rawValue {
      // Nothing lies across in the margin.
      plan.across = 0
      result.append(try AxisDrawing(plan, renderer.resolver).axis())
    }
    return result
  }

  private func label(_ side: Side, _ index: Int, _ length: Double) throws(Failure) -> TitleBlock? {
    let channel: Channel = side.isColumn ? .column : .row
    for part in headings.parts where part.channel == channel && headings.isInMargin(part) {
      guard headings.labelOrient(part) == side.rawValue, index < part.values.count else { continue }
      return try headings.label(part.values[index], part, room: length)
    }
    return nil
  }

  // MARK: Titles

  private func title(_ part: FacetHeadings.Part, _ edges: [Side: Double]) -> Node? {
    guard let block = headings.titleBlock(part), let side = Side(rawValue: headings.titleOrient(part)),
      let title = block.group(side: .zero, bounds: .zero, measurer: renderer.measurer)
    else { return nil }
    var cells: Rect?
    for (cell, origin) in zip(drawn, layout.origins) {
      let area = cell.outerBounds.placed(Placement(origin: origin))
      cells = cells?.union(area) ?? area
    }
    let around = cells ?? layout.frame
    let share = block.anchor == "start" ? 0.0 : block.anchor == "end" ? 1 : 0.5
    // Beside labels of rows and columns is room; titles of wrapped cells stand close to them.
    let gap = part.channel == .facet ? 0 : side.isHeader ? -10.0 : 10
    let edge = (edges[side] ?? 0) + gap
    let origin =
      side.isColumn
      ? Point(x: (around.x + share * around.width).rounded(), y: edge)
      : Point(x: edge, y: (around.y + share * around.height).rounded())
    let role = side.isColumn ? "column-title" : "row-title"
    let content = Group(placement: Placement(origin: origin), children: [emptyBackground, .group(title)])
    return .group(Group("mark-group role-\(role) \(part.channel.rawValue)-title", children: [.group(content)]))
  }
}

extension Rect {
  fileprivate static var zero: Rect { Rect(x: 0, y: 0, width: 0, height: 0) }
}
