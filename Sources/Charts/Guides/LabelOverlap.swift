import Scenes

/// Decides which labels of an axis are left out so that none overlap, as Vega does.
enum LabelOverlap {
  /// How labels are chosen.
  enum Method: String {
    /// Every other is left out until none overlap.
    case parity
    /// Each that overlaps the last one kept is left out.
    case greedy
  }

  /// Which boxes stay; of two labels, both, and of more, at least the last.
  ///
  /// - Parameters:
  ///   - boxes: the boxes of the labels in their order.
  ///   - separation: the least room between two labels.
  static func visible(_ boxes: [Rect], method: Method, separation: Double) -> [Bool] {
    let all = boxes.indices.filter { boxes[$0].width > 1 && boxes[$0].height > 1 }
    var shown = all
    while shown.count >= 3, hasOverlap(shown, boxes, separation) {
      let kept = reduced(shown, boxes, method, separation)
      if kept.count == shown.count { break }
      shown = kept
    }
    if shown.count < 3, shown.count < all.count, let last = all.last, shown.last != last {
      if shown.count > 1 { shown.removeLast() }
      shown.append(last)
    }
    let kept = Set(shown)
    return boxes.indices.map { kept.contains($0) || !all.contains($0) }
  }

  private static func reduced(_ shown: [Int], _ boxes: [Rect], _ method: Method, _ separation: Double) -> [Int] {
    switch method {
    case .parity: return shown.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    case .greedy:
      var kept: [Int] = []
      for index in shown {
        if let last = kept.last, overlap(boxes[last], boxes[index], separation) { continue }
        kept.append(index)
      }
      return kept
    }
  }

  private static func hasOverlap(_ shown: [Int], _ boxes: [Rect], _ separation: Double) -> Bool {
    zip(shown, shown.dropFirst()).contains { overlap(boxes[$0], boxes[$1], separation) }
  }

  /// Whether two boxes are closer than `separation`.
  static func overlap(_ a: Rect, _ b: Rect, _ separation: Double) -> Bool {
    separation > max(b.x - a.maxX, a.x - b.maxX, b.y - a.maxY, a.y - b.maxY)
  }
}
