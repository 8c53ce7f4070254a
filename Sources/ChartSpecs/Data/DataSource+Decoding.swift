import Diagnostics
import Documents
import Tables

extension DataSource {
  /// Decodes `data`; `null` is a table with one empty row.
  init?(_ node: DocumentNode, datasets: [String: DocumentNode], log: DiagnosticLog) {
    location = node.location
    guard !node.isNull else {
      origin = .inline(Table([], rowCount: 0))
      format = DataFormat()
      return
    }
    if node.sequence != nil {
      log.error(
        Wording("`data` 应是对象，却是\(node.kind.chinese)", en: "`data` must be an object, found \(node.kind.english)"),
        at: node.location,
        hint: Wording("各行写在 `values` 中：`data: {values: […]}`", en: "rows stand in `values`: `data: {values: […]}`"))
      return nil
    }
    let reader = MappingReader(node, log: log)
    format = reader.mapping("format").map { DataFormat($0) } ?? DataFormat()
    let name = reader.string("name")
    let url = reader.string("url")
    let values = reader.node("values")
    let sequence = reader.mapping("sequence")
    let (sphere, graticule) = (reader.node("sphere"), reader.node("graticule"))
    reader.finish()
    if let values {
      guard let table = Self.table(values, format: format, log: log) else { return nil }
      origin = .inline(table)
    } else if let sequence {
      origin = .inline(Self.sequence(sequence))
    } else if let sphere, sphere.boolean != false {
      origin = .inline(MapData.sphere)
    } else if let graticule, graticule.boolean != false {
      guard let table = MapData.graticule(graticule, log: log) else { return nil }
      origin = .inline(table)
      isGraticule = true
    } else if let url {
      origin = .url(url)
    } else if let name, let values = datasets[name] {
      guard let table = Self.table(values, format: format, log: log) else { return nil }
      origin = .inline(table)
    } else if let name {
      origin = .name(name)
      nearName = suggestion(for: name, among: datasets.keys.sorted())
    } else {
      log.error(
        Wording("`data` 需要 `url`、`name` 或 `values`", en: "`data` needs `url`, `name` or `values`"), at: node.location)
      return nil
    }
  }

  private static func table(_ values: DocumentNode, format: DataFormat, log: DiagnosticLog) -> Table? {
    do throws(Failure) {
      if let text = values.string { return try format.read(text, file: "values.csv") }
      var rows = values
      for step in (format.property ?? "").split(separator: ".") { rows = rows[String(step)] ?? rows }
      if format.kind == .topojson { return try format.mapTable(of: rows) }
      return ChartSpecs.table(of: rows.sequence ?? [rows])
    } catch {
      error.diagnostics.forEach(log.report)
      return nil
    }
  }

  private static func sequence(_ reader: MappingReader) -> Table {
    let (start, step) = (reader.number("start") ?? 0, reader.number("step") ?? 1)
    let stop = reader.number("stop") ?? 0
    let name = reader.string("as") ?? "data"
    reader.finish()
    guard step != 0, (stop - start) / step < 1_000_000 else {
      reader.log.error(Wording("数列太长", en: "the sequence is too long"), at: reader.node.location)
      return Table([])
    }
    return Table([(name, Column(.numbers(Array(stride(from: start, to: stop, by: step)))))])
  }
}

extension DataFormat {
  init(_ reader: MappingReader) {
    kind = reader.choice("type")
    delimiter = reader.string("delimiter")?.first
    property = reader.string("property")
    if kind == .topojson { map = MapFormat(reader) }
    if let node = reader.node("parse") { readParsing(node, log: reader.log) }
    reader.finish()
  }

  /// `auto`, nothing, or a directive for each field.
  private mutating func readParsing(_ node: DocumentNode, log: DiagnosticLog) {
    if node.isNull {
      typing = .none
    } else if node.string == "auto" {
      typing = .automatic
    } else if let entries = node.mapping {
      for entry in entries { if let type = entry.value.string { parse[entry.key] = type } }
    } else {
      log.error(
        Wording("`parse` 不能是\(node.kind.chinese)", en: "`parse` cannot be \(node.kind.english)"), at: node.location,
        hint: Wording("写 `auto`，或 `{字段: number}`", en: "write `auto`, or `{field: number}`"))
    }
  }
}
