import Foundation

/// A phrase that names a cause or praises, at its place in a text.
public struct CauseFault: Hashable, Sendable {
  /// The words that stand in the text.
  public let phrase: String
  /// Where they begin, in characters from 0.
  public let offset: Int
}

/// The phrases of a text that name a cause, which figures alone never show: 得益于, 有力推动, because of.
///
/// Only a named author may write them. 历史新高 is allowed where a series of at least three points stands behind it.
///
/// - Parameter hasSeries: whether such a series stands behind the text.
/// - Returns: every phrase in order; of two that begin at one place the longer.
public func causeFaults(in text: String, hasSeries: Bool = false) -> [CauseFault] {
  let characters = Array(text.lowercased())
  let original = Array(text)
  // Lower case may be longer than the text in few scripts; offsets would then be wrong.
  guard characters.count == original.count else { return [] }
  var faults: [CauseFault] = []
  var position = 0
  while position < characters.count {
    let phrases = CausePhrase.byFirst[characters[position]] ?? []
    let lengths = phrases.compactMap { phrase in
      phrase.needsSeries && hasSeries ? nil : phrase.length(in: characters, at: position)
    }
    if let length = lengths.max() {
      faults.append(CauseFault(phrase: String(original[position..<position + length]), offset: position))
      position += length
    } else {
      position += 1
    }
  }
  return faults
}

/// A phrase, or two that stand in one clause.
private struct CausePhrase {
  let head: [Character]
  /// The second part, if there is one.
  let tail: [Character]
  let needsSeries: Bool

  init(_ head: String, _ tail: String = "", needsSeries: Bool = false) {
    self.head = Array(head)
    self.tail = Array(tail)
    self.needsSeries = needsSeries
  }

  static let all: [CausePhrase] =
    [
      "得益于", "由于", "归功于", "归因于", "受益于", "有力推动", "有效推动", "强力推动", "有力促进", "有效促进", "显著提升", "显著改善",
      "because of", "thanks to", "driven by", "due to", "owing to", "as a result of",
    ].map { CausePhrase($0) } + [
      CausePhrase("推动", "增长"), CausePhrase("带动了", "增长"), CausePhrase("在", "的推动下"), CausePhrase("在", "的带动下"),
      CausePhrase("历史新高", needsSeries: true), CausePhrase("record high", needsSeries: true),
    ]

  /// The phrases by their first character, so that a long text is read once.
  static let byFirst = Dictionary(grouping: all) { $0.head[0] }

  /// The farthest that the parts of a phrase stand apart.
  private static let reach = 14
  /// What ends a clause.
  private static let ends: Set<Character> = ["，", "。", "；", "：", "！", "？", ",", ";", ".", "\n", "、"]

  /// How long the phrase is that begins here; `nil` when none does.
  func length(in text: [Character], at start: Int) -> Int? {
    guard starts(head, in: text, at: start) else { return nil }
    guard !tail.isEmpty else { return endsAtWord(text, start) ? head.count : nil }
    var position = start + head.count
    while position < text.count, position - start <= Self.reach, !Self.ends.contains(text[position]) {
      if starts(tail, in: text, at: position) { return position + tail.count - start }
      position += 1
    }
    return nil
  }

  private func starts(_ words: [Character], in text: [Character], at start: Int) -> Bool {
    start + words.count <= text.count && zip(words, text[start...]).allSatisfy { $0 == $1 }
  }

  /// English phrases are whole words.
  private func endsAtWord(_ text: [Character], _ start: Int) -> Bool {
    guard head[0].isASCII else { return true }
    let end = start + head.count
    let isOpen = start == 0 || !text[start - 1].isASCII || !text[start - 1].isLetter
    return isOpen && (end == text.count || !text[end].isASCII || !text[end].isLetter)
  }
}
