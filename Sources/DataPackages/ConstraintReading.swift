import Diagnostics
import Documents
import Tables

extension FieldConstraints {
  /// Reads a constraints descriptor for a field of this type.
  init(_ reader: MappingReader, type: FieldType) {
    self.init()
    for entry in reader.node.mapping ?? [] where !DescriptorKeys.constraints.contains(entry.key) {
      reader.log.error(
        Wording("没有约束 `\(entry.key)`", en: "there is no constraint `\(entry.key)`"), at: entry.keyLocation,
        hint: suggestion(for: entry.key, among: DescriptorKeys.constraints))
    }
    isRequired = reader.boolean("required") ?? false
    isUnique = reader.boolean("unique") ?? false
    minimumLength = readLength(reader, "minLength", type: type)
    maximumLength = readLength(reader, "maxLength", type: type)
    minimum = readBound(reader, "minimum", type: type)
    maximum = readBound(reader, "maximum", type: type)
    exclusiveMinimum = readBound(reader, "exclusiveMinimum", type: type)
    exclusiveMaximum = readBound(reader, "exclusiveMaximum", type: type)
    pattern = readPattern(reader, type: type)
    if let values = reader.sequence("enum") {
      allowed = allowedValues(values, key: "enum", type: type, log: reader.log)
      if values.isEmpty {
        reader.log.error(Wording("`enum` 不能为空", en: "`enum` must not be empty"), at: reader.node["enum"]?.location)
      }
    }
    if let schema = reader.node("jsonSchema") {
      reader.log.error(
        Wording("不支持约束 `jsonSchema`", en: "the constraint `jsonSchema` is not supported"), at: schema.location,
        hint: Wording("把值拆成单独的字段", en: "put the values into fields of their own"))
    }
  }
}

/// The values of a list as the type reads them.
func allowedValues(_ nodes: [DocumentNode], key: String, type: FieldType, log: DiagnosticLog) -> [Value] {
  nodes.compactMap { node in
    if let text = scalarText(node), let value = type.value(of: Array(text.utf8)[...]) { return value }
    log.error(
      Wording(
        "`\(key)` 中的\(node.kind.chinese)不是\(type.description.chinese)",
        en: "\(node.kind.english) in `\(key)` is not \(type.description.english)"), at: node.location)
    return nil
  }
}

/// The text of a scalar as it would stand in a cell, or of a list or an object as JSON; `nil` for null.
func scalarText(_ node: DocumentNode) -> String? {
  switch node.content {
  case .null: nil
  case .boolean(let value): String(value)
  case .number(let value): numberText(value)
  case .string(let value): value
  case .sequence, .mapping: jsonText(Value(node))
  }
}

private func readLength(_ reader: MappingReader, _ key: String, type: FieldType) -> Int? {
  guard let number = reader.number(key), isUsable(reader, key, type.hasLength, type: type) else { return nil }
  if let length = Int(exactly: number), length >= 0 { return length }
  reader.log.error(
    Wording("`\(key)` 应是不小于 0 的整数", en: "`\(key)` must be a whole number of at least 0"),
    at: reader.node[key]?.location)
  return nil
}

private func readBound(_ reader: MappingReader, _ key: String, type: FieldType) -> FieldConstraints.Bound? {
  guard let node = reader.node(key), isUsable(reader, key, type.isOrdered, type: type) else { return nil }
  if let text = scalarText(node), let value = type.value(of: Array(text.utf8)[...]), let order = type.order(of: value) {
    return FieldConstraints.Bound(order: order, text: text)
  }
  reader.log.error(
    Wording(
      "`\(key)` 应是\(type.description.chinese)，却是\(node.kind.chinese)",
      en: "`\(key)` must be \(type.description.english), found \(node.kind.english)"), at: node.location)
  return nil
}

private func readPattern(_ reader: MappingReader, type: FieldType) -> TextPattern? {
  guard let text = reader.string("pattern") else { return nil }
  let isText = if case .string = type { true } else { type == .any }
  guard isUsable(reader, "pattern", isText, type: type) else { return nil }
  if let pattern = TextPattern(text) { return pattern }
  reader.log.error(
    Wording("`\(clipped(text))` 不是正则表达式", en: "`\(clipped(text))` is not a regular expression"),
    at: reader.node["pattern"]?.location,
    hint: Wording(
      "按 XML Schema 的语法；没有 `(?…)`、`\\b` 和反向引用",
      en: "the syntax is that of XML Schema, without `(?…)`, `\\b`, and back references"))
  return nil
}

/// Reports a constraint that means nothing for the type.
private func isUsable(_ reader: MappingReader, _ key: String, _ isUsable: Bool, type: FieldType) -> Bool {
  if isUsable { return true }
  reader.log.error(
    Wording(
      "约束 `\(key)` 不能用于\(type.description.chinese)",
      en: "the constraint `\(key)` cannot be used for \(type.description.english)"), at: reader.node[key]?.location)
  return false
}
