public import DataPackages
public import Diagnostics
import Documents
public import Tables

/// Where the rows of a chart come from.
public struct DataSource: Hashable, Sendable {
  /// Kinds of places.
  public enum Origin: Hashable, Sendable {
    /// The definition itself.
    case inline(Table)
    /// A file or address, relative to the definition.
    case url(String)
    /// A table or data set that the caller knows by this name.
    case name(String)
  }

  /// Where the rows come from.
  public var origin: Origin
  /// How a file is read.
  public var format: DataFormat
  /// Where it stands in the definition.
  public var location: SourceLocation
  /// Whether the rows are the lines of a net on the globe, which are drawn along and not filled.
  public var isGraticule = false
  /// The data set of the definition that a name may have meant.
  public var nearName: Wording?

  /// The key of the table among those that are given to `compile`; `nil` for data in the definition itself.
  public var key: String? {
    switch origin {
    case .inline: nil
    case .url(let url): format.map.map { "\(url)#\($0.name)" } ?? url
    case .name(let name): name
    }
  }
}

extension DataSource {
  /// The name under which a `lookup` finds it: its key, or for inline data its place.
  public var lookupName: String { key ?? "inline:\(location.line ?? 0):\(location.column ?? 0)" }
}

/// How the text of a data file is read.
public struct DataFormat: Hashable, Sendable {
  /// Kinds of files.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Values separated by commas.
    case csv
    /// Values separated by tabs.
    case tsv
    /// Values separated by `delimiter`.
    case dsv
    /// An array of objects.
    case json
    /// A map whose figures share their lines.
    case topojson
  }

  /// What the values of fields become that `parse` does not name.
  public enum Typing: Hashable, Sendable {
    /// What the chart shows them as: numbers for quantities, moments for times, texts otherwise.
    case byUse
    /// What all of them are: truth values, numbers, or dates, and texts otherwise (`parse: auto`).
    case automatic
    /// Texts (`parse: null`).
    case none
  }

  /// The kind of file; `nil` to go by the end of its name.
  public var kind: Kind?
  /// What separates values in a `dsv` file.
  public var delimiter: Character?
  /// The member of a JSON file that holds the rows, as a path with dots.
  public var property: String?
  /// Types of fields: `number`, `boolean`, `string`, `date`, `date:'%Y'`, `utc:'%Y'`.
  public var parse: [String: String] = [:]
  /// What other fields of a delimited file become.
  public var typing = Typing.byUse
  /// The part of a TopoJSON file.
  public var map: MapFormat?

  /// The format of a file by its name.
  public init() {}

  /// The rows of a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, in UTF-8.
  ///   - uses: the columns of a delimited file that are read, and those that are thought to be numbers.
  /// - Throws: a located error for bytes that are not of this format.
  public func read(_ bytes: [UInt8], file: String, uses: FieldUses = .texts) throws(Failure) -> Table {
    let extensionOfName = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
    var dialect = Dialect()
    switch kind ?? Kind(rawValue: extensionOfName) ?? .json {
    case .csv: break
    case .tsv: dialect = .tabs
    case .dsv: dialect.delimiter = delimiter?.asciiValue ?? dialect.delimiter
    case .json, .topojson:
      return try readJSON(String(decoding: try decodeText(bytes, file: file), as: UTF8.self), file: file)
    }
    return try delimitedTable(bytes, file: file, dialect: dialect, uses: typed(uses))
  }

  /// The rows of a text.
  ///
  /// - Throws: a located error for a text that is not of this format.
  public func read(_ text: String, file: String) throws(Failure) -> Table { try read(Array(text.utf8), file: file) }

  /// What is parsed later is read as texts, so that each value is seen as it stands in the file.
  private func typed(_ uses: FieldUses) -> FieldUses {
    var uses = uses
    let (typing, parse, isNumber) = (typing, parse, uses.isNumber)
    uses.isNumber = { name in
      if let type = parse[name] { return type == "number" }
      return typing == .automatic || (typing == .byUse && isNumber(name))
    }
    return uses
  }

  private func readJSON(_ text: String, file: String) throws(Failure) -> Table {
    var node = try parseDocument(text, file: file.hasSuffix(".json") ? file : file + ".json")
    for step in (property ?? "").split(separator: ".") {
      guard let member = node[String(step)] else {
        throw Failure(
          Wording("`\(file)` 中没有 `\(step)`", en: "there is no `\(step)` in `\(file)`"), at: node.location)
      }
      node = member
    }
    if kind == .topojson || map != nil { return try mapTable(of: node) }
    return table(of: node.sequence ?? [node])
  }
}

/// The rows of an array of objects, or of plain values as the field `data`.
func table(of items: [DocumentNode]) -> Table {
  var builder = RowTableBuilder(rowCount: items.count)
  for (row, item) in items.enumerated() {
    guard let entries = item.mapping else {
      builder.set(item.tableValue, row: row, field: "data", near: 0)
      continue
    }
    for (place, entry) in entries.enumerated() {
      builder.set(entry.value.tableValue, row: row, field: entry.key, near: place)
    }
  }
  return builder.table
}
