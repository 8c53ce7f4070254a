import Diagnostics
import Documents
import Formats

extension Field {
  /// Reads a field descriptor; `nil` when it has no name.
  init?(_ node: DocumentNode, log: DiagnosticLog) {
    let reader = MappingReader(node, log: log)
    warnAboutMisspeltKeys(in: node, known: DescriptorKeys.field, log: log)
    guard let name = reader.requiredString("name") else { return nil }
    self.init(name, readFieldType(reader))
    title = reader.string("title")
    description = reader.string("description")
    if let missing = reader.node("missingValues") { missingValues = readMissingValues(missing, log: log) }
    location = node.location
    if let limits = reader.mapping("constraints") { constraints = FieldConstraints(limits, type: type) }
    if let categories = reader.sequence("categories"), constraints.allowed.isEmpty {
      constraints.allowed = allowedValues(categories.map { $0["value"] ?? $0 }, key: "categories", type: type, log: log)
    }
  }
}

private let typeNames = [
  "string", "number", "integer", "boolean", "object", "array", "list", "date", "time", "datetime", "year", "yearmonth",
  "duration", "geopoint", "geojson", "any",
]

/// The type and its notation; `any` when it is absent or wrong.
private func readFieldType(_ reader: MappingReader) -> FieldType {
  switch reader.string("type") ?? "any" {
  case "string": return .string(reader.choice("format") ?? .default)
  case "number": return .number(readNotation(reader))
  case "integer": return .integer(readNotation(reader))
  case "boolean":
    guard case .boolean(let yes, let no) = FieldType.boolean() else { return .any }
    return .boolean(
      trueValues: reader.strings("trueValues") ?? yes, falseValues: reader.strings("falseValues") ?? no)
  case "object": return .object
  case "array": return .array
  case "list": return .list(delimiter: readDelimiter(reader), item: readItemType(reader))
  case "date": return .date(readTimeNotation(reader))
  case "time": return .time(readTimeNotation(reader))
  case "datetime": return .datetime(readTimeNotation(reader))
  case "year": return .year
  case "yearmonth": return .yearmonth
  case "duration": return .duration
  case "geopoint": return .geopoint(reader.choice("format") ?? .default)
  case "geojson": return .geojson(isTopology: readIsTopology(reader))
  case "any": return .any
  case let name:
    reader.log.error(
      Wording("没有类型 `\(name)`", en: "there is no type `\(name)`"), at: reader.node["type"]?.location,
      hint: suggestion(for: name, among: typeNames) ?? suggestion(for: name, among: ["string", "number", "date"]))
    return .any
  }
}

private func readNotation(_ reader: MappingReader) -> FieldType.Notation {
  var notation = FieldType.Notation()
  for key in ["decimalChar", "groupChar"] where reader.string(key)?.isEmpty == true {
    reader.log.error(
      Wording("`\(key)` 不能为空", en: "`\(key)` must not be empty"), at: reader.node[key]?.location)
  }
  notation.decimal = reader.string("decimalChar").flatMap { $0.isEmpty ? nil : $0 } ?? "."
  notation.group = reader.string("groupChar").flatMap { $0.isEmpty ? nil : $0 }
  notation.isBare = reader.boolean("bareNumber") ?? true
  if notation.group == notation.decimal {
    reader.log.error(
      Wording("`groupChar` 与小数点相同", en: "`groupChar` is the same as the decimal sign"),
      at: reader.node["groupChar"]?.location)
  }
  return notation
}

private func readTimeNotation(_ reader: MappingReader) -> FieldType.TimeNotation {
  guard var format = reader.string("format"), format != "default" else { return .iso }
  if format == "any" { return .any }
  if format.hasPrefix("fmt:") { format.removeFirst(4) }
  if format.contains("%"), TimeParser(format) != nil { return .pattern(format) }
  reader.log.error(
    Wording("`\(format)` 不是日期格式", en: "`\(format)` is not a date format"), at: reader.node["format"]?.location,
    hint: Wording("写作 `default`、`any` 或 `%Y/%m/%d`", en: "write `default`, `any`, or a pattern like `%Y/%m/%d`"))
  return .iso
}

private func readDelimiter(_ reader: MappingReader) -> String {
  reader.string("delimiter").flatMap { $0.isEmpty ? nil : $0 } ?? ","
}

private func readItemType(_ reader: MappingReader) -> FieldType {
  let types: [String: FieldType] = [
    "string": .string(), "integer": .integer(), "boolean": .boolean(), "number": .number(), "datetime": .datetime(),
    "date": .date(), "time": .time(),
  ]
  guard let name = reader.string("itemType") else { return .string() }
  if let type = types[name] { return type }
  reader.log.error(
    Wording("`itemType` 不能是 `\(name)`", en: "`itemType` cannot be `\(name)`"), at: reader.node["itemType"]?.location,
    hint: suggestion(for: name, among: types.keys.sorted()))
  return .string()
}

private func readIsTopology(_ reader: MappingReader) -> Bool {
  guard let format = reader.string("format"), format != "default" else { return false }
  if format == "topojson" { return true }
  reader.log.error(
    Wording("`format` 不能是 `\(format)`", en: "`format` cannot be `\(format)`"), at: reader.node["format"]?.location,
    hint: suggestion(for: format, among: ["default", "topojson"]))
  return false
}
