import Diagnostics
import Documents

/// How views are laid out in columns and rows: what `spacing`, `align`, `center` and `bounds` say.
public struct GridSettings: Hashable, Sendable {
  /// What is said about one direction; `nil` for the default.
  public struct Direction: Hashable, Sendable {
    /// Room between two views.
    public var spacing: Double?
    /// How their places hang together.
    public var align: Alignment?
    /// Whether views stand in the middle of their place.
    public var isCentered: Bool?
  }

  /// How the places of views hang together.
  public enum Alignment: String, Hashable, Sendable, CaseIterable {
    /// All columns or rows are equally wide or high.
    case all
    /// Views stand one below the other; each column or row has its own size.
    case each
    /// Each view stands directly behind the one before.
    case none
  }

  /// From left to right.
  public var column = Direction()
  /// From top to bottom.
  public var row = Direction()
  /// Whether views are lined up by their frames alone, as if they had no axes.
  public var isFlush = false

  /// Nothing said.
  public init() {}

  /// This with what the other says in its place.
  func overridden(by other: GridSettings) -> GridSettings {
    var result = self
    result.column = column.overridden(by: other.column)
    result.row = row.overridden(by: other.row)
    result.isFlush = isFlush || other.isFlush
    return result
  }

  /// The keys that views have for it.
  static let names = ["spacing", "align", "center", "bounds"]

  /// Reads the value of a key, for both directions or for one.
  mutating func read(_ name: String, _ node: DocumentNode, log: DiagnosticLog, rows: Bool = true, columns: Bool = true)
  {
    if node.isNull { return }
    if name == "bounds" {
      if let word = word(["full", "flush"], name, node, log) { isFlush = word == "flush" }
      return
    }
    if node.mapping != nil {
      let reader = MappingReader(node, log: log)
      if let part = reader.node("row"), rows { row.read(name, part, log: log) }
      if let part = reader.node("column"), columns { column.read(name, part, log: log) }
      reader.finish()
      return
    }
    if rows { row.read(name, node, log: log) }
    if columns { column.read(name, node, log: log) }
  }
}

extension GridSettings.Direction {
  fileprivate func overridden(by other: Self) -> Self {
    Self(
      spacing: other.spacing ?? spacing, align: other.align ?? align, isCentered: other.isCentered ?? isCentered)
  }

  fileprivate mutating func read(_ name: String, _ node: DocumentNode, log: DiagnosticLog) {
    switch name {
    case "spacing":
      guard let number = node.number else { return wrong(name, node, log) }
      spacing = number
    case "center":
      guard let truth = node.boolean else { return wrong(name, node, log) }
      isCentered = truth
    default:
      if let word = word(GridSettings.Alignment.allCases.map(\.rawValue), name, node, log) {
        align = GridSettings.Alignment(rawValue: word)
      }
    }
  }
}

private func word(_ words: [String], _ name: String, _ node: DocumentNode, _ log: DiagnosticLog) -> String? {
  guard let text = node.string else {
    wrong(name, node, log)
    return nil
  }
  if words.contains(text) { return text }
  log.error(
    Wording("`\(name)` 不能是 `\(text)`", en: "`\(name)` cannot be `\(text)`"), at: node.location,
    hint: suggestion(for: text, among: words))
  return nil
}

private func wrong(_ name: String, _ node: DocumentNode, _ log: DiagnosticLog) {
  log.error(
    Wording("`\(name)` 不能是\(node.kind.chinese)", en: "`\(name)` cannot be \(node.kind.english)"), at: node.location)
}
