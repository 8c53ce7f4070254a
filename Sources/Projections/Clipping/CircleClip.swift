import Foundation

/// Cuts along a circle around the middle: what lies farther away is not seen.
struct CircleClip: ClipEdge {
  /// In radians.
  let radius: Double
  private let cosine: Double
  private let sine: Double
  /// Whether less than half the globe is seen.
  private let isSmall: Bool
  private let isHemisphere: Bool

  /// - Parameter degrees: the radius, between 0 and 180.
  init(degrees: Double) {
    radius = degrees * radiansPerDegree
    (cosine, sine) = (cos(radius), sin(radius))
    isSmall = cosine > 0
    isHemisphere = abs(cosine) <= tolerance
  }

  private func isVisible(_ vertex: Vertex) -> Bool { cos(vertex.x) * cos(vertex.y) > cosine }

  func parts(of line: [Vertex]) -> ClippedLine {
    var walk = CircleWalk(clip: self)
    for vertex in line { walk.add(vertex, isVisible: isVisible(vertex)) }
    return walk.line
  }

  /// The sides of a square around the circle (or around the hidden one) that a place lies beyond: a step whose ends
  /// lie beyond the same side does not meet the circle.
  fileprivate func outside(_ vertex: Vertex, isVisible: Bool) -> Int {
    guard isSmall != isVisible else { return 0 }
    let reach = isSmall ? radius : halfTurn - radius
    let x = isSmall ? vertex.x : vertex.x + (vertex.x < 0 ? halfTurn : -halfTurn)
    return (x < -reach ? 1 : x > reach ? 2 : 0) | (vertex.y < -reach ? 4 : vertex.y > reach ? 8 : 0)
  }

  /// Whether a step between places that are both hidden (or, of a large circle, both seen) may meet the circle.
  fileprivate func mayGraze(isVisible: Bool) -> Bool { !isHemisphere && isSmall != isVisible }
  fileprivate var hidesBetween: Bool { !isSmall }

  // MARK: Where a great arc meets the circle

  /// The plane of the arc, n·p = 0, and that of the circle, p.x = cos r, meet in the line A + t·u; the places are where
  /// |A + t·u| = 1.
  private func line(_ a: Vertex, _ b: Vertex) -> (foot: Direction, along: Direction, root: Double)? {
    let axis = Direction(1, 0, 0)
    let normal = Direction(a).cross(Direction(b))
    let square = normal.dot(normal)
    let determinant = square - normal.x * normal.x
    guard determinant != 0 else { return nil }
    let foot = axis * (cosine * square / determinant) + normal * (-cosine * normal.x / determinant)
    let along = axis.cross(normal)
    let (w, u) = (foot.dot(along), along.dot(along))
    let discriminant = w * w - u * (foot.dot(foot) - 1)
    guard discriminant >= 0, u > 0 else { return nil }
    return (foot + along * (-w / u), along, discriminant.squareRoot() / u)
  }

  /// Where the way from a hidden place to a seen one (or back, with the ends exchanged) meets the circle.
  fileprivate func crossing(_ a: Vertex, _ b: Vertex) -> Vertex? {
    line(a, b).map { ($0.foot + $0.along * -$0.root).vertex }
  }

  /// Both places where the way between two places meets the circle, if it does.
  fileprivate func crossings(_ a: Vertex, _ b: Vertex) -> (Vertex, Vertex)? {
    guard let line = line(a, b) else { return nil }
    let first = (line.foot + line.along * -line.root).vertex
    let (west, east) = (min(a.x, b.x), max(a.x, b.x))
    let distance = east - west
    let isPolar = abs(distance - halfTurn) < tolerance
    let lies: Bool
    if isPolar {
      let (atWest, atEast) = a.x <= b.x ? (a.y, b.y) : (b.y, a.y)
      lies = (atWest + atEast > 0) != (first.y < (abs(first.x - west) < tolerance ? atWest : atEast))
    } else if distance < tolerance {
      lies = min(a.y, b.y) <= first.y && first.y <= max(a.y, b.y)
    } else {
      lies = (distance > halfTurn) != (west <= first.x && first.x <= east)
    }
    return lies ? (first, (line.foot + line.along * line.root).vertex) : nil
  }

