import Foundation
import Scenes

/// A sector of a circle or ring; angles in radians, clockwise from three o'clock.
struct Sector {
  var center: Point
  var inner: Double
  var outer: Double
  var start: Double
  var end: Double

  private var turn: Double { end - start }

  /// The outline, its corners rounded by circles that touch both the arc and the straight edge.
  ///
  /// A circle of radius c inside the outer arc of radius R touches an edge when its centre lies R − c from the middle of
  /// the sector, turned from the edge by asin(c / (R − c)); inside a ring, R − c becomes r + c at the inner arc. The
  /// radius is limited to half the ring, and so that two corners share an arc at most.
  func path(cornerRadius: Double) -> Path {
    let isWhole = turn >= 2 * .pi - 1e-9
    let half = isWhole || turn <= 0 ? 0 : sin(min(turn, .pi) / 2)
    let limit = min(max(0, cornerRadius), (outer - inner) / 2)
    let outside = min(limit, outer * half / (1 + half))
    let inside = half < 1 ? min(limit, inner * half / (1 - half)) : limit
    var path = Path()
    addOuterArc(corner: outside, to: &path)
    if inner > 0 {
      addInnerArc(corner: half > 0 ? inside : 0, to: &path)
    } else if !isWhole {
      path.line(to: center)
    }
    path.close()
    return path
  }

  /// From the first edge to the last.
  private func addOuterArc(corner: Double, to path: inout Path) {
    guard corner > 0 else { return path.arc(center: center, radius: outer, from: start, to: end) }
    let distance = outer - corner
    let shift = asin(min(1, corner / distance))
    let (first, last) = (start + shift, end - shift)
    path.arc(center: point(distance, first), radius: corner, from: start - .pi / 2, to: first)
    path.arc(center: center, radius: outer, from: first, to: last)
    path.arc(center: point(distance, last), radius: corner, from: last, to: end + .pi / 2)
  }

  /// Back from the last edge to the first.
  private func addInnerArc(corner: Double, to path: inout Path) {
    guard corner > 0 else { return path.arc(center: center, radius: inner, from: end, to: start) }
    let distance = inner + corner
    let shift = asin(corner / distance)
    let (first, last) = (end - shift, start + shift)
    path.arc(center: point(distance, first), radius: corner, from: end + .pi / 2, to: first + .pi)
    path.arc(center: center, radius: inner, from: first, to: last)
    path.arc(center: point(distance, last), radius: corner, from: last + .pi, to: start + 3 * .pi / 2)
  }

  private func point(_ distance: Double, _ angle: Double) -> Point {
    Point(x: center.x + distance * cos(angle), y: center.y + distance * sin(angle))
  }
}
