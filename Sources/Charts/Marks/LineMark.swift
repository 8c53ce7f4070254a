import ChartSpecs
import Diagnostics
import Scenes

/// Lines through the points of series.
struct LineMark {
  let mark: MarkContext

  func nodes() throws(Failure) -> [Node] {
    if mark.unit[.status] != nil { return try StatusPath(mark: mark).nodes() }
    let (x, y) = (try mark.point(.x), try mark.point(.y))
    let painting = try Painting(mark)
    let continuity = mark.continuity()
    let curve = mark.curve
    return Series(mark: mark).groups().compactMap { rows in
      guard let first = rows.first else { return nil }
      var runs: [[Point]] = [[]]
      runs[0].reserveCapacity(rows.count)
      for row in rows {
        if continuity[row], let x = x(row), let y = y(row), x.isFinite, y.isFinite {
          runs[runs.count - 1].append(Point(x: x, y: y))
        } else if runs.last?.isEmpty == false {
          runs.append([])
        }
      }
      var path = Path()
      path.commands.reserveCapacity(rows.count + 1)
      for run in runs where !run.isEmpty { curve.add(run, to: &path) }
      guard !path.commands.isEmpty else { return nil }
      let stroke = painting.stroke(first)
      let fill = painting.fill(first)
      guard stroke != nil || fill != nil else { return nil }
      return .shape(Shape(.path(path), fill: fill, stroke: stroke))
    }
  }
}
