import ChartSpecs
import Diagnostics
import Scenes

/// Sectors of circles and rings.
struct ArcMark {
  let mark: MarkContext

  func nodes() throws(Failure) -> [Node] {
    let geometry = PolarGeometry(mark: mark)
    let (angles, radii) = (geometry.angles(), geometry.radii())
    let (x, y) = (try mark.point(.x), try mark.point(.y))
    let painting = try Painting(mark)
    let links = try MarkLinks(mark)
    let padding = mark.looks.number("padAngle") ?? 0
    let corner = max(0, mark.looks.number("cornerRadius") ?? 0)
    return mark.rows.compactMap { row in
      guard let angles = angles(row), let radii = radii(row), let x = x(row), let y = y(row) else { return nil }
      // Angles count from twelve o'clock; paths from three.
      let sector = Sector(
        center: Point(x: x, y: y), inner: max(0, min(radii.0, radii.1)), outer: max(radii.0, radii.1),
        start: min(angles.0, angles.1) - .pi / 2, end: max(angles.0, angles.1) - .pi / 2, padAngle: padding)
      guard sector.outer > 0, sector.start.isFinite, sector.end.isFinite else { return nil }
      let (fill, stroke) = (painting.fill(row), painting.stroke(row))
      guard fill != nil || stroke != nil else { return nil }
      let shape = Shape(.path(sector.path(cornerRadius: corner)), fill: fill, stroke: stroke)
      return links.around(.shape(shape), row)
    }
  }
}
