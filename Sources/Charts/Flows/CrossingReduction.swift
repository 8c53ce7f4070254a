/// Orders the places of columns so that few bands cross: sweeps over the columns that sort each by the mean position of
/// its neighbours, then swaps of neighbours as long as they help. Equal means keep their order, so that the result is
/// always the same.
///
/// Source: K. Sugiyama, S. Tagawa, M. Toda, Methods for visual understanding of hierarchical system structures (1981).
struct CrossingReduction {
  private(set) var columns: [[Int]]
  private let sources: [[Int]]
  private let targets: [[Int]]
  /// Columns whose order is given.
  private let fixed: Set<Int>
  private var position: [Int]

  init(_ flow: FlowColumns, fixed: Set<Int> = [], sweeps: Int = 12) {
    columns = flow.columns
    self.fixed = fixed
    sources = flow.segments(at: \.target).map { $0.map { flow.segments[$0].source } }
    targets = flow.segments(at: \.source).map { $0.map { flow.segments[$0].target } }
    position = [Int](repeating: 0, count: flow.places.count)
    for column in columns { for (index, place) in column.enumerated() { position[place] = index } }
    guard fixed.count < columns.count else { return }
    var (best, least) = (columns, crossings)
    for sweep in 0..<sweeps where least > 0 {
      let forwards = sweep % 2 == 0
      for column in forwards ? Array(columns.indices) : columns.indices.reversed() where !fixed.contains(column) {
        sort(column, by: forwards ? sources : targets)
      }
      swapNeighbours()
      let count = crossings
      if count < least { (best, least) = (columns, count) }
    }
    columns = best
  }

  private mutating func sort(_ column: Int, by neighbours: [[Int]]) {
    let means = columns[column].map { place -> Double in
      let around = neighbours[place].map { Double(position[$0]) }
      return around.isEmpty ? Double(position[place]) : around.reduce(0, +) / Double(around.count)
    }
    let order = columns[column].indices.sorted { (means[$0], $0) < (means[$1], $1) }
    set(column, order.map { columns[column][$0] })
  }

  private mutating func set(_ column: Int, _ places: [Int]) {
    columns[column] = places
    for (index, place) in places.enumerated() { position[place] = index }
  }

  /// Swaps neighbours wherever that takes crossings away, at most a few rounds.
  private mutating func swapNeighbours() {
    for _ in 0..<4 {
      var hasChanged = false
      for column in columns.indices where !fixed.contains(column) {
        for index in columns[column].indices.dropLast() {
          let (upper, lower) = (columns[column][index], columns[column][index + 1])
          guard crossings(upper, over: lower) > crossings(lower, over: upper) else { continue }
          columns[column].swapAt(index, index + 1)
          (position[upper], position[lower]) = (index + 1, index)
          hasChanged = true
        }
      }
      if !hasChanged { return }
    }
  }

  /// How many bands of two neighbours cross when the first lies above.
  private func crossings(_ upper: Int, over lower: Int) -> Int {
    var count = 0
    for neighbours in [sources, targets] {
      for a in neighbours[upper] { for b in neighbours[lower] where position[a] > position[b] { count += 1 } }
    }
    return count
  }

  /// How many pairs of bands cross: inversions of the ends of bands that are sorted by their beginnings.
  var crossings: Int {
    var total = 0
    for column in columns.dropLast() {
      let ends = column.flatMap { place in targets[place].map { position[$0] }.sorted() }
      total += inversions(ends)
    }
    return total
  }

  /// Counted with a tree of partial sums (Fenwick 1994).
  private func inversions(_ values: [Int]) -> Int {
    var tree = [Int](repeating: 0, count: (values.max() ?? 0) + 2)
    var total = 0
    for (seen, value) in values.enumerated() {
      var notAbove = 0
      var index = value + 1
      while index > 0 {
        notAbove += tree[index]
        index -= index & -index
      }
      total += seen - notAbove
      index = value + 1
      while index < tree.count {
        tree[index] += 1
        index += index & -index
      }
    }
    return total
  }
}
