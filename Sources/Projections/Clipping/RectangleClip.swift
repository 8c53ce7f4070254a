import Foundation
import Scenes

/// Cuts along the edges of a rectangle on the sheet.
struct RectangleClip: ClipEdge {
  let left, top, right, bottom: Double

  init(_ rect: Rect) { (left, top, right, bottom) = (rect.x, rect.y, rect.maxX, rect.maxY) }

  /// Farther away than this, all places are the same.
  private static let reach = 1e9

  private func isVisible(_ vertex: Vertex) -> Bool {
    left <= vertex.x && vertex.x <= right && top <= vertex.y && vertex.y <= bottom
  }

  func contains(_ point: Point) -> Bool { isVisible(Vertex(point.x, point.y)) }

  /// Whether all places lie inside.
  func contains(_ line: [Vertex]) -> Bool { line.allSatisfy(isVisible) }

  /// Whether all places lie beyond the same edge.
  private func isBeyond(_ line: [Vertex]) -> Bool {
    line.allSatisfy { $0.x < left } || line.allSatisfy { $0.x > right } || line.allSatisfy { $0.y < top }
      || line.allSatisfy { $0.y > bottom }
  }

  func parts(of line: [Vertex]) -> ClippedLine {
    if line.allSatisfy(isVisible) { return ClippedLine(parts: [line], isWhole: true) }
    let line = line.map { vertex in
      Vertex(min(max(vertex.x, -Self.reach), Self.reach), min(max(vertex.y, -Self.reach), Self.reach))
    }
    if isBeyond(line) { return ClippedLine(parts: [], isWhole: true) }
    var parts: [[Vertex]] = []
    var last: (vertex: Vertex, isVisible: Bool)?
    for vertex in line {
      let visible = isVisible(vertex)
      defer { last = (vertex, visible) }
      guard let before = last else {
        if visible { parts.append([vertex]) }
        continue
      }
      if visible, before.isVisible {
        parts[parts.count - 1].append(vertex)
      } else if let (start, end) = piece(before.vertex, vertex) {
        if !before.isVisible { parts.append([start]) }
        parts[parts.count - 1].append(end)
      } else if visible {
        parts.append([vertex])
      }
    }
    let joins = line.first.map(isVisible) == true && last?.isVisible == true
    return ClippedLine(parts: parts, isWhole: parts.isEmpty, joinsEnds: joins)
  }

  /// The part of a straight line inside: Liang and Barsky, *A new concept and method for line clipping* (1984).
  private func piece(_ a: Vertex, _ b: Vertex) -> (Vertex, Vertex)? {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    var (enter, leave) = (0.0, 1.0)
    for (change, room) in [(-dx, a.x - left), (dx, right - a.x), (-dy, a.y - top), (dy, bottom - a.y)] {
      if change == 0 {
        if room < 0 { return nil }
      } else if change < 0 {
        enter = max(enter, room / change)
      } else {
        leave = min(leave, room / change)
      }
    }
    guard enter <= leave else { return nil }
    let start = enter > 0 ? Vertex(a.x + enter * dx, a.y + enter * dy) : a
    let end = leave < 1 ? Vertex(a.x + leave * dx, a.y + leave * dy) : b
    return (start, end)
  }

  // MARK: Along the edges

  /// The number of the edge on which a place lies: left 0, top 1, right 2, bottom 3; a corner counts to the edge that
  /// leads away from it.
  private func edge(_ vertex: Vertex, isForward: Bool) -> Int {
    if abs(vertex.x - left) < tolerance { return isForward ? 0 : 3 }
    if abs(vertex.x - right) < tolerance { return isForward ? 2 : 1 }
    if abs(vertex.y - top) < tolerance { return isForward ? 1 : 0 }
    return isForward ? 3 : 2
  }

  /// The corner behind the edge with this number.
  private func corner(_ edge: Int) -> Vertex {
    Vertex(edge == 0 || edge == 3 ? left : right, edge > 1 ? bottom : top)
  }

  /// Up the left edge, along the top, down the right edge, back along the bottom.
  func border(from start: Vertex?, to end: Vertex?, isForward: Bool) -> [Vertex] {
    guard let start, let end else { return (0..<4).map(corner) }
    var number = edge(start, isForward: isForward)
    let last = edge(end, isForward: isForward)
    guard number != last || isBefore(start, end) != isForward else { return [end] }
    var corners: [Vertex] = []
    repeat {
      corners.append(corner(number))
      number = (number + (isForward ? 1 : 3)) % 4
    } while number != last
    return corners + [end]
  }

  func isBefore(_ a: Vertex, _ b: Vertex) -> Bool {
    let (first, second) = (edge(a, isForward: true), edge(b, isForward: true))
    guard first == second else { return first < second }
    switch first {
    case 0: return a.y > b.y
    case 1: return a.x < b.x
    case 2: return a.y < b.y
    default: return a.x > b.x
    }
  }

  /// Whether the lower left corner lies inside: by the winding number (Sunday, *Inclusion of a Point in a Polygon*, 2001).
  func isStartInside(_ rings: [[Vertex]], isCut: Bool) -> Bool {
    guard isCut || rings.contains(where: { ring in !ring.allSatisfy(isVisible) && !isBeyond(ring) }) else {
      return false
    }
    var winding = 0
    for ring in rings {
      guard var a = ring.last else { continue }
      for b in ring {
        let turn = (b.x - a.x) * (bottom - a.y) - (b.y - a.y) * (left - a.x)
        if a.y <= bottom {
          if b.y > bottom, turn > 0 { winding += 1 }
        } else if b.y <= bottom, turn < 0 {
          winding -= 1
        }
        a = b
      }
    }
    return winding != 0
  }
}
