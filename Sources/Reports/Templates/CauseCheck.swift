import Assistance
import Diagnostics

/// Warns of words in a template's own prose that name a cause or praise: only a named author may write them, in a
/// `commentary`.
///
/// Values of variables are the data's words, and code and charts are no prose.
func checkCauses(in expanded: ExpandedText, log: DiagnosticLog) {
  var prose = ProseLines()
  for (index, line) in expanded.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    guard prose.holds(line) else { continue }
    for fault in causeFaults(in: String(line)) {
      let (line, column) = (index + 1, fault.offset + 1)
      guard expanded.map.isCopied(line: line, column: column) else { continue }
      log.warning(
        Wording(
          "“\(fault.phrase)”说的是原因或评价，数字本身说明不了",
          en: "“\(fault.phrase)” names a cause or praises, which figures alone do not show"),
        at: expanded.map.origin(line: line, column: column),
        hint: Wording("写入 `commentary` 并署名", en: "write it into a `commentary` with its author"))
    }
  }
}

/// Tells line by line what is the template's own prose.
private struct ProseLines {
  /// Blocks whose words are the template's own; all others are code, data, or signed.
  private static let ownWords: Set<String> = ["table", "index", "kpi", "figure", "note"]

  /// The sign that closes the block in which the next line stands.
  private var fence: Substring?
  private var isOwn = true
  private var isComment = false

  /// Whether this line, the next of the text, is prose.
  mutating func holds(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " }
    if let open = fence {
      if text.hasPrefix(open) { (fence, isOwn) = (nil, true) }
      return isOwn && fence != nil
    }
    if text.hasPrefix("```") || text.hasPrefix("~~~") {
      let sign = text.prefix { $0 == text.first }
      fence = sign
      isOwn = text.dropFirst(sign.count).split(separator: " ").first.map { Self.ownWords.contains(String($0)) } ?? false
      return false
    }
    if text.hasPrefix("<!--") { isComment = true }
    defer { if text.contains("-->") { isComment = false } }
    return !isComment
  }
}
