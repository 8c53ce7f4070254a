extension ClipEdge {
  /// Closes the cut parts of rings along the border.
  ///
  /// Walks as Greiner and Hormann do (*Efficient clipping of arbitrary polygons*, 1998): along a part to where it ends
  /// on the border, along the border to the next place where a part begins or ends, and so on until the walk is back.
  /// Whether the border between two such places lies inside the area changes at each of them.
  func rejoin(_ parts: [[Vertex]], isStartInside: Bool) -> [[Vertex]] {
    var rings: [[Vertex]] = []
    var cut: [[Vertex]] = []
    for var part in parts {
      guard let first = part.first, let last = part.last else { continue }
      if first.meets(last) {
        if !first.isCut, !last.isCut {
          rings.append(Array(part.dropLast()))
          continue
        }
        // Touches the border in one place only: the ends are told apart.
        part[part.count - 1].x += 2 * tolerance
      }
      cut.append(part)
    }
    guard !cut.isEmpty else { return rings }
    return rings + BorderWalk(cut, edge: self, isStartInside: isStartInside).rings()
  }
}

/// The ends of parts, in the order of the parts and in that of the border. End `2k` begins part `k`, end `2k + 1` ends it.
private struct BorderWalk<Edge: ClipEdge> {
  let parts: [[Vertex]]
  let edge: Edge
  let ends: [Vertex]
  /// The ends along the border.
  let order: [Int]
  /// Where each end stands in `order`.
  let places: [Int]
  /// For each place in `order`, whether the border after it lies inside.
  let isEntry: [Bool]

  init(_ parts: [[Vertex]], edge: Edge, isStartInside: Bool) {
    self.parts = parts
    self.edge = edge
    let ends = parts.flatMap { [$0[0], $0[$0.count - 1]] }
    let order = ends.indices.sorted { a, b in
      if edge.isBefore(ends[a], ends[b]) { return true }
      return edge.isBefore(ends[b], ends[a]) ? false : a < b
    }
    var places = [Int](repeating: 0, count: ends.count)
    for (place, end) in order.enumerated() { places[end] = place }
    (self.ends, self.order, self.places) = (ends, order, places)
    isEntry = order.indices.map { ($0 % 2 == 0) != isStartInside }
  }

  func rings() -> [[Vertex]] {
    var visited = [Bool](repeating: false, count: ends.count)
    var rings: [[Vertex]] = []
    for start in ends.indices where !visited[start] {
      var ring: [Vertex] = []
      var end = start
      repeat {
        // Along the part to its other end …
        visited[end] = true
        let part = parts[end / 2]
        ring += end % 2 == 0 ? part : part.reversed()
        end ^= 1
        visited[end] = true
        // … then along the border.
        let place = places[end]
        let isForward = isEntry[place]
        let next = order[(place + (isForward ? 1 : order.count - 1)) % order.count]
        ring += edge.border(from: ends[end], to: ends[next], isForward: isForward)
        end = next
      } while !visited[end]
      rings.append(ring)
    }
    return rings
  }
}
