public import Documents

/// All words of a definition, which tell the columns of a data file that no word of it names.
///
/// A large file has many columns, and a chart shows a few of them; the others need not be read. A column counts as
/// named when its name stands anywhere in a text: `field: money`, `datum.money > 0`, `sum_money`. That may be too many
/// of them, never too few: an expression that reads `datum` otherwise than by a written name reads everything.
public struct FieldMentions: Sendable {
  private let texts: String
  private let mentionsAll: Bool

  /// The words of a definition, without the rows in it.
  public init(_ definition: DocumentNode) {
    var words: [String] = []
    Self.collect(definition, into: &words)
    // A dot in a name is escaped, quotes in expressions too.
    texts = words.joined(separator: "\n").replacing("\\", with: "")
    mentionsAll = Self.readsWholeRow(texts)
  }

  /// Whether the definition may read the column of this name.
  public func mayRead(_ column: String) -> Bool {
    mentionsAll || texts.contains(column.replacing("\\", with: ""))
  }

  private static func collect(_ node: DocumentNode, into words: inout [String]) {
    switch node.content {
    case .string(let text): words.append(text)
    case .sequence(let items): for item in items { collect(item, into: &words) }
    case .mapping(let entries):
      for entry in entries where entry.key != "values" || !isRows(entry.value) {
        if entry.key == "datasets" { continue }
        // As a key it is a value in the data's units, not the row.
        if entry.key != "datum" { words.append(entry.key) }
        collect(entry.value, into: &words)
      }
    case .null, .boolean, .number: break
    }
  }

  private static func isRows(_ node: DocumentNode) -> Bool { node.sequence?.first?.mapping != nil }

  /// Whether `datum` stands somewhere without `.name` or `['name']` behind it.
  private static func readsWholeRow(_ texts: String) -> Bool {
    texts.split(separator: "datum", omittingEmptySubsequences: false).dropFirst().contains { rest in
      let rest = rest.drop { $0 == " " }
      guard let sign = rest.first else { return true }
      if sign == "." || sign.isLetter || sign == "_" { return false }
      guard sign == "[" else { return true }
      return rest.dropFirst().first { $0 != " " }.map { !"'\"".contains($0) } ?? true
    }
  }
}
