import Diagnostics
import Documents

extension TableSchema {
  /// Reads a Table Schema descriptor; what is wrong is reported, and reading goes on.
  init(_ node: DocumentNode, log: DiagnosticLog) {
    let reader = MappingReader(node, log: log)
    warnAboutMisspeltKeys(in: node, known: DescriptorKeys.schema, log: log)
    self.init(fields: [])
    if let missing = reader.node("missingValues") { missingValues = readMissingValues(missing, log: log) ?? [""] }
    fieldsMatch = readFieldsMatch(reader) ?? .exact
    if reader.required("fields") != nil {
      let nodes = reader.sequence("fields") ?? []
      if nodes.isEmpty, let place = node["fields"], place.sequence != nil {
        log.error(Wording("`fields` 不能为空", en: "`fields` must not be empty"), at: place.location)
      }
      readFields(nodes, log: log)
    }
    primaryKey = readKey(reader.node("primaryKey"), key: "primaryKey", log: log)
    for key in reader.sequence("uniqueKeys") ?? [] {
      let fields = readKey(key, key: "uniqueKeys", log: log)
      if !fields.isEmpty { uniqueKeys.append(fields) }
    }
    foreignKeys = (reader.sequence("foreignKeys") ?? []).compactMap { readForeignKey($0, log: log) }
  }

  /// In version 2 the value may stand alone or, in early software, in a list of one.
  private func readFieldsMatch(_ reader: MappingReader) -> FieldsMatch? {
    guard let node = reader.node("fieldsMatch"), let items = node.sequence else { return reader.choice("fieldsMatch") }
    guard items.count == 1, let name = items[0].string, let match = FieldsMatch(rawValue: name) else {
      reader.log.error(
        Wording("`fieldsMatch` 应是一个词", en: "`fieldsMatch` must be one word"), at: node.location,
        hint: suggestion(for: items.first?.string ?? "", among: FieldsMatch.allCases.map(\.rawValue)))
      return nil
    }
    return match
  }

  private mutating func readFields(_ nodes: [DocumentNode], log: DiagnosticLog) {
    var known: Set<String> = []
    for node in nodes {
      guard let field = Field(node, log: log) else { continue }
      if known.insert(field.name).inserted {
        fields.append(field)
      } else {
        log.error(
          Wording("字段 `\(field.name)` 重复", en: "the field `\(field.name)` stands twice"), at: field.location)
      }
    }
  }

  private func readKey(_ node: DocumentNode?, key: String, log: DiagnosticLog) -> [String] {
    let names = names(node, key: key, log: log)
    var isGood = true
    for name in names where self[name] == nil {
      isGood = false
      log.error(
        Wording("`\(key)` 中的 `\(name)` 不是字段", en: "`\(name)` in `\(key)` is not a field"), at: node?.location,
        hint: suggestion(for: name, among: fields.map(\.name)))
    }
    return isGood ? names : []
  }

  private func readForeignKey(_ node: DocumentNode, log: DiagnosticLog) -> ForeignKey? {
    let reader = MappingReader(node, log: log)
    warnAboutMisspeltKeys(in: node, known: DescriptorKeys.foreignKey, log: log)
    let fields = readKey(reader.required("fields"), key: "foreignKeys", log: log)
    guard reader.required("reference") != nil, let reference = reader.mapping("reference") else { return nil }
    warnAboutMisspeltKeys(in: reference.node, known: DescriptorKeys.reference, log: log)
    let resource = reference.string("resource").flatMap { $0.isEmpty ? nil : $0 }
    let referenced = names(reference.required("fields"), key: "reference.fields", log: log)
    guard !fields.isEmpty, !referenced.isEmpty else { return nil }
    guard fields.count == referenced.count else {
      log.error(
        Wording(
          "外键有 \(fields.count) 个字段，却引用 \(referenced.count) 个",
          en: "the foreign key has \(fields.count) fields and refers to \(referenced.count)"), at: node.location)
      return nil
    }
    var key = ForeignKey(fields, to: resource, referenced)
    key.location = reference.node.location
    return key
  }
}

/// A list of texts, or of objects with a `value`; `nil` when it is neither.
func readMissingValues(_ node: DocumentNode, log: DiagnosticLog) -> [String]? {
  let values = node.sequence?.compactMap { $0.string ?? $0["value"]?.string }
  if let values, values.count == node.sequence?.count { return values }
  log.error(
    Wording("`missingValues` 应是文字的列表", en: "`missingValues` must be a list of texts"), at: node.location,
    hint: Wording("数字也写在引号中：`[\"\", \"-99\"]`", en: "numbers stand in quotes too: `[\"\", \"-99\"]`"))
  return nil
}
