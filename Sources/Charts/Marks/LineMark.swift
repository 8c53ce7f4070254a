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
    let links = try MarkLinks(mark)
    let continuity = mark.continuity()
    let curve = mark.curve
    return Series(mark: mark).groups().compactMap { rows in
      guard let first = rows.first else { return nil }
      let points = rows.lazy.map { row -> Point? in
        guard continuity[row], let x = x(row), let y = y(row), x.isFinite, y.isFinite else { return nil }
        return Point(x: x, y: y)
      }
      let path = curve.path(points, count: rows.count)
      guard !path.commands.isEmpty else { return nil }
      let stroke = painting.stroke(first)
      let fill = painting.fill(first)
      guard stroke != nil || fill != nil else { return nil }
      return links.around(.shape(Shape(.path(path), fill: fill, stroke: stroke)), first)
    }
  }
}
