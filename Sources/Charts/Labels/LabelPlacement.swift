import Foundation
import Scenes

/// Finds free room for labels: one after the other takes the first of its candidate places that meets neither a mark
/// nor a label. Labels of higher priority choose first, then those with the fewest free places; the order of rows plays
/// no part.
struct LabelPlacement {
  /// A label that wants a place.
  struct Request {
    var size: Size
    /// What it belongs to: a point with the extent of its symbol, or a bar.
    var anchor: Rect
    /// Labels of higher priority choose first.
    var priority: Double
    /// What tells apart labels of equal priority.
    var key: String
    var style: Style
  }

  /// What labels stand at.
  enum Style: Hashable {
    /// A point: around it.
    case point
    /// The end of a line: in a column to the right, moved up or down.
    case lineEnd
    /// A bar that grows to the right, the left, upwards or downwards: beyond its end, else inside, else at its base.
    case bar(dx: Double, dy: Double)
  }

  /// A label with its place.
  struct Placed {
    var box: Rect
    /// The line from the anchor to a label that lies apart.
    var leader: (from: Point, to: Point)?
  }

  /// Where labels must lie.
  let bounds: Rect
  /// The distance between an anchor and its label.
  let gap: Double
  let hasLeaders: Bool
  private let marks: ObstacleGrid
  private var labels: ObstacleGrid
  private var leaders: [(from: Point, to: Point)] = []
  /// How many found no room.
  private(set) var dropped = 0

  init(bounds: Rect, obstacles: ObstacleGrid, gap: Double, hasLeaders: Bool) {
    (self.bounds, self.gap, self.hasLeaders) = (bounds, gap, hasLeaders)
    marks = obstacles
    labels = ObstacleGrid([])
  }

  /// The place of each label; `nil` for one that finds no room.
  mutating func place(_ requests: [Request]) -> [Placed?] {
    var result = placedAtLineEnds(requests)
    let near = requests.map { nearCandidates($0).filter { isFree($0.box, $0.own) } }
    let order = requests.indices.sorted { a, b in
      let (first, second) = (requests[a], requests[b])
      if first.priority != second.priority { return first.priority > second.priority }
      if near[a].count != near[b].count { return near[a].count < near[b].count }
      if first.anchor.y != second.anchor.y { return first.anchor.y < second.anchor.y }
      if first.anchor.x != second.anchor.x { return first.anchor.x < second.anchor.x }
      return first.key < second.key
    }
    for index in order where requests[index].style != .lineEnd {
      let free = near[index].first { !labels.meets($0.box) }
      guard let placed = free.map({ Placed(box: $0.box, leader: nil) }) ?? far(requests[index]) else {
        dropped += 1
        continue
      }
      labels.add(.box(placed.box))
      if let leader = placed.leader {
        labels.add(.segment(leader.from, leader.to))
        leaders.append((leader.from, leader.to))
      }
      result[index] = placed
    }
    return result
  }

  // MARK: Ends of lines

  /// Labels in one column behind the last end, moved up and down.
  private mutating func placedAtLineEnds(_ requests: [Request]) -> [Placed?] {
    var result = [Placed?](repeating: nil, count: requests.count)
    func middle(_ index: Int) -> Double { requests[index].anchor.y + requests[index].anchor.height / 2 }
    var ends = requests.indices.filter { requests[$0].style == .lineEnd }.sorted { a, b in
      middle(a) != middle(b) ? middle(a) < middle(b) : requests[a].key < requests[b].key
    }
    while ends.reduce(0, { $0 + requests[$1].size.height }) > bounds.height,
      let worst = ends.last(where: { index in
        ends.allSatisfy { requests[$0].priority >= requests[index].priority }
      })
    {
      ends.removeAll { $0 == worst }
      dropped += 1
    }
    let right = ends.map { requests[$0].anchor.maxX }.max() ?? 0
    let places = spread(
      ends.map(middle), heights: ends.map { requests[$0].size.height }, bounds: (bounds.y, bounds.maxY))
    let isMoved = zip(ends, places).contains { abs($1 - middle($0)) > 1 || requests[$0].anchor.maxX < right - 1 }
    for (index, y) in zip(ends, places) {
      let size = requests[index].size
      let x = right + gap + (isMoved && hasLeaders ? 10 : 0)
      let box = Rect(x: x, y: y - size.height / 2, width: size.width, height: size.height)
      let start = Point(x: requests[index].anchor.maxX + 1, y: middle(index))
      let leader = (from: start, to: Point(x: x - 1, y: y))
      result[index] = Placed(box: box, leader: isMoved && hasLeaders ? leader : nil)
      labels.add(.box(box))
    }
    return result
  }

  private func isFree(_ box: Rect, _ own: Rect?) -> Bool { bounds.holds(box) && !marks.meets(box, except: own) }

  // MARK: Candidates

