import Diagnostics
import Documents

/// A resource as the descriptor declares it, before its data are read.
struct ResourceDescriptor {
  var name: String
  var node: DocumentNode
  var title: String?
  var description: String?
  /// The files, relative to the project folder, and the places that name them.
  var paths: [(path: String, location: SourceLocation)] = []
  /// Data in the descriptor.
  var data: DocumentNode?
  var format: String?
  var encoding = TextEncoding.utf8
  var dialect = Dialect()
  /// Where the rows stand in a JSON file.
  var property: String?
  var schema: TableSchema?
  var isTable = false
}

/// Reads resource descriptors; schemas and dialects may stand in files of their own.
struct ResourceReader {
  let file: String
  let files: FileSource
  let log: DiagnosticLog

  /// The resource; `nil` when it has no name or no data.
  func read(_ node: DocumentNode) -> ResourceDescriptor? {
    let reader = MappingReader(node, log: log)
    guard node.mapping != nil else { return nil }
    warnAboutMisspeltKeys(in: node, known: DescriptorKeys.resource, log: log)
    guard let name = reader.requiredString("name") else { return nil }
    var resource = ResourceDescriptor(name: name, node: node)
    resource.title = reader.string("title")
    resource.description = reader.string("description")
    resource.data = reader.node("data")
    guard readPaths(reader, into: &resource) else { return nil }
    readEncoding(reader, into: &resource)
    resource.format = format(reader, resource: resource)
    if resource.format == "tsv" { resource.dialect = .tabs }
    var null: String?
    if let node = reader.node("dialect"), let dialect = inlined(node) {
      let base = resource.dialect
      (resource.dialect, null, resource.property) = Dialect.read(dialect, base: base, log: log)
    }
    if let node = reader.node("schema"), let schema = inlined(node) {
      resource.schema = TableSchema(schema, log: log)
    }
    if let null { resource.schema?.missingValues.append(null) }
    let profiles = ["tabular-data-resource", "https://specs.frictionlessdata.io/schemas/tabular-data-resource.json"]
    let isDeclared = reader.string("type") == "table" || profiles.contains(reader.string("profile") ?? "")
    // A workbook is a table that is not read: it must not pass as a file that only has to be there.
    let hasTableFormat = resource.format.map { ["csv", "tsv"].contains($0) || WorkbookFormat(rawValue: $0) != nil }
    resource.isTable = isDeclared || resource.schema != nil || hasTableFormat ?? false
    return resource
  }

  private func readPaths(_ reader: MappingReader, into resource: inout ResourceDescriptor) -> Bool {
    let path = reader.node("path") ?? reader.node("url")
    guard (path == nil) != (resource.data == nil) else {
      log.error(
        path == nil
          ? Wording("资源 `\(resource.name)` 缺少 `path`", en: "the resource `\(resource.name)` has no `path`")
          : Wording(
            "资源 `\(resource.name)` 同时有 `path` 和 `data`",
            en: "the resource `\(resource.name)` has both `path` and `data`"),
        at: path?.location ?? reader.node.location)
      return false
    }
    guard let path else { return true }
    let items = path.sequence ?? [path]
    for item in items {
      guard let text = item.string else {
        log.error(
          Wording("`path` 应是文字，却是\(item.kind.chinese)", en: "`path` must be a text, found \(item.kind.english)"),
          at: item.location)
        continue
      }
      do throws(Failure) {
        let resolved = try FileSource.resolve(text, from: file, mentionedAt: item.location)
        resource.paths.append((resolved, item.location))
      } catch {
        error.diagnostics.forEach(log.report)
      }
    }
    if items.isEmpty { log.error(Wording("`path` 不能为空", en: "`path` must not be empty"), at: path.location) }
    return !items.isEmpty && resource.paths.count == items.count
  }

  private func readEncoding(_ reader: MappingReader, into resource: inout ResourceDescriptor) {
    guard let name = reader.string("encoding") else { return }
    if let encoding = TextEncoding(name: name) {
      resource.encoding = encoding
    } else {
      log.error(
        Wording("不支持编码 `\(name)`", en: "the encoding `\(name)` is not supported"),
        at: reader.node["encoding"]?.location,
        hint: suggestion(for: name, among: TextEncoding.allCases.map(\.rawValue)))
    }
  }

  /// The declared format, or the ending of the file name, or `json` for data in the descriptor.
  private func format(_ reader: MappingReader, resource: ResourceDescriptor) -> String? {
    if let format = reader.string("format") { return format.lowercased() }
    switch reader.string("mediatype") {
    case "text/csv": return "csv"
    case "text/tab-separated-values": return "tsv"
    case "application/json": return "json"
    default: break
    }
    guard let path = resource.paths.first?.path else { return resource.data?.string == nil ? "json" : nil }
    let name = path.split(separator: "/").last ?? ""
    return name.split(separator: ".").count > 1 ? name.split(separator: ".").last?.lowercased() : nil
  }

  /// The node itself, or the content of the file that it names.
  private func inlined(_ node: DocumentNode) -> DocumentNode? {
    if node.isNull { return nil }
    guard let path = node.string else { return node }
    do throws(Failure) {
      let resolved = try FileSource.resolve(path, from: file, mentionedAt: node.location)
      let bytes = try decodeText(files.bytes(of: resolved, mentionedAt: node.location), file: resolved)
      return try parseDocument(String(decoding: bytes, as: UTF8.self), file: resolved)
    } catch {
      error.diagnostics.forEach(log.report)
      return nil
    }
  }
}
