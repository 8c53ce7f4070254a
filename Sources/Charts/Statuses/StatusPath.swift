import ChartSpecs
import Diagnostics
import Scenes

/// Lines and areas in pieces: each looks like the less certain of the figures at its ends.
///
/// Pieces of a smoothed line are smoothed one by one.
struct StatusPath {
  let mark: MarkContext

  private struct Stop {
    var row: Int
    var status: FigureStatus
    /// The point on the line, and on the base line of an area.
    var ends: (Point, Point)
  }

  func nodes() throws(Failure) -> [Node] {
    let ends = try self.ends()
    let painting = try Painting(mark)
    let statuses = try mark.statuses() ?? { _ in .actual }
    let curve = mark.curve
    var result: [Node] = []
    for rows in Series(mark: mark).groups() {
      for run in runs(rows, ends, statuses) {
        for piece in pieces(run) { result += node(piece, curve, painting) }
      }
    }
    return result
  }

  private func ends() throws(Failure) -> MarkContext.Reader<(Point, Point)> {
    guard mark.unit.mark.type == .area else {
      let (x, y) = (try mark.point(.x), try mark.point(.y))
      return { row in
        guard let x = x(row), let y = y(row), x.isFinite, y.isFinite else { return nil }
        return (Point(x: x, y: y), Point(x: x, y: y))
      }
    }
    let isHorizontal = mark.unit.orient == .horizontal
    let place = try mark.point(isHorizontal ? .y : .x)
    let range = try mark.range(isHorizontal ? .x : .y, default: .zeroOrLow)
    return { row in
      guard let place = place(row), let ends = range(row), ends.0.isFinite, ends.1.isFinite else { return nil }
      return isHorizontal
        ? (Point(x: ends.0, y: place), Point(x: ends.1, y: place))
        : (Point(x: place, y: ends.0), Point(x: place, y: ends.1))
    }
  }

  /// The points between gaps: a missing figure always is one.
  private func runs(
    _ rows: [Int], _ ends: MarkContext.Reader<(Point, Point)>, _ statuses: (Int) -> FigureStatus
  ) -> [[Stop]] {
    var runs: [[Stop]] = [[]]
    for row in rows {
      if statuses(row) != .missing, let place = ends(row) {
        runs[runs.count - 1].append(Stop(row: row, status: statuses(row), ends: place))
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  /// Neighbouring stretches of one status; each begins where the one before ends.
  private func pieces(_ run: [Stop]) -> [(stops: [Stop], row: Int)] {
    guard run.count > 1 else { return run.map { ([$0], $0.row) } }
    var pieces: [(stops: [Stop], row: Int)] = []
    var last: FigureStatus?
    for (from, to) in zip(run, run.dropFirst()) {
      let less = from.status < to.status ? to : from
      if less.status == last {
        pieces[pieces.count - 1].stops.append(to)
      } else {
        pieces.append(([from, to], less.row))
        last = less.status
      }
    }
    return pieces
  }

  private func node(_ piece: (stops: [Stop], row: Int), _ curve: Curve, _ painting: Painting) -> [Node] {
    var path = Path()
    curve.add(piece.stops.map(\.ends.0), to: &path)
    if mark.unit.mark.type == .area {
      curve.add(piece.stops.map(\.ends.1).reversed(), to: &path, continues: true, isBackwards: true)
      path.close()
    }
    let (fill, stroke) = (painting.fill(piece.row), painting.stroke(piece.row))
    guard !path.commands.isEmpty, fill != nil || stroke != nil else { return [] }
    return [.shape(Shape(.path(path), fill: fill, stroke: stroke))]
  }
}
