import Diagnostics
import Documents

extension Dialect {
  /// Reads a Table Dialect descriptor over the defaults of `base`; also gives its text for null and its `property`.
  static func read(
    _ node: DocumentNode, base: Dialect, log: DiagnosticLog
  ) -> (dialect: Dialect, null: String?, property: String?) {
    let reader = MappingReader(node, log: log)
    warnAboutMisspeltKeys(in: node, known: DescriptorKeys.dialect, log: log)
    var dialect = base
    if reader.node("delimiter") != nil { dialect.delimiter = sign(reader, "delimiter") ?? base.delimiter }
    if let quote = reader.node("quoteChar") {
      dialect.quote = quote.isNull || quote.string == "" ? nil : sign(reader, "quoteChar") ?? base.quote
    }
    if reader.string("commentChar") != nil { dialect.comment = sign(reader, "commentChar") }
    dialect.hasHeader = reader.boolean("header") ?? base.hasHeader
    dialect.doublesQuotes = reader.boolean("doubleQuote") ?? base.doublesQuotes
    dialect.skipsInitialSpace = reader.boolean("skipInitialSpace") ?? base.skipsInitialSpace
    if dialect.delimiter == dialect.quote {
      log.error(
        Wording("`delimiter` 与 `quoteChar` 相同", en: "`delimiter` and `quoteChar` are the same"), at: node.location)
    }
    rejectUnsupported(reader)
    return (dialect, reader.string("nullSequence"), reader.string("property"))
  }

  /// One ASCII character.
  private static func sign(_ reader: MappingReader, _ key: String) -> UInt8? {
    guard let text = reader.string(key) else { return nil }
    let bytes = Array(text.utf8)
    if bytes.count == 1, bytes[0] < 0x80, bytes[0] != 0x0A, bytes[0] != 0x0D, bytes[0] != 0 { return bytes[0] }
    reader.log.error(
      Wording(
        "`\(key)` 应是一个 ASCII 字符，却是 `\(clipped(text))`",
        en: "`\(key)` must be one ASCII character, found `\(clipped(text))`"),
      at: reader.node[key]?.location)
    return nil
  }

  private static func rejectUnsupported(_ reader: MappingReader) {
    var rejected: [DocumentNode.Entry] = []
    for entry in reader.node.mapping ?? [] where !entry.value.isNull {
      switch entry.key {
      case "escapeChar", "commentRows", "itemKeys", "sheetNumber", "sheetName", "table": rejected.append(entry)
      case "headerRows":
        if entry.value.sequence?.map(\.number) != [1] { rejected.append(entry) }
      case "lineTerminator":
        if !["\n", "\r\n", "\r"].contains(entry.value.string) { rejected.append(entry) }
      default: break
      }
    }
    for entry in rejected {
      reader.log.error(
        Wording("不支持方言中的 `\(entry.key)`", en: "`\(entry.key)` in a dialect is not supported"), at: entry.keyLocation)
    }
  }
}
