/// The candidate that `name` was probably meant to be: the nearest within a third of its length, or `nil`. Of equally
/// near ones that which begins with the same character: a slip is seldom in the first.
///
/// Distance is Levenshtein's with a swap of neighbours counted once (optimal string alignment); case is ignored.
public func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased())
  let limit = max(1, (wanted.count + 1) / 3)
  var best: (cost: Int, candidate: String)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased())
    let distance = editDistance(wanted, letters)
    let cost = 2 * distance + (letters.first == wanted.first ? 0 : 1)
    if distance <= limit, cost < best?.cost ?? .max { best = (cost, candidate) }
  }
  return best?.candidate
}

/// The hint that goes with an unknown name: the nearest known one, or else the list of all when it is short.
///
/// - Parameters:
///   - synonyms: other words for candidates, in small letters: `avg` for `mean`.
///   - limit: the longest list.
public func suggestion(
  for name: String, among candidates: [String], synonyms: [String: String] = [:], atMost limit: Int = 12
) -> Wording? {
  if let candidate = synonyms[name.lowercased()] ?? nearest(to: name, among: candidates) {
    return Wording("是否要写 `\(candidate)`？", en: "did you mean `\(candidate)`?")
  }
  guard !candidates.isEmpty, candidates.count <= limit else { return nil }
  let list = candidates.map { "`\($0)`" }
  return Wording("可用的有 \(list.joined(separator: "、"))", en: "known are \(list.joined(separator: ", "))")
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforePrevious = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var current = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      current[j] = min(previous[j] + 1, current[j - 1] + 1, substitution)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        current[j] = min(current[j], beforePrevious[j - 2] + 1)
      }
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[b.count]
}