  /// Places beside the anchor, the best first. `own` is a mark that the label may lie on: its bar.
  private func nearCandidates(_ request: Request) -> [(box: Rect, own: Rect?)] {
    let (anchor, size) = (request.anchor, request.size)
    let (middleX, middleY) = (anchor.x + anchor.width / 2, anchor.y + anchor.height / 2)
    func box(_ x: Double, _ y: Double) -> Rect { Rect(x: x, y: y, width: size.width, height: size.height) }
    let (right, left) = (anchor.maxX + gap, anchor.x - gap - size.width)
    let (below, above) = (anchor.maxY + gap, anchor.y - gap - size.height)
    switch request.style {
    case .point:
      let (centerX, centerY) = (middleX - size.width / 2, middleY - size.height / 2)
      // Diagonal places lie a little nearer, since only their corners touch the symbol.
      let near = 0.3 * gap
      return [
        box(right, centerY), box(centerX, above), box(left, centerY), box(centerX, below),
        box(anchor.maxX + near, anchor.y - near - size.height), box(anchor.maxX + near, anchor.maxY + near),
        box(anchor.x - near - size.width, anchor.y - near - size.height),
        box(anchor.x - near - size.width, anchor.maxY + near),
      ].map { ($0, nil) }
    case .lineEnd: return []
    case .bar(let dx, let dy):
      let centerX = dx == 0 ? middleX - size.width / 2 : dx > 0 ? right : left
      let centerY = dy == 0 ? middleY - size.height / 2 : dy > 0 ? below : above
      var result: [(box: Rect, own: Rect?)] = [(box(centerX, centerY), nil)]
      let insideX = dx == 0 ? centerX : dx > 0 ? anchor.maxX - gap - size.width : anchor.x + gap
      let insideY = dy == 0 ? centerY : dy > 0 ? anchor.maxY - gap - size.height : anchor.y + gap
      let inside = box(insideX, insideY)
      if anchor.holds(inside) { result.append((inside, anchor)) }
      // Where neither has room: beyond the base line.
      let otherX = dx == 0 ? centerX : dx > 0 ? left : right
      let otherY = dy == 0 ? centerY : dy > 0 ? above : below
      result.append((box(otherX, otherY), nil))
      return result
    }
  }

  /// A place apart, with a leader line that meets neither a label nor the symbol of another point.
  private func far(_ request: Request) -> Placed? {
    for box in farCandidates(request) where isFree(box, nil) && !labels.meets(box) {
      let leader = leader(from: request.anchor, to: box)
      guard hasLeaders else { return Placed(box: box, leader: nil) }
      if !isCovered(leader, from: request.anchor) { return Placed(box: box, leader: leader) }
    }
    return nil
  }

  private func farCandidates(_ request: Request) -> [Rect] {
    let (anchor, size) = (request.anchor, request.size)
    let (middleX, middleY) = (anchor.x + anchor.width / 2, anchor.y + anchor.height / 2)
    switch request.style {
    case .bar, .lineEnd: return []
    case .point:
      guard hasLeaders else { return [] }
      return (1...9).flatMap { ring -> [Rect] in
        let reach = gap + Double(ring) * 0.8 * size.height
        return (0..<16).map { step in
          let angle = Double(step) * .pi / 8
          let (right, down) = (cos(angle), sin(angle))
          let x = middleX + right * (anchor.width / 2 + reach + size.width / 2)
          let y = middleY + down * (anchor.height / 2 + reach + size.height / 2)
          return Rect(x: x - size.width / 2, y: y - size.height / 2, width: size.width, height: size.height)
        }
      }
    }
  }

  /// The shortest line between the edges of an anchor and a label.
  private func leader(from anchor: Rect, to box: Rect) -> (from: Point, to: Point) {
    let (middleX, middleY) = (anchor.x + anchor.width / 2, anchor.y + anchor.height / 2)
    let end = Point(x: min(max(middleX, box.x), box.maxX), y: min(max(middleY, box.y), box.maxY))
    let (dx, dy) = (end.x - middleX, end.y - middleY)
    let length = (dx * dx + dy * dy).squareRoot()
    let radius = min(length, max(anchor.width, anchor.height) / 2 + 0.5)
    guard length > 0 else { return (end, end) }
    return (Point(x: middleX + dx / length * radius, y: middleY + dy / length * radius), end)
  }

  /// Whether a label, another leader or a symbol lies across the line.
  private func isCovered(_ leader: (from: Point, to: Point), from anchor: Rect) -> Bool {
    if leaders.contains(where: { crosses(leader, $0) }) { return true }
    let (dx, dy) = (leader.to.x - leader.from.x, leader.to.y - leader.from.y)
    let steps = max(1, Int(bounded: min(((dx * dx + dy * dy).squareRoot() / 2).rounded(.up), 10_000)))
    return (0..<steps).contains { step in
      let share = (Double(step) + 0.5) / Double(steps)
      let spot = Rect(x: leader.from.x + dx * share - 0.5, y: leader.from.y + dy * share - 0.5, width: 1, height: 1)
      return labels.meets(spot) || marks.meets(spot, except: anchor, onlyBoxes: true)
    }
  }

  /// Whether two pieces of lines cross: the ends of each lie on both sides of the other.
  private func crosses(_ a: (from: Point, to: Point), _ b: (from: Point, to: Point)) -> Bool {
    func side(_ p: Point, _ line: (from: Point, to: Point)) -> Double {
      (line.to.x - line.from.x) * (p.y - line.from.y) - (line.to.y - line.from.y) * (p.x - line.from.x)
    }
    return side(a.from, b) * side(a.to, b) < 0 && side(b.from, a) * side(b.to, a) < 0
  }
}
