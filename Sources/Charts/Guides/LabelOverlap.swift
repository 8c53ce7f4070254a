import Scenes

/// Decides which labels of an axis are left out so that none overlap.
enum LabelOverlap {
  /// Which boxes stay.
  ///
  /// - Parameters:
  ///   - boxes: the boxes of the labels in their order.
  ///   - method: `parity` leaves out every other until none overlap; `greedy` goes through them once.
  ///   - separation: the least room between two labels.
  static func visible(_ boxes: [Rect], method: String, separation: Double) -> [Bool] {
    var shown = Array(boxes.indices)
    if method == "greedy" {
      var last: Int?
      shown = shown.filter { index in
        if let last, overlap(boxes[last], boxes[index], separation) { return false }
        last = index
        return true
      }
    } else {
      while shown.count >= 3, hasOverlap(shown, boxes, separation) {
        shown = shown.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      }
      if shown.count < 3, hasOverlap(shown, boxes, separation), let first = boxes.indices.first {
        shown = [first]
        if let last = boxes.indices.last, last != first, !overlap(boxes[first], boxes[last], separation) {
          shown.append(last)
        }
      }
    }
    let kept = Set(shown)
    return boxes.indices.map(kept.contains)
  }

  private static func hasOverlap(_ shown: [Int], _ boxes: [Rect], _ separation: Double) -> Bool {
    zip(shown, shown.dropFirst()).contains { overlap(boxes[$0], boxes[$1], separation) }
  }

  private static func overlap(_ a: Rect, _ b: Rect, _ separation: Double) -> Bool {
    separation > max(b.x - a.maxX, a.x - b.maxX, b.y - a.maxY, a.y - b.maxY)
  }
}
