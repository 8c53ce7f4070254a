import ChartSpecs
import Scenes
import Tables

/// Bars with round corners: those of a pile are round as if they were one bar.
struct RoundPiles {
  private struct Pile {
    var box: Rect
    var shapes: [Shape]
    var rows: [Int]
  }

  private let corners: Corners
  /// The columns whose values a pile has in common.
  private let cells: [[Value]]
  private var piles: [Pile] = []
  private var positions: [[Value]: Int] = [:]

  /// `nil` for bars that are not round or not piled up.
  init?(_ mark: MarkContext, _ corners: Corners) {
    guard corners.isRound, mark.unit.mark.type == .bar, let stack = mark.unit.stack, !mark.unit.hasData(.size) else {
      return nil
    }
    self.corners = corners
    let across: Channel = stack.channel == .x ? .y : .x
    let columns = [across, across.offset].compactMap { $0.flatMap { mark.unit[$0]?.column } }
    cells = columns.map { mark.table[$0]?.values ?? [] }
  }

  mutating func add(_ rect: Rect, fill: Paint?, stroke: Stroke?, row: Int) {
    let shape = Shape(.rect(rect), fill: fill, stroke: stroke)
    let key = cells.map { $0[row] }
    if let position = positions[key] {
      piles[position].box = piles[position].box.union(rect)
      piles[position].shapes.append(shape)
      piles[position].rows.append(row)
    } else {
      positions[key] = piles.count
      piles.append(Pile(box: rect, shapes: [shape], rows: [row]))
    }
  }

  func nodes(_ links: MarkLinks) -> [Node] { piles.map { node($0, links) } }

  private func node(_ pile: Pile, _ links: MarkLinks) -> Node {
    if pile.shapes.count == 1 {
      var shape = pile.shapes[0]
      shape.geometry = corners.geometry(pile.box)
      return links.around(.shape(shape), pile.rows[0])
    }
    let shapes = zip(pile.shapes, pile.rows).map { links.around(.shape($0), $1) }
    let bars = Group(clip: corners.path(pile.box), children: shapes)
    guard let stroke = pile.shapes[0].stroke else { return .group(bars) }
    // Half of the lines is cut off with the corners: the whole has one of its own.
    let outline = Shape(corners.geometry(pile.box), stroke: stroke)
    return .group(Group(children: [.group(bars), .shape(outline)]))
  }
}
