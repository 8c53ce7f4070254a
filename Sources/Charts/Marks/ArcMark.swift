import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Scenes

/// Sectors of circles and rings.
struct ArcMark {
  let mark: MarkContext

  func nodes() throws(Failure) -> [Node] {
    let geometry = try ArcGeometry(mark)
    let painting = try Painting(mark)
    let padding = mark.looks.number("padAngle") ?? 0
    let corner = max(0, mark.looks.number("cornerRadius") ?? 0)
    return mark.rows.compactMap { row in
      guard let angles = geometry.angles(row), let radii = geometry.radii(row) else { return nil }
      // Angles count from twelve o'clock; paths from three.
      let sector = Sector(
        center: geometry.center, inner: max(0, min(radii.0, radii.1)), outer: max(radii.0, radii.1),
        start: angles.0 - .pi / 2 + padding / 2, end: angles.1 - .pi / 2 - padding / 2)
      guard sector.outer > 0 else { return nil }
      let (fill, stroke) = (painting.fill(row), painting.stroke(row))
      guard fill != nil || stroke != nil else { return nil }
      return .shape(Shape(.path(sector.path(cornerRadius: corner)), fill: fill, stroke: stroke))
    }
  }
}

/// Angles and radii of arcs, and the places of texts in polar coordinates.
struct ArcGeometry {
  let mark: MarkContext
  let angles: MarkContext.Reader<(Double, Double)>
  let radii: MarkContext.Reader<(Double, Double)>

  var center: Point { Point(x: mark.size.width / 2, y: mark.size.height / 2) }

  init(_ mark: MarkContext) throws(Failure) {
    self.mark = mark
    let looks = mark.looks
    let turned = try Self.range(mark, .theta, low: looks.number("theta2") ?? 0, high: looks.number("theta") ?? 2 * .pi)
    let turns = (looks.number("theta2Offset") ?? 0, looks.number("thetaOffset") ?? 0)
    angles = { row in turned(row).map { ($0.0 + turns.0, $0.1 + turns.1) } }
    let outer =
      looks.own.number("radius") ?? looks.number("outerRadius") ?? min(mark.size.width, mark.size.height) / 2
    let reach = try Self.range(
      mark, .radius, low: looks.number("innerRadius") ?? looks.number("radius2") ?? 0, high: outer)
    let shifts = (looks.number("radius2Offset") ?? 0, looks.number("radiusOffset") ?? 0)
    radii = { row in reach(row).map { ($0.0 + shifts.0, $0.1 + shifts.1) } }
  }

  private static func range(
    _ mark: MarkContext, _ channel: Channel, low: Double, high: Double
  ) throws(Failure) -> MarkContext.Reader<(Double, Double)> {
    guard let encoded = mark.unit[channel] else { return { _ in (low, high) } }
    if let value = encoded.definition.value?.number { return { _ in (low, value) } }
    if encoded.endColumn != nil {
      let (start, end) = (mark.coordinate(encoded, share: 0), mark.coordinate(encoded, share: 1))
      return { row in
        guard let a = start(row), let b = end(row) else { return nil }
        return (a, b)
      }
    }
    if let scale = mark.scale(channel), scale.type == .band {
      let start = mark.coordinate(encoded, share: 0)
      return { row in start(row).map { ($0, $0 + scale.bandwidth) } }
    }
    if mark.unit.stack?.channel == channel || mark.unit[channel.secondary ?? channel] != nil {
      let range = try mark.range(channel)
      return { row in range(row).map { (min($0.0, $0.1), max($0.0, $0.1)) } }
    }
    let end = mark.coordinate(encoded)
    return { row in end(row).map { (low, $0) } }
  }

  /// The place of a text: at the middle of its sector and its radius.
  func labelPlace(_ channel: Channel) throws(Failure) -> MarkContext.Reader<Double> {
    let shift = mark.looks.number("radiusOffset") ?? 0
    let fixed = mark.looks.number("radius")
    let share = mark.unit[.theta]?.definition.bandPosition ?? 0.5
    return { row in
      guard let angles = angles(row), let radii = radii(row) else { return nil }
      let angle = angles.0 + (angles.1 - angles.0) * share
      let radius = fixed.map { $0 + shift } ?? max(radii.0, radii.1)
      return channel == .x ? center.x + radius * sin(angle) : center.y - radius * cos(angle)
    }
  }
}
