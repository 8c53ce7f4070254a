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
    let headings = FacetHeadings(facet, resolver)
    var drawn: [DrawnView] = []
    for cell in facet.cells {
      var inner =
        sample.isFrame
        ? try frame(cell.view, shared: shared) : try draw(cell.view.hidingTitles(facet), isRoot: false)
      if sample.isFrame {
        try addLegends(cell.view, to: &inner)
        addTitle(cell.view, to: &inner)
      }
      drawn.append(inner)
    }
    let left = drawn.map(\.bounds.x).min() ?? 0
    var cells: [GridLayout.Cell] = []
    for (index, cell) in facet.cells.enumerated() {
      try addLabel(cell, facet, headings, left: left, to: &drawn[index])
      cells.append(
        GridLayout.Cell(
          row: cell.row, column: cell.column, frame: drawn[index].frame, bounds: drawn[index].outerBounds))
    }
    for gap in facet.gaps {
      let empty = emptyCell(sample, drawn)
      cells.append(GridLayout.Cell(row: gap.row, column: gap.column, frame: empty.frame, bounds: empty.outerBounds))
      drawn.append(empty)
    }
    let spacing = configuration["facet"].number("spacing") ?? 20
    let layout = GridLayout(cells: cells, view.settings.grid, spacing: spacing, align: .all)
    let margins = try FacetMargins(
      renderer: self, facet: facet, layout: layout, drawn: drawn, shared: shared, headings: headings,
      isFlush: view.settings.grid.isFlush
    ).draw()
    let items: [Node] = zip(drawn, layout.origins).map { cell, origin in
      let nodes = sample.isFrame ? cell.nodes : [emptyBackground] + cell.nodes
      return .group(Group(placement: Placement(origin: origin), children: nodes))
    }
    let grid = Node.group(Group("mark-group role-scope \(view.prefix)cell", children: items))
    var bounds = layout.frame
    for (cell, origin) in zip(drawn, layout.origins) {
      bounds = bounds.union(cell.outerBounds.placed(Placement(origin: origin)))
    }
    if let box = margins.box { bounds = bounds.union(box) }
    return DrawnView(frame: layout.frame, bounds: bounds, nodes: margins.nodes + [grid])
  }

  /// A cell without rows: the ground alone. It has a size where all cells have the same.
  private func emptyCell(_ sample: ViewNode, _ cells: [DrawnView]) -> DrawnView {
    func size(_ length: KeyPath<Rect, Double>) -> Double {
      let lengths = Set(cells.map { $0.frame[keyPath: length] })
      return lengths.count == 1 ? lengths.first ?? 0 : 0
    }
    let frame = Rect(x: 0, y: 0, width: size(\.width), height: size(\.height))
    return DrawnView(
      frame: frame, bounds: frame, nodes: sample.isFrame ? [ground(sample, frame)] : [],
      outline: cells[0].outline)
  }

  /// The label of a cell, where labels do not stand in the margins.
  ///
  /// - Parameter left: where the cell begins that reaches furthest to the left of its frame.
  private func addLabel(
    _ cell: FacetNode.Cell, _ facet: FacetNode, _ headings: FacetHeadings, left: Double, to drawn: inout DrawnView
  ) throws(Failure) {
    for part in headings.parts where !headings.isInMargin(part) {
      let index =
        switch part.channel {
        case .row: cell.row
        case .column: cell.column
        default: cell.row * facet.columnCount + cell.column
        }
      guard index < part.values.count,
        let label = try headings.label(part.values[index], part, room: room(for: part, facet, left, drawn)),
        let group = label.group(side: drawn.frame, bounds: drawn.bounds, measurer: measurer)
      else { continue }
      drawn.nodes.append(.group(group))
      if let box = Node.group(group).bounds(measurer) { drawn.bounds = drawn.bounds.union(box) }
    }
  }

  /// How wide the label of a cell may be: beside other cells as wide as its own, else as what is left of the width that
  /// the chart is laid out for; `nil` for any width.
  private func room(for part: FacetHeadings.Part, _ facet: FacetNode, _ left: Double, _ drawn: DrawnView) -> Double? {
    guard facet.columnCount <= 1 else { return drawn.bounds.width }
    let isAtStart = part.looks.text("labelAnchor") == "start"
    return resolver.context.stretch.room.map { isAtStart ? $0 + min(0, left) : $0 }
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

extension ViewNode {
  /// Small multiples in small multiples leave the titles of the same channels to those around them.
  fileprivate func hidingTitles(_ outer: FacetNode) -> ViewNode {
    guard case .facet(var inner) = content else { return self }
    if outer.channels.row != nil { inner.hiddenTitles.insert(.row) }
    if outer.channels.column != nil { inner.hiddenTitles.insert(.column) }
    if outer.channels.wrap != nil { inner.hiddenTitles.insert(.facet) }
    var view = self
    view.content = .facet(inner)
    return view
  }
}
