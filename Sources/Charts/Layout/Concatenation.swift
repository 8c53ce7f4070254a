import ChartSpecs
import Diagnostics
import Scenes

/// Views beside and below one another.
extension ViewRenderer {
  func concat(_ view: ViewNode, _ views: [ViewNode], columns: Int?) throws(Failure) -> DrawnView {
    var cells: [GridLayout.Cell] = []
    let count = max(1, min(columns ?? views.count, max(1, views.count)))
    var drawn: [DrawnView] = []
    for (position, inner) in views.enumerated() {
      let cell = try draw(inner, isRoot: false)
      drawn.append(cell)
      let box = view.settings.isFlush ? cell.frame : cell.bounds
      cells.append(GridLayout.Cell(row: position / count, column: position % count, frame: cell.frame, bounds: box))
    }
    let usual = configuration["concat"].number("spacing") ?? 20
    let layout = GridLayout(
      cells: cells, columnSpacing: view.settings.columnSpacing ?? usual, rowSpacing: view.settings.rowSpacing ?? usual,
      isCentered: view.settings.isCentered, alignsAll: view.settings.align == "all")
    var items: [Node] = []
    var bounds: Rect?
    for ((inner, cell), origin) in zip(zip(views, drawn), layout.origins) {
      let name =
        inner.isFrame ? "mark-group role-scope \(inner.prefix)group" : "mark-group role-scope \(inner.prefix)group"
      let nodes = inner.isFrame ? cell.nodes : [emptyBackground] + cell.nodes
      items.append(
        .group(Group(name, children: [.group(Group(placement: Placement(origin: origin), children: nodes))])))
      let box = Rect(
        x: cell.bounds.x + origin.x, y: cell.bounds.y + origin.y, width: cell.bounds.width, height: cell.bounds.height)
      bounds = bounds?.union(box) ?? box
    }
    let frame = layout.frame
    return DrawnView(frame: frame, bounds: (bounds ?? frame).union(frame), nodes: items)
  }
}

/// Places cells of a grid so that none overlap: columns and rows are as wide and high as what stands in them.
struct GridLayout {
  struct Cell {
    var row: Int
    var column: Int
    /// The frame that is lined up with those of the same row and column.
    var frame: Rect
    /// The room that it takes, around the same origin.
    var bounds: Rect
  }

  /// Where each cell's origin lies.
  private(set) var origins: [Point] = []
  /// Around the frames of all cells.
  private(set) var frame = Rect(x: 0, y: 0, width: 0, height: 0)
  /// The left edges and widths of columns, the upper edges and heights of rows, by their frames.
  private(set) var columns: [(start: Double, length: Double)] = []
  private(set) var rows: [(start: Double, length: Double)] = []

  init(cells: [Cell], columnSpacing: Double, rowSpacing: Double, isCentered: Bool = false, alignsAll: Bool = false) {
    columns = Self.tracks(
      cells.map { ($0.column, $0.bounds.x, $0.bounds.maxX, $0.frame.width) }, spacing: columnSpacing,
      alignsAll: alignsAll)
    rows = Self.tracks(
      cells.map { ($0.row, $0.bounds.y, $0.bounds.maxY, $0.frame.height) }, spacing: rowSpacing, alignsAll: alignsAll)
    origins = cells.map { cell in
      var point = Point(x: columns[cell.column].start, y: rows[cell.row].start)
      if isCentered {
        point.x += (columns[cell.column].length - cell.frame.width) / 2
        point.y += (rows[cell.row].length - cell.frame.height) / 2
      }
      return point
    }
    frame.width = columns.map { $0.start + $0.length }.max() ?? 0
    frame.height = rows.map { $0.start + $0.length }.max() ?? 0
  }

  /// The first track begins at zero; each other one behind what hangs over from the track before, the spacing, and
  /// what hangs over to its own front.
  private static func tracks(
    _ items: [(index: Int, low: Double, high: Double, length: Double)], spacing: Double, alignsAll: Bool
  ) -> [(start: Double, length: Double)] {
    let count = (items.map(\.index).max() ?? -1) + 1
    var lows = [Double](repeating: 0, count: count)
    var highs = lows
    var lengths = lows
    for item in items {
      lows[item.index] = min(lows[item.index], item.low)
      highs[item.index] = max(highs[item.index], item.high)
      lengths[item.index] = max(lengths[item.index], item.length)
    }
    if alignsAll {
      lows = lows.map { _ in lows.min() ?? 0 }
      highs = highs.map { _ in highs.max() ?? 0 }
    }
    var result: [(start: Double, length: Double)] = []
    var edge = 0.0
    for track in 0..<count {
      let start = track == 0 ? 0 : edge + spacing - lows[track]
      result.append((start, lengths[track]))
      edge = start + highs[track]
    }
    return result
  }
}
