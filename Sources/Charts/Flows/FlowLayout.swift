import Scenes

/// Where the nodes and bands of a flow lie.
struct FlowLayout {
  let flow: FlowColumns
  let heights: FlowHeights
  /// The upper edge of each place.
  private(set) var tops: [Double]
  /// The upper edges of each segment at its beginning and end.
  private(set) var ends: [(source: Double, target: Double)] = []

  /// - Parameter iterations: how often nodes are drawn towards those that they are linked with.
  init(_ flow: FlowColumns, heights: FlowHeights, height: Double, iterations: Int) {
    (self.flow, self.heights) = (flow, heights)
    var relaxation = FlowRelaxation(flow, heights, height: height)
    relaxation.run(iterations)
    tops = flow.places.indices.map { relaxation.centers[$0] - heights.height(flow.places[$0]) / 2 }
    ends = attached()
  }

  func height(_ place: Int) -> Double { heights.height(flow.places[place]) }

  /// Bands at a node lie in the order of their other ends, so that they do not cross beside it.
  private func attached() -> [(source: Double, target: Double)] {
    var result = flow.segments.map { _ in (source: 0.0, target: 0.0) }
    func center(_ place: Int) -> Double { tops[place] + height(place) / 2 }
    for (place, segments) in flow.segments(at: \.source).enumerated() {
      var y = tops[place]
      for index in segments.sorted(by: {
        (center(flow.segments[$0].target), $0) < (center(flow.segments[$1].target), $1)
      }) {
        result[index].source = y
        y += heights.width(flow.segments[index].amount)
      }
    }
    for (place, segments) in flow.segments(at: \.target).enumerated() {
      var y = tops[place]
      for index in segments.sorted(by: {
        (center(flow.segments[$0].source), $0) < (center(flow.segments[$1].source), $1)
      }) {
        result[index].target = y
        y += heights.width(flow.segments[index].amount)
      }
    }
    return result
  }
}

/// Draws nodes towards the middle of what they are linked with, and keeps the room between them.
private struct FlowRelaxation {
  let flow: FlowColumns
  let heights: FlowHeights
  let height: Double
  var centers: [Double]
  private let incoming: [[Int]]
  private let outgoing: [[Int]]

  init(_ flow: FlowColumns, _ heights: FlowHeights, height: Double) {
    (self.flow, self.heights, self.height) = (flow, heights, height)
    centers = [Double](repeating: 0, count: flow.places.count)
    incoming = flow.segments(at: \.target)
    outgoing = flow.segments(at: \.source)
    for column in flow.columns {
      let taken = column.reduce(0) { $0 + heights.room(flow.places[$1]) } + Double(column.count - 1) * heights.padding
      var y = (height - taken) / 2
      for place in column {
        let room = heights.room(flow.places[place])
        centers[place] = y + room / 2
        y += room + heights.padding
      }
    }
  }

  mutating func run(_ iterations: Int) {
    for round in 0..<max(0, iterations) {
      let share = 1 - 0.6 * Double(round) / Double(max(1, iterations))
      for column in flow.columns.dropFirst() { pull(column, incoming, \.source, share) }
      for column in flow.columns.dropLast().reversed() { pull(column, outgoing, \.target, share) }
    }
  }

  private mutating func pull(
    _ column: [Int], _ links: [[Int]], _ other: KeyPath<FlowColumns.Segment, Int>, _ share: Double
  ) {
    for place in column {
      var (sum, weight) = (0.0, 0.0)
      for index in links[place] {
        let segment = flow.segments[index]
        let width = heights.width(segment.amount)
        sum += centers[segment[keyPath: other]] * width
        weight += width
      }
      if weight > 0 { centers[place] += (sum / weight - centers[place]) * share }
    }
    separate(column)
  }

  /// Keeps the order and the room: pushes down from the top, then up from the bottom.
  private mutating func separate(_ column: [Int]) {
    var edge = 0.0
    for place in column {
      let half = heights.room(flow.places[place]) / 2
      centers[place] = max(centers[place], edge + half)
      edge = centers[place] + half + heights.padding
    }
    edge = height
    for place in column.reversed() {
      let half = heights.room(flow.places[place]) / 2
      centers[place] = min(centers[place], edge - half)
      edge = centers[place] - half - heights.padding
    }
  }
}
