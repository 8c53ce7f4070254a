import ChartSpecs
import Diagnostics
import Scenes

/// Views beside and below one another.
extension ViewRenderer {
  func concat(_ view: ViewNode, _ views: [ViewNode], columns: Int?) throws(Failure) -> DrawnView {
    var cells: [GridLayout.Cell] = []
    let most = columns ?? configuration["concat"].count("columns") ?? views.count
    let count = max(1, min(most, max(1, views.count)))
    var drawn: [DrawnView] = []
    for (position, inner) in views.enumerated() {
      let cell = try draw(inner, isRoot: false)
      drawn.append(cell)
      cells.append(
        GridLayout.Cell(row: position / count, column: position % count, frame: cell.frame, bounds: cell.outerBounds))
    }
    let spacing = configuration["concat"].number("spacing") ?? 20
    let layout = GridLayout(cells: cells, view.settings.grid, spacing: spacing, align: .each)
    var items: [Node] = []
    var bounds: Rect?
    for ((inner, cell), origin) in zip(zip(views, drawn), layout.origins) {
      let name = "mark-group role-scope \(inner.prefix)group"
      let nodes = inner.isFrame ? cell.nodes : [emptyBackground] + cell.nodes
      items.append(
        .group(Group(name, children: [.group(Group(placement: Placement(origin: origin), children: nodes))])))
      let box = cell.outerBounds.placed(Placement(origin: origin))
      bounds = bounds?.union(box) ?? box
    }
    let frame = layout.frame
    return DrawnView(frame: frame, bounds: (bounds ?? frame).union(frame), nodes: items)
  }
}
