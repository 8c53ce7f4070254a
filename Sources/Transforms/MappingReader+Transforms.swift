import Diagnostics
import Documents

/// What several transforms read in the same way.
extension MappingReader {
  /// A field that must be there.
  func requiredField(_ key: String) -> FieldReference? {
    guard let node = required(key), let name = string(key) else { return nil }
    return FieldReference(name, at: node.location)
  }

  /// A field that may be absent.
  func field(_ key: String) -> FieldReference? {
    guard let name = string(key), let location = node(key)?.location else { return nil }
    return FieldReference(name, at: location)
  }

  /// A list of fields; empty when absent.
  func fields(_ key: String) -> [FieldReference] {
    _ = strings(key)
    let items = node(key)?.sequence ?? []
    return items.compactMap { item in item.string.map { FieldReference($0, at: item.location) } }
  }

  /// The expression in this member, which must be a text.
  func requiredExpression(_ key: String) -> Expression? {
    guard let node = required(key), let text = string(key) else { return nil }
    return log.expression(text, at: node.location)
  }

  /// The name or names of what a transform makes: a text, or a list of up to `defaults.count` texts.
  func names(_ key: String, defaults: [String]) -> [String] {
    guard let node = node(key) else { return defaults }
    if let name = node.string { return [name] + defaults.dropFirst() }
    guard let names = strings(key) else { return defaults }
    guard names.count <= defaults.count else {
      log.error(
        Wording(
          "`\(key)` 至多 \(defaults.count) 个名称，却有 \(names.count) 个",
          en: "`\(key)` takes at most \(defaults.count) names, found \(names.count)"), at: node.location)
      return defaults
    }
    return names + defaults.dropFirst(names.count)
  }

  /// The objects in a list, each read by `read`.
  func items<Item>(_ key: String, isRequired: Bool = true, _ read: (MappingReader) -> Item?) -> [Item] {
    if isRequired, required(key) == nil { return [] }
    return (sequence(key) ?? []).compactMap { item in
      let reader = MappingReader(item, log: log)
      let result = read(reader)
      reader.finish()
      return item.mapping == nil ? nil : result
    }
  }

  /// A number that must be above zero.
  func positiveNumber(_ key: String) -> Double? {
    guard let value = number(key) else { return nil }
    if value > 0, value.isFinite { return value }
    log.error(Wording("`\(key)` 必须大于 0", en: "`\(key)` must be greater than 0"), at: node(key)?.location)
    return nil
  }
}

extension DiagnosticLog {
  /// Parses an expression; what is wrong with it is reported.
  func expression(_ text: String, at location: SourceLocation) -> Expression? {
    do {
      return try Expression.parse(text, at: location)
    } catch {
      error.diagnostics.forEach(report)
      return nil
    }
  }
}
