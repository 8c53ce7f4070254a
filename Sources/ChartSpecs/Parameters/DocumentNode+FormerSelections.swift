import Documents

/// Up to its version 4, Vega-Lite named selections in `selection` of a view, and read them as `{selection: name}`: as in
/// Vega-Lite itself, these become parameters.
///
/// ```yaml
/// selection: {pick: {type: single, init: {city: 乐清}, empty: none}}
/// params: [{name: pick, select: {type: point}, value: {city: 乐清}}]    # the same now
/// ```
extension DocumentNode {
  /// This definition with parameters instead of selections.
  var withParametersForSelections: DocumentNode {
    var silent: Set<String> = []
    collectSilent(into: &silent)
    return rewritten(silent)
  }

  /// What holds no selections, but may hold the word.
  private static let verbatim: Set<String> = ["data", "datasets", "config", "usermeta", "params"]

  /// The members, without data.
  private var parts: [DocumentNode] {
    sequence ?? mapping?.filter { !Self.verbatim.contains($0.key) }.map(\.value) ?? []
  }

  /// The selections of a view: objects by name, and not a composition of names.
  private var definitions: [Entry]? {
    guard let entries = mapping, entries.allSatisfy({ $0.value["type"]?.string != nil }) else { return nil }
    return entries
  }

  /// The names of selections that select nothing while they are empty.
  private func collectSilent(into names: inout Set<String>) {
    for entry in self["selection"]?.definitions ?? [] where entry.value["empty"]?.string == "none" {
      names.insert(entry.key)
    }
    for part in parts { part.collectSilent(into: &names) }
  }

  private func rewritten(_ silent: Set<String>) -> DocumentNode {
    if let items = sequence { return DocumentNode(.sequence(items.map { $0.rewritten(silent) }), at: location) }
    guard let entries = mapping else { return self }
    if entries.count == 1, let names = self["selection"], names.string == nil, names.definitions == nil {
      return names.predicate(silent)
    }
    let changed = entries.flatMap { entry -> [Entry] in
      if Self.verbatim.contains(entry.key) { return [entry] }
      if entry.key != "selection" { return [entry.with(entry.value.rewritten(silent))] }
      if let definitions = entry.value.definitions {
        let parameters = DocumentNode(.sequence(definitions.map(Self.parameter)), at: entry.value.location)
        return [Entry(key: "params", keyLocation: entry.keyLocation, value: parameters)]
      }
      let predicate = entry.value.predicate(silent)
      if entry.value.string != nil { return predicate.mapping ?? [] }
      return [Entry(key: "test", keyLocation: entry.keyLocation, value: predicate)]
    }
    return DocumentNode(.mapping(changed), at: location)
  }

  /// A name, or a composition of names, as a condition.
  private func predicate(_ silent: Set<String>) -> DocumentNode {
    if let name = string {
      var members: [(String, Content)] = [("param", .string(name))]
      if silent.contains(name) { members.append(("empty", .boolean(false))) }
      return .object(members, at: location)
    }
    if let items = sequence { return DocumentNode(.sequence(items.map { $0.predicate(silent) }), at: location) }
    return DocumentNode(.mapping((mapping ?? []).map { $0.with($0.value.predicate(silent)) }), at: location)
  }

  private static func parameter(_ definition: Entry) -> DocumentNode {
    let value = definition.value
    let name = Entry(
      key: "name", keyLocation: definition.keyLocation,
      value: DocumentNode(.string(definition.key), at: definition.keyLocation))
    var members = [name]
    var select: [Entry] = []
    for entry in value.mapping ?? [] {
      switch entry.key {
      case "init": members.append(Entry(key: "value", keyLocation: entry.keyLocation, value: entry.value))
      case "bind": members.append(entry)
      case "empty": break
      case "type" where ["single", "multi"].contains(entry.value.string):
        select.append(entry.with(DocumentNode(.string("point"), at: entry.value.location)))
      default: select.append(entry)
      }
    }
    members.append(
      Entry(key: "select", keyLocation: value.location, value: DocumentNode(.mapping(select), at: value.location)))
    return DocumentNode(.mapping(members), at: value.location)
  }
}

extension DocumentNode.Entry {
  fileprivate func with(_ value: DocumentNode) -> Self { Self(key: key, keyLocation: keyLocation, value: value) }
}
