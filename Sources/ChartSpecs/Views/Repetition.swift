import Diagnostics
import Documents

/// `repeat` is rewritten on the nodes: a copy of the inner view for each name, with `{"repeat": …}` replaced by it.
extension ViewDecoder {
  func repetition(
    _ node: DocumentNode, _ reader: MappingReader, settings: inout ViewSettings
  ) -> ViewSpec.Content? {
    guard let inner = reader.required("spec") else { return nil }
    // Repeated views are alike: their places are, too.
    settings.grid.column.align = settings.grid.column.align ?? .all
    settings.grid.row.align = settings.grid.row.align ?? .all
    func names(_ node: DocumentNode?) -> [String]? { node?.sequence?.compactMap(\.string) }
    func copy(_ values: [String: String]) -> DocumentNode { inner.replacingRepeats(values) }

    if let list = names(node) {
      guard isDrawable(list.count, at: node) else { return nil }
      let columns = reader.number("columns").flatMap { Int(exactly: $0) }
      return .concat(list.compactMap { view(copy(["repeat": $0]), inherited: []) }, columns: columns)
    }
    let parts = MappingReader(node, log: log)
    let (rows, columns) = (names(parts.node("row")), names(parts.node("column")))
    let layers = names(parts.node("layer"))
    parts.finish()
    let counts = [rows, columns, layers].map { $0?.count ?? 1 }
    guard isDrawable(counts.reduce(1) { min($0, 10_000) * min($1, 10_000) }, at: node) else { return nil }
    if let layers, rows == nil, columns == nil {
      return .layer(layers.compactMap { view(copy(["layer": $0]), inherited: []) })
    }
    var views: [ViewSpec] = []
    for row in rows ?? [""] {
      for column in columns ?? [""] {
        let values = ["row": row, "column": column].filter { !$0.value.isEmpty }
        if let layers {
          let copies = layers.compactMap { layer in
            view(copy(values.merging(["layer": layer]) { $1 }), inherited: [])
          }
          views.append(ViewSpec(settings: ViewSettings(at: inner.location), content: .layer(copies)))
        } else if let view = view(copy(values), inherited: []) {
          views.append(view)
        }
      }
    }
    return .concat(views, columns: columns?.count ?? 1)
  }

  /// As many views as small multiples may have.
  private func isDrawable(_ count: Int, at node: DocumentNode) -> Bool {
    if count <= 1000 { return true }
    log.error(
      Wording("`repeat` 重复超过 1000 次", en: "`repeat` makes more than 1000 views"), at: node.location)
    return false
  }
}

extension DocumentNode {
  /// This tree with each `{"repeat": name}` replaced by the text for that name.
  func replacingRepeats(_ values: [String: String]) -> DocumentNode {
    switch content {
    case .mapping(let entries):
      if entries.count == 1, entries[0].key == "repeat", let name = entries[0].value.string, let value = values[name] {
        return DocumentNode(.string(value), at: location)
      }
      let replaced = entries.map { entry in
        Entry(key: entry.key, keyLocation: entry.keyLocation, value: entry.value.replacingRepeats(values))
      }
      return DocumentNode(.mapping(replaced), at: location)
    case .sequence(let items):
      return DocumentNode(.sequence(items.map { $0.replacingRepeats(values) }), at: location)
    case .null, .boolean, .number, .string: return self
    }
  }
}
