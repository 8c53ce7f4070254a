import ChartSpecs
import Scenes

/// Places cells of a grid so that none overlap, as Vega's grid layout does: columns and rows are as wide and high as
/// what stands in them, in whole units.
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

  /// - Parameters:
  ///   - spacing, align: what counts where the definition does not say.
  init(cells: [Cell], _ grid: GridSettings, spacing: Double, align: GridSettings.Alignment) {
    func box(_ cell: Cell) -> Rect { grid.isFlush ? cell.frame : cell.bounds }
    let horizontal = Direction(
      items: cells.map { Direction.Item(track: $0.column, line: $0.row, low: box($0).x, high: box($0).maxX) },
      spacing: grid.column.spacing ?? spacing, align: grid.column.align ?? align,
      isCentered: grid.column.isCentered ?? false)
    let vertical = Direction(
      items: cells.map { Direction.Item(track: $0.row, line: $0.column, low: box($0).y, high: box($0).maxY) },
      spacing: grid.row.spacing ?? spacing, align: grid.row.align ?? align, isCentered: grid.row.isCentered ?? false)
    origins = zip(horizontal.places, vertical.places).map { Point(x: $0, y: $1) }
    columns = Self.tracks(cells.map { ($0.column, $0.frame.width) }, origins.map(\.x))
    rows = Self.tracks(cells.map { ($0.row, $0.frame.height) }, origins.map(\.y))
    for (cell, origin) in zip(cells, origins) {
      frame.width = max(frame.width, origin.x + cell.frame.width)
      frame.height = max(frame.height, origin.y + cell.frame.height)
    }
  }

  private static func tracks(_ cells: [(track: Int, length: Double)], _ places: [Double]) -> [(
    start: Double, length: Double
  )] {
    let count = (cells.map(\.track).max() ?? -1) + 1
    var result = [(start: Double, length: Double)?](repeating: nil, count: count)
    for (cell, place) in zip(cells, places) {
      let known = result[cell.track]
      result[cell.track] = (min(known?.start ?? place, place), max(known?.length ?? 0, cell.length))
    }
    return result.map { $0 ?? (0, 0) }
  }
}

/// The places of cells in one direction. A track is a column when it is about `x`; a line is a row then.
private struct Direction {
  struct Item {
    var track: Int
    var line: Int
    /// How far the cell reaches before and behind its origin.
    var low: Double
    var high: Double
  }

  private(set) var places: [Double]

  init(items: [Item], spacing: Double, align: GridSettings.Alignment, isCentered: Bool) {
    let count = (items.map(\.track).max() ?? -1) + 1
    var extents = [Double](repeating: 0, count: count)
    for item in items { extents[item.track] = max(extents[item.track], item.high.rounded(.up)) }
    let widest = extents.max() ?? 0
    // From the end of the track before: the spacing, and what reaches out before the origin.
    let gaps = items.map { $0.track == 0 ? 0 : spacing + max(0, (-$0.low).rounded(.up)) }
    let greatest = gaps.max() ?? 0
    var trackGaps = [Double](repeating: 0, count: count)
    for (item, gap) in zip(items, gaps) { trackGaps[item.track] = max(trackGaps[item.track], gap) }

    places = [Double](repeating: 0, count: items.count)
    var edges: [Int: Double] = [:]
    for index in items.indices.sorted(by: { (items[$0].track, $0) < (items[$1].track, $1) }) {
      let item = items[index]
      guard item.track > 0 else { continue }
      let before = item.track - 1
      let step =
        switch align {
        case .all: greatest + widest
        case .each: trackGaps[item.track] + extents[before]
        case .none: gaps[index] + extents[before]
        }
      places[index] = (edges[item.line] ?? 0) + step
      edges[item.line] = places[index]
    }
    guard isCentered, align != .none, Set(items.map(\.line)).count > 1 else { return }
    for index in items.indices {
      let room = (align == .all ? widest : extents[items[index].track]) - items[index].high
      if room > 0 { places[index] += room / 2 }
    }
  }
}
