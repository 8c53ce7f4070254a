public import Diagnostics
import Documents
import Tables

/// Loads a Frictionless Data Package: the descriptor, and every table, checked and typed.
///
/// ```swift
/// let package = try loadPackage(at: "datapackage.json", from: .folder("."))
/// let facts = package.tables["facts"]
/// ```
///
/// - Parameters:
///   - path: the descriptor, relative to the project folder; JSON, or YAML by its name.
///   - files: where the files come from.
/// - Throws: every fault that was found, each at its place: of the descriptor, of the files, and of their cells.
public func loadPackage(at path: String, from files: FileSource) throws(Failure) -> DataPackage {
  let log = DiagnosticLog()
  let path = try FileSource.resolve(path, from: "")

  // 1. The descriptor.
  let text = try decodeText(files.bytes(of: path), file: path)
  let root = try parseDocument(String(decoding: text, as: UTF8.self), file: path)
  let reader = MappingReader(root, log: log)
  warnAboutMisspeltKeys(in: root, known: DescriptorKeys.package, log: log)
  let descriptors = readResources(reader, file: path, files: files, log: log)

  // 2. Each table by itself.
  var tables: [String: ReadTable] = [:]
  var unread: Set<String> = []
  for descriptor in descriptors where descriptor.isTable {
    let problems = DiagnosticLog()
    tables[descriptor.name] = readTable(descriptor, files: files, log: problems)
    problems.diagnostics.forEach(log.report)
    if tables[descriptor.name] == nil { unread.insert(descriptor.name) }
  }
  for descriptor in descriptors where !descriptor.isTable { checkFiles(of: descriptor, files: files, log: log) }

  // 3. References between the tables.
  for descriptor in descriptors {
    guard let read = tables[descriptor.name] else { continue }
    checkForeignKeys(
      of: read, name: descriptor.name, tables: tables, unread: unread,
      file: descriptor.paths.first?.path ?? path, log: log)
  }

  let name = reader.string("name")
  let title = reader.string("title")
  let description = reader.string("description")
  let version = reader.string("version")
  let keywords = reader.strings("keywords") ?? []
  try log.throwErrors()
  for read in tables.values { read.places.parts.forEach { $0.text.release() } }
  return DataPackage(
    name: name, title: title, description: description, version: version, keywords: keywords,
    resources: descriptors.map { resource($0, read: tables[$0.name]) }, tables: tables.mapValues(\.table),
    warnings: log.diagnostics)
}

private func readResources(
  _ reader: MappingReader, file: String, files: FileSource, log: DiagnosticLog
) -> [ResourceDescriptor] {
  guard reader.required("resources") != nil, let nodes = reader.sequence("resources") else { return [] }
  if nodes.isEmpty {
    log.error(Wording("`resources` 不能为空", en: "`resources` must not be empty"), at: reader.node["resources"]?.location)
  }
  let resourceReader = ResourceReader(file: file, files: files, log: log)
  var known: Set<String> = []
  var result: [ResourceDescriptor] = []
  for node in nodes {
    guard let resource = resourceReader.read(node) else { continue }
    if known.insert(resource.name).inserted {
      result.append(resource)
    } else {
      log.error(
        Wording("资源 `\(resource.name)` 重复", en: "the resource `\(resource.name)` stands twice"), at: node.location)
    }
  }
  return result
}

private func readTable(_ descriptor: ResourceDescriptor, files: FileSource, log: DiagnosticLog) -> ReadTable? {
  // A schema without fields has been reported; the data would only repeat it.
  if descriptor.schema?.fields.isEmpty == true { return nil }
  let file = descriptor.paths.first?.path ?? descriptor.node.location.file
  var reader = TableReader(file: file, schema: descriptor.schema, log: log)
  do throws(Failure) {
    switch descriptor.format {
    case "csv", "tsv", nil:
      if let text = descriptor.data?.string {
        // A file of its own name: its lines are not those of the descriptor.
        reader.read(Array(text.utf8), file: "\(file)#\(descriptor.name)", dialect: descriptor.dialect)
      } else if let rows = descriptor.data {
        reader.read(try jsonRows(rows, property: nil), hasHeader: descriptor.dialect.hasHeader)
      }
      for (path, location) in descriptor.paths {
        let encoding = descriptor.encoding
        let text = try decodeText(files.bytes(of: path, mentionedAt: location), file: path, encoding: encoding)
        reader.read(text, file: path, dialect: descriptor.dialect) {
          try? decodeText(files.bytes(of: path), file: path, encoding: encoding)
        }
      }
    case "json":
      var rows: [DocumentNode] = []
      if let data = descriptor.data { rows = try jsonRows(data, property: descriptor.property) }
      for (path, location) in descriptor.paths {
        let text = try decodeText(files.bytes(of: path, mentionedAt: location), file: path)
        let node = try parseJSON(String(decoding: text, as: UTF8.self), file: path)
        rows += try jsonRows(node, property: descriptor.property)
      }
      reader.read(rows, hasHeader: descriptor.dialect.hasHeader)
    case let format?:
      let place = descriptor.node["format"]?.location ?? descriptor.paths.first?.location ?? descriptor.node.location
      if let workbook = WorkbookFormat(rawValue: format) { throw workbook.named(at: place) }
      throw Failure(
        Wording("不支持格式 `\(format)`", en: "the format `\(format)` is not supported"), at: place,
        hint: Wording("把表格另存为 CSV", en: "save the table as CSV"))
    }
  } catch {
    error.diagnostics.forEach(log.report)
    return nil
  }
  return reader.finish()
}

/// A resource that is no table only has to be there.
private func checkFiles(of descriptor: ResourceDescriptor, files: FileSource, log: DiagnosticLog) {
  for (path, location) in descriptor.paths {
    do throws(Failure) {
      _ = try files.bytes(of: path, mentionedAt: location)
    } catch {
      error.diagnostics.forEach(log.report)
    }
  }
}

private func resource(_ descriptor: ResourceDescriptor, read: ReadTable?) -> Resource {
  Resource(
    name: descriptor.name, title: descriptor.title, description: descriptor.description,
    files: descriptor.paths.map(\.path), schema: read?.schema, table: read?.table,
    location: descriptor.node.location, places: read?.places ?? RowPlaces())
}
