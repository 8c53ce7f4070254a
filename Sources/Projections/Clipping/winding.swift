import Foundation

/// Whether a place on the globe lies inside rings whose inside is on the right hand.
///
/// First the south pole: it lies inside if the rings wind around it eastwards, or do not wind around it but have a
/// negative area. Then how often the meridian from the place to the south pole crosses the rings. The area between a
/// step and the south pole is that of Todhunter and Leathem, *Spherical Trigonometry* (1901), article 103.
func sphericallyContains(_ rings: [[Vertex]], _ place: Vertex) -> Bool {
  let longitude = abs(place.x) <= halfTurn ? place.x : place.x.remainder(dividingBy: fullTurn)
  var latitude = place.y
  if sin(latitude) == 1 { latitude = quarterTurn + tolerance }
  if sin(latitude) == -1 { latitude = -quarterTurn - tolerance }
  let meridian = Direction(sin(longitude), -cos(longitude), 0)
  var (turn, area, winding) = (0.0, 0.0, 0)
  for ring in rings {
    guard var a = ring.last else { continue }
    for b in ring {
      let step = SouthernStep(a, b)
      area += step.area
      turn += step.turn
      if step.crossesBack != ((a.x >= longitude) != (b.x >= longitude)) {
        let arc = Direction(a).cross(Direction(b)).normalized
        let crossing = meridian.cross(arc).normalized
        let isEast = step.crossesBack != (b.x - a.x >= 0)
        let height = (isEast ? -1 : 1) * asin(min(max(crossing.z, -1), 1))
        if latitude > height || (latitude == height && (arc.x != 0 || arc.y != 0)) { winding += isEast ? 1 : -1 }
      }
      a = b
    }
  }
  let isPoleInside = turn > tolerance || (turn > -tolerance && area < -tolerance * tolerance)
  return isPoleInside != (winding % 2 != 0)
}

/// A step of a ring, with the south pole.
private struct SouthernStep {
  /// Whether it goes over the meridian of 180°.
  let crossesBack: Bool
  /// How far it turns around the pole.
  let turn: Double
  /// Half the area between it and the pole.
  let area: Double

  init(_ a: Vertex, _ b: Vertex) {
    let distance = b.x - a.x
    let sign = distance >= 0 ? 1.0 : -1
    let (first, second) = (a.y / 2 + halfTurn / 4, b.y / 2 + halfTurn / 4)
    let product = sin(first) * sin(second)
    crossesBack = sign * distance > halfTurn
    turn = crossesBack ? distance - sign * fullTurn : distance
    area = atan2(product * sign * sin(sign * distance), cos(first) * cos(second) + product * cos(sign * distance))
  }
}

/// An area whose outer ring holds at most half the globe on its right hand, and whose holes hold the rest.
///
/// GeoJSON's rule for winding (RFC 7946, 3.1.6) is the opposite of that of d3 and TopoJSON, and many files follow
/// neither. No area on an honest map is larger than half the globe, so the smaller side is meant.
func oriented(_ rings: [[Vertex]]) -> [[Vertex]] {
  rings.enumerated().map { index, ring in
    (holdsMoreThanHalf(ring) == (index == 0)) ? ring.reversed() : ring
  }
}

/// Whether more than half the globe lies on the right hand of a ring.
private func holdsMoreThanHalf(_ ring: [Vertex]) -> Bool {
  guard var a = ring.last else { return false }
  var (flat, low, high) = (0.0, a.x, a.x)
  for b in ring {
    flat += a.x * b.y - b.x * a.y
    (low, high) = (min(low, b.x), max(high, b.x))
    a = b
  }
  // A ring that spans less than half the longitudes is no other seen as a figure on the plane.
  if high - low < halfTurn { return flat > 0 }
  var area = 0.0
  for b in ring {
    area += SouthernStep(a, b).area
    a = b
  }
  return (area < 0 ? 2 * area + 2 * fullTurn : 2 * area) > fullTurn
}
