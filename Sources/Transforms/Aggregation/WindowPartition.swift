/// The rows of one group in their order, and the frame of each.
struct WindowPartition {
  /// Rows of the table.
  let rows: [Int]
  private let frame: WindowFrame
  private let isPeerOfPrevious: [Bool]
  private let peerStarts: [Int]
  private let peerEnds: [Int]
  private let extendsToPeers: Bool

  init(rows: [Int], order: RowOrder, frame: WindowFrame, ignoresPeers: Bool) {
    self.rows = rows
    self.frame = frame
    extendsToPeers = !ignoresPeers && !order.isEmpty
    // Without an order every row stands alone.
    let isPeer = rows.indices.map { $0 > 0 && !order.isEmpty && order.areEqual(rows[$0 - 1], rows[$0]) }
    isPeerOfPrevious = isPeer
    var starts = Array(rows.indices)
    for index in rows.indices.dropFirst() where isPeer[index] { starts[index] = starts[index - 1] }
    var ends = rows.indices.map { $0 + 1 }
    for index in rows.indices.dropLast().reversed() where isPeer[index + 1] { ends[index] = ends[index + 1] }
    peerStarts = starts
    peerEnds = ends
  }

  /// Whether the frame always begins at the first row.
  var beginsAtStart: Bool { frame.before == nil }

  /// The positions in `rows` that belong to the frame of the row at this position.
  func range(_ position: Int) -> Range<Int> {
    var start = frame.before.map { max(0, position - min($0, position)) } ?? 0
    var end = frame.after.map { position + 1 + min($0, rows.count - position - 1) } ?? rows.count
    if extendsToPeers {
      start = peerStarts[start]
      end = peerEnds[end - 1]
    }
    return start..<end
  }

  /// The position after the last row that is equal to the row at this position.
  func peerEnd(_ position: Int) -> Int { peerEnds[position] }

  /// The position of the first row that is equal to the row at this position.
  func peerStart(_ position: Int) -> Int { peerStarts[position] }

  /// How many different values of the order there are up to each row.
  var denseRanks: [Int] {
    var rank = 0
    return isPeerOfPrevious.map { isPeer in
      if !isPeer { rank += 1 }
      return rank
    }
  }
}
