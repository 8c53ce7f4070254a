import ChartSpecs
import Diagnostics
import Foundation
import Scenes

/// Lines whose width changes from point to point.
struct TrailMark {
  let mark: MarkContext

  func nodes() throws(Failure) -> [Node] {
    let (x, y) = (try mark.point(.x), try mark.point(.y))
    let size = try mark.number(.size)
    let painting = try Painting(mark)
    let links = try MarkLinks(mark)
    let continuity = mark.continuity()
    return Series(mark: mark).groups().compactMap { rows in
      guard let first = rows.first, let fill = painting.fill(first) else { return nil }
      var path = Path()
      var previous: (Point, Double)?
      for row in rows {
        guard continuity[row], let x = x(row), let y = y(row), x.isFinite, y.isFinite else {
          previous = nil
          continue
        }
        let current = (Point(x: x, y: y), (size(row) ?? 2) / 2)
        if let previous { add(previous, current, to: &path) }
        previous = current
      }
      guard !path.commands.isEmpty else { return nil }
      return links.around(.shape(Shape(.path(path), fill: fill, stroke: painting.stroke(first))), first)
    }
  }

  /// The outline of a stretch: tangents on both sides, half circles at both ends.
  private func add(_ a: (Point, Double), _ b: (Point, Double), to path: inout Path) {
    let angle = atan2(b.0.y - a.0.y, b.0.x - a.0.x)
    var part = Path()
    part.arc(center: a.0, radius: a.1, from: angle + .pi / 2, to: angle + 1.5 * .pi)
    part.arc(center: b.0, radius: b.1, from: angle - .pi / 2, to: angle + .pi / 2)
    part.close()
    path.commands += part.commands
  }
}
