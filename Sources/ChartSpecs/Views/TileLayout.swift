public import Documents

/// Places of tiles, written in the mark: rows of names, `null` or `""` where there is none.
public struct TileLayout: Hashable, Sendable {
  /// The rows, from the top.
  public var rows: [[String?]]

  /// The layout; `nil` if the node is none.
  public init?(_ node: DocumentNode) {
    guard let lines = node.sequence, !lines.isEmpty, lines.count <= 200 else { return nil }
    rows = []
    for line in lines {
      guard let items = line.sequence, items.count <= 200 else { return nil }
      guard items.allSatisfy({ $0.isNull || $0.string != nil }) else { return nil }
      rows.append(items.map { $0.string.flatMap { $0.isEmpty ? nil : $0 } })
    }
  }
}
