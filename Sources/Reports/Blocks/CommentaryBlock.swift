import Diagnostics

/// Paragraphs that somebody has written, with what has changed since.
struct CommentaryBlock {
  /// A figure that the paragraphs are bound to and that is not what it was.
  struct Change: Hashable {
    /// Its key or name.
    var name: String
    /// What it was when the paragraphs were written.
    var written: String
    /// What it is; `nil` when the data no longer have it.
    var current: String?
  }

  var blocks: [Block]
  var author: String
  var date: String
  var changes: [Change] = []

  /// Who wrote it and when.
  var signature: Wording { Wording("——\(author)，\(date)", en: "— \(author), \(date)") }

  /// What the reader must know before reading on; `nil` when nothing has changed.
  var mark: Wording? {
    guard !changes.isEmpty else { return nil }
    return Wording(
      "待核：本段写于\(date)，其后" + changes.map(\.words.chinese).joined(separator: "，"),
      en: "To be reviewed: written on \(date); since then " + changes.map(\.words.english).joined(separator: ", "))
  }
}

extension CommentaryBlock.Change {
  /// What has changed, without a name of the paragraph.
  var words: Wording {
    guard let current else { return Wording(" \(name) 已不在数据中", en: "\(name) has left the data") }
    return Wording(
      " \(name) 由“\(written)”改为“\(current)”", en: "\(name) has changed from “\(written)” to “\(current)”")
  }
}
