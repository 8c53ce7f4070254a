import Diagnostics
import Documents

/// The keys that the standard knows, by the object they stand in. Others are allowed and mean nothing here.
enum DescriptorKeys {
  static let package = [
    "name", "id", "title", "description", "homepage", "version", "created", "profile", "$schema", "licenses", "sources",
    "contributors", "keywords", "image", "resources", "views",
  ]
  static let resource = [
    "name", "path", "data", "url", "type", "profile", "$schema", "title", "description", "format", "mediatype",
    "encoding", "bytes", "hash", "sources", "licenses", "homepage", "dialect", "schema",
  ]
  static let dialect = [
    "$schema", "header", "headerRows", "headerJoin", "commentRows", "commentChar", "delimiter", "lineTerminator",
    "quoteChar", "doubleQuote", "escapeChar", "nullSequence", "skipInitialSpace", "property", "itemType", "itemKeys",
    "sheetNumber", "sheetName", "table", "caseSensitiveHeader", "csvddfVersion",
  ]
  static let schema = [
    "$schema", "fields", "fieldsMatch", "missingValues", "primaryKey", "uniqueKeys", "foreignKeys",
  ]
  static let field = [
    "name", "type", "format", "title", "description", "example", "constraints", "categories", "categoriesOrdered",
    "missingValues", "rdfType", "decimalChar", "groupChar", "bareNumber", "trueValues", "falseValues", "delimiter",
    "itemType",
  ]
  static let constraints = [
    "required", "unique", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
    "pattern", "enum", "jsonSchema",
  ]
  static let foreignKey = ["fields", "reference"]
  static let reference = ["resource", "fields"]
}

/// Warns about keys that look like a misspelt one of the standard; all other unknown keys are the user's own.
func warnAboutMisspeltKeys(in node: DocumentNode, known: [String], log: DiagnosticLog) {
  for entry in node.mapping ?? [] where !known.contains(entry.key) {
    guard let candidate = nearest(to: entry.key, among: known) else { continue }
    log.warning(
      Wording("标准中没有键 `\(entry.key)`，已忽略", en: "the standard has no key `\(entry.key)`; it is ignored"),
      at: entry.keyLocation, hint: Wording("是否要写 `\(candidate)`？", en: "did you mean `\(candidate)`?"))
  }
}

/// A text or a list of texts, as keys are written in version 1 and 2 of the standard.
func names(_ node: DocumentNode?, key: String, log: DiagnosticLog) -> [String] {
  guard let node, !node.isNull else { return [] }
  if let name = node.string { return [name] }
  if let items = node.sequence, !items.isEmpty, items.allSatisfy({ $0.string != nil }) {
    return items.compactMap(\.string)
  }
  log.error(
    Wording("`\(key)` 应是字段名或字段名的列表", en: "`\(key)` must be the name of a field, or a list of names"),
    at: node.location)
  return []
}
