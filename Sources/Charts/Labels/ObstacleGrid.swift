import Scenes

/// Obstacles in square cells, so that what is near a place is found without looking at all.
struct ObstacleGrid {
  private struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  private let step: Double
  private var members: [Cell: [Int]] = [:]
  private var obstacles: [Obstacle] = []
  /// Too large for cells: looked at always.
  private var large: [Int] = []

  /// - Parameter step: the width of a cell; about that of what is looked for.
  init(_ obstacles: [Obstacle], step: Double = 24) {
    self.step = max(4, step)
    for obstacle in obstacles { add(obstacle) }
  }

  /// What lies in the rectangle, each once, in the order in which it was added.
  func meeting(_ rect: Rect) -> [Obstacle] {
    guard isSmall(rect) else { return obstacles.filter { $0.meets(rect) } }
    let found = Set(large + cells(in: rect).flatMap { members[$0] ?? [] })
    return found.sorted().map { obstacles[$0] }.filter { $0.meets(rect) }
  }

  mutating func add(_ obstacle: Obstacle) {
    let bounds = obstacle.bounds
    guard bounds.x.isFinite, bounds.y.isFinite, bounds.maxX.isFinite, bounds.maxY.isFinite else { return }
    obstacles.append(obstacle)
    guard isSmall(bounds) else {
      large.append(obstacles.count - 1)
      return
    }
    for cell in cells(in: bounds) {
      // A long line passes only a few of the cells around it.
      let box = Rect(x: Double(cell.column) * step, y: Double(cell.row) * step, width: step, height: step)
      if case .segment = obstacle, !obstacle.meets(box.insetBy(-0.01)) { continue }
      members[cell, default: []].append(obstacles.count - 1)
    }
  }

  /// Whether something lies in the rectangle.
  ///
  /// - Parameters:
  ///   - own: a box that may be met.
  ///   - onlyBoxes: whether lines may be met.
  func meets(_ rect: Rect, except own: Rect? = nil, onlyBoxes: Bool = false) -> Bool {
    if large.contains(where: { obstacles[$0].meets(rect) }) { return true }
    func blocks(_ index: Int) -> Bool {
      guard obstacles[index].meets(rect) else { return false }
      if let own, case .box(let box, _) = obstacles[index], box == own { return false }
      if onlyBoxes, case .segment = obstacles[index] { return false }
      return true
    }
    guard isSmall(rect) else { return obstacles.indices.contains(where: blocks) }
    return cells(in: rect).contains { members[$0]?.contains(where: blocks) ?? false }
  }

  /// Whether a rectangle covers so few cells that these can be listed.
  private func isSmall(_ rect: Rect) -> Bool {
    rect.width < 200 * step && rect.height < 200 * step && max(abs(rect.x), abs(rect.y)) < 1e9
  }

  private func cells(in rect: Rect) -> [Cell] {
    let (left, right) = (Int((rect.x / step).rounded(.down)), Int((rect.maxX / step).rounded(.down)))
    let (top, bottom) = (Int((rect.y / step).rounded(.down)), Int((rect.maxY / step).rounded(.down)))
    var result: [Cell] = []
    for row in top...max(top, bottom) {
      for column in left...max(left, right) { result.append(Cell(column: column, row: row)) }
    }
    return result
  }
}
