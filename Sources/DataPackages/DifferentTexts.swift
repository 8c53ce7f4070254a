/// Whether no two of these texts, which are in ASCII, are equal; missing ones do not count.
///
/// Equal texts have equal hashes. So the texts are dealt out by the top bits of their hashes, and each heap is looked
/// through by itself, in a place that stays near the processor, and several at once.
///
/// - Parameter missing: one mark a text, or nothing when none is missing.
func areDifferent(_ texts: [String], missing: [Bool] = []) -> Bool {
  let seed = UInt64.random(in: 0...UInt64.max)
  let heaps = inParallel(spans(of: texts.count), into: [[HashedText]](repeating: [], count: heapCount)) { span in
    var heaps = [[HashedText]](repeating: [], count: heapCount)
    for row in span where missing.isEmpty || !missing[row] {
      var text = texts[row]
      let hash = text.withUTF8 { TextDictionary.hash($0, seed: seed) }
      heaps[Int(hash >> (64 - heapBits))].append(HashedText(hash: hash, row: row))
    }
    return heaps
  } joining: { whole, heaps in
    for index in whole.indices { whole[index] += heaps[index] }
  }
  return inParallel(heaps, into: true) { heap in
    areDifferent(heap, of: texts)
  } joining: { all, heap in
    all = all && heap
  }
}

private let heapBits = 6
private let heapCount = 1 << heapBits

/// A text by its row, with its hash.
private struct HashedText: Sendable {
  var hash: UInt64
  var row: Int
}

private func areDifferent(_ heap: [HashedText], of texts: [String]) -> Bool {
  // For each place the number of a text in the heap plus 1, or 0; a power of two of them, at most half full.
  var size = 64
  while size < heap.count * 2 { size *= 2 }
  var places = [UInt32](repeating: 0, count: size)
  for (number, text) in heap.enumerated() {
    var place = Int(truncatingIfNeeded: text.hash) & (size - 1)
    while places[place] != 0 {
      let other = heap[Int(places[place]) - 1]
      if other.hash == text.hash, texts[other.row] == texts[text.row] { return false }
      place = (place + 1) & (size - 1)
    }
    places[place] = UInt32(number + 1)
  }
  return true
}
