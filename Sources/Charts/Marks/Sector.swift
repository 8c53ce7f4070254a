import Foundation
import Scenes

/// A sector of a circle or ring; angles in radians, clockwise from three o'clock.
struct Sector {
  var center: Point
  var inner: Double
  var outer: Double
  var start: Double
  var end: Double

  /// The angle between neighbours, at the mean of the radii. Edges run beside one another, so it is wider further in.
  var padAngle = 0.0

  private var turn: Double { end - start }
  private var isWhole: Bool { turn >= 2 * .pi - 1e-9 }

  /// How far the edges are moved inwards: √(r² + R²)·sin(padding/2), as in d3.
  private var inset: Double {
    isWhole || padAngle <= 0 ? 0 : (inner * inner + outer * outer).squareRoot() * sin(padAngle / 2)
  }

  /// The outline, its corners rounded by circles that touch both the arc and the straight edge.
  ///
  /// A circle of radius c inside the outer arc of radius R touches an edge that is moved inwards by d when its centre
  /// lies R − c from the middle of the sector, turned from the edge by asin((c + d) / (R − c)); inside a ring, R − c
  /// becomes r + c at the inner arc. The radius is limited to half the ring, and so that two corners share an arc at
  /// most.
  func path(cornerRadius: Double) -> Path {
    let half = isWhole || turn <= 0 ? 0 : sin(min(turn, .pi) / 2)
    let limit = min(max(0, cornerRadius), (outer - inner) / 2)
    let outside = min(limit, max(0, (outer * half - inset) / (1 + half)))
    let inside = half < 1 ? min(limit, max(0, (inner * half - inset) / (1 - half))) : limit
    var path = Path()
    addOuterArc(corner: outside, to: &path)
    if isWhole, inner > 0 { path.move(to: point(inner, end)) }
    if inner > 0 {
      addInnerArc(corner: half > 0 ? inside : 0, to: &path)
    } else if !isWhole {
      path.line(to: center)
    }
    path.close()
    return path
  }

  /// How far a point near an edge is turned from it: one that lies `distance` from the middle and `depth` inside.
  private func shift(_ depth: Double, _ distance: Double) -> Double {
    depth > 0 ? asin(min(1, depth / distance)) : 0
  }

  /// The angles where an arc begins and ends; the same where edges meet before it.
  private func ends(depth: Double, distance: Double) -> (first: Double, last: Double) {
    let shift = shift(depth, distance)
    if turn <= 2 * shift { return ((start + end) / 2, (start + end) / 2) }
    return (start + shift, end - shift)
  }

  /// From the first edge to the last.
  private func addOuterArc(corner: Double, to path: inout Path) {
    let distance = outer - corner
    let (first, last) = ends(depth: inset + corner, distance: distance)
    guard corner > 0 else { return path.arc(center: center, radius: outer, from: first, to: last) }
    path.arc(center: point(distance, first), radius: corner, from: start - .pi / 2, to: first)
    path.arc(center: center, radius: outer, from: first, to: last)
    path.arc(center: point(distance, last), radius: corner, from: last, to: end + .pi / 2)
  }

  /// Back from the last edge to the first.
  private func addInnerArc(corner: Double, to path: inout Path) {
    let distance = inner + corner
    let (last, first) = ends(depth: inset + corner, distance: distance)
    if first == last { return path.line(to: point(inner, first)) }
    guard corner > 0 else { return path.arc(center: center, radius: inner, from: first, to: last) }
    path.arc(center: point(distance, first), radius: corner, from: end + .pi / 2, to: first + .pi)
    path.arc(center: center, radius: inner, from: first, to: last)
    path.arc(center: point(distance, last), radius: corner, from: last + .pi, to: start + 3 * .pi / 2)
  }

  private func point(_ distance: Double, _ angle: Double) -> Point {
    Point(x: center.x + distance * cos(angle), y: center.y + distance * sin(angle))
  }
}
