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
    let found = Set(large + cells(in: rect).flatMap { members[$0] ?? [] })
    return found.sorted().map { obstacles[$0] }.filter { $0.meets(rect) }
  }

  mutating func add(_ obstacle: Obstacle) {
    let bounds = obstacle.bounds
    guard bounds.x.isFinite, bounds.y.isFinite, bounds.maxX.isFinite, bounds.maxY.isFinite else { return }
    obstacles.append(obstacle)
    guard bounds.width < 200 * step, bounds.height < 200 * step, max(abs(bounds.x), abs(bounds.y)) < 1e9 else {
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
    for cell in cells(in: rect) {
      for index in members[cell] ?? [] where obstacles[index].meets(rect) {
        if let own, case .box(let box, _) = obstacles[index], box == own { continue }
        if onlyBoxes, case .segment = obstacles[index] { continue }
        return true
      }
    }
    return false
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