  // MARK: Along the circle

  /// A place every two degrees.
  func border(from start: Vertex?, to end: Vertex?, isForward: Bool) -> [Vertex] {
    let direction = isForward ? 1.0 : -1
    let step = direction * 2 * radiansPerDegree
    var from = radius + direction * fullTurn
    var to = radius - step / 2
    if let start, let end {
      (from, to) = (angle(start), angle(end))
      if isForward ? from < to : from > to { from += direction * fullTurn }
    }
    return stride(from: from, to: to, by: -step).map { angle in
      Direction(cosine, -sine * cos(angle), -sine * sin(angle)).vertex
    }
  }

  /// The angle on the circle at which a place lies, 0 to a full turn.
  private func angle(_ vertex: Vertex) -> Double {
    var direction = Direction(vertex)
    direction.x -= cosine
    direction = direction.normalized
    let angle = acos(min(max(-direction.y, -1), 1))
    return ((direction.z > 0 ? -angle : angle) + fullTurn - tolerance).truncatingRemainder(dividingBy: fullTurn)
  }

  func isBefore(_ a: Vertex, _ b: Vertex) -> Bool { place(a) < place(b) }

  private func place(_ vertex: Vertex) -> Double {
    vertex.x < 0 ? vertex.y - quarterTurn - tolerance : quarterTurn - vertex.y
  }

  /// A ring that is seen whole has the place on the circle inside only if more than half the globe is seen.
  func isStartInside(_ rings: [[Vertex]], isCut: Bool) -> Bool {
    if !isCut, isSmall || isHemisphere, rings.allSatisfy({ $0.first.map(isVisible) ?? true }) { return false }
    return sphericallyContains(rings, isSmall ? Vertex(0, -radius) : Vertex(-halfTurn, radius - halfTurn))
  }
}

/// A way along a line, noting where it meets the circle.
private struct CircleWalk {
  let clip: CircleClip
  private var parts: [[Vertex]] = []
  private var last: (vertex: Vertex, isVisible: Bool, outside: Int)?
  private var beganVisible = false
  private var isWhole = true

  init(clip: CircleClip) { self.clip = clip }

  var line: ClippedLine {
    ClippedLine(parts: parts, isWhole: isWhole, joinsEnds: beganVisible && last?.isVisible == true)
  }

  mutating func add(_ vertex: Vertex, isVisible: Bool) {
    var vertex = vertex
    let outside = clip.outside(vertex, isVisible: isVisible)
    guard let last else {
      beganVisible = isVisible
      if isVisible { parts.append([vertex]) }
      self.last = (vertex, isVisible, outside)
      return
    }
    var before = last.vertex
    if isVisible != last.isVisible {
      isWhole = false
      before = cross(from: last.vertex, to: &vertex, isEntering: isVisible)
    } else if clip.mayGraze(isVisible: isVisible), outside & last.outside == 0,
      let (first, second) = clip.crossings(vertex, last.vertex)
    {
      isWhole = false
      if clip.hidesBetween {
        append(second)
        parts.append([Vertex(first.x, first.y, isCut: true)])
      } else {
        parts.append([first, second])
      }
    }
    if isVisible, !before.meets(vertex) { append(vertex) }
    self.last = (vertex, isVisible, outside)
  }

  /// Ends a part on the circle, or begins one.
  private mutating func cross(from start: Vertex, to end: inout Vertex, isEntering: Bool) -> Vertex {
    let place = (isEntering ? clip.crossing(end, start) : clip.crossing(start, end)) ?? start
    if place.meets(start) || place.meets(end) { end.isCut = true }
    if isEntering {
      parts.append([place])
    } else {
      append(Vertex(place.x, place.y, isCut: true))
    }
    return place
  }

  private mutating func append(_ vertex: Vertex) {
    if parts.isEmpty { parts.append([]) }
    parts[parts.count - 1].append(vertex)
  }
}
