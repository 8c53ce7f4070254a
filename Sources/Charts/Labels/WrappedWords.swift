import Scenes
import Typesetting

/// Words broken into lines at good places: Chinese between characters but not before closing marks, Latin between
/// words, numbers with their units.
struct WrappedWords {
  let font: Font
  let measurer: any TextMeasurer

  /// The lines of a width, as even as they can be; `nil` when a word or the number of lines would be too great.
  func lines(_ words: String, width: Double, most count: Int) -> [String]? {
    let whole = measurer.extent(of: words, font: font).width
    if whole <= width { return [words] }
    guard count > 1, width >= 2 * font.size, whole <= width * Double(count) else { return nil }
    if let parts = linesOfParts(words, width: width, most: count) { return parts }
    let runs = [TextRun(words, font: font)]
    guard contentWidths(runs, measurer: measurer).minimum <= width else { return nil }
    // The narrowest width that needs no more lines makes them even.
    let least = breakLines(runs, width: width, alignment: .left, measurer: measurer).count
    guard least <= count else { return nil }
    let even = max(whole / Double(least) * 1.02, contentWidths(runs, measurer: measurer).minimum)
    for room in stride(from: even, to: width, by: font.size / 2) {
      let lines = breakLines(runs, width: room, alignment: .left, measurer: measurer)
      if lines.count == least { return lines.map(\.words) }
    }
    return breakLines(runs, width: width, alignment: .left, measurer: measurer).map(\.words)
  }

  /// Lines that end where the name has parts (behind `→`, `·`, `、`, `/` or a space, before a bracket around four
  /// characters or more): as few as can be, the longest as short as it can be; `nil` when a part is too wide.
  private func linesOfParts(_ words: String, width: Double, most count: Int) -> [String]? {
    let parts = Self.parts(of: words)
    guard parts.count > 1, parts.count <= 12 else { return nil }
    var best: [[String]?] = [[]]
    for end in 1...parts.count {
      let choices = (0..<end).compactMap { start -> [String]? in
        guard let before = best[start] else { return nil }
        let line = parts[start..<end].joined().trimmingSuffix { $0 == " " }
        guard before.count < count, measurer.extent(of: String(line), font: font).width <= width else { return nil }
        return before + [String(line)]
      }
      best.append(choices.min { (Double($0.count), widest($0)) < (Double($1.count), widest($1)) })
    }
    return best[parts.count]
  }

  private func widest(_ lines: [String]) -> Double {
    lines.map { measurer.extent(of: $0, font: font).width }.max() ?? 0
  }

  private static func parts(of words: String) -> [String] {
    var parts = [""]
    let characters = Array(words)
    for (index, character) in characters.enumerated() {
      let inside = characters[index...].prefix { !")）".contains($0) }.count - 1
      if "(（".contains(character), inside >= 4, parts.last?.isEmpty == false { parts.append("") }
      parts[parts.count - 1].append(character)
      if "→·、/ ，,".contains(character) { parts.append("") }
    }
    return parts.filter { !$0.isEmpty }
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while test: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, test(self[index(before: end)]) { end = index(before: end) }
    return self[startIndex..<end]
  }
}

extension TextLine {
  fileprivate var words: String { parts.map(\.string).joined() }
}
