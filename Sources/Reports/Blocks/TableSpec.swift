import Diagnostics
import Documents
import Transforms

/// What a fenced `table` or `index` block says.
struct TableSpec {
  /// What it says of a column.
  struct Column {
    var field: String
    var location: SourceLocation
    var title: String?
    var alignment: TableBlock.CellAlignment?
    var width: ColumnWidth?
    var format: String?
    var formatLocation: SourceLocation?
    var empty: String?
    var group: [String]
    var mark: String?
    var link: String?
    var bar: Measure?
    var shade: Measure?
  }

  /// What the bars or shades of a column are measured by.
  enum Measure: String, CaseIterable {
    /// The greatest number of the column.
    case own
    /// The greatest number of all columns that say so.
    case shared
  }

  /// A column's width: a share of what is left, or millimetres.
  enum ColumnWidth {
    case weight(Double)
    case millimetres(Double)
  }

  /// The last row, or the last of each group.
  struct Total {
    var label: String
    var sums: [(field: String, location: SourceLocation)]
  }

  var data: String
  var dataLocation: SourceLocation
  var transform: DocumentNode?
  var columns: [Column]?
  var caption: String
  var unit: String
  var source: String
  var notes: [String]
  /// The order of the rows; empty for that of the data.
  var sort: [SortField]
  var groupby: (field: String, location: SourceLocation)?
  var total: Total?
  var subtotal: Total?
  var isStriped: Bool
  var isLandscape: Bool
  var isSmall: Bool
  var marks: [(field: String, location: SourceLocation)]
  var merge: [(field: String, location: SourceLocation)]
  var anchor: (field: String, location: SourceLocation)?
  var id: String?
  /// How many columns of the page an index takes.
  var pageColumns: Int
}

extension TableSpec {
  /// How the sheet stands.
  private enum Orientation: String, CaseIterable { case portrait, landscape }
  /// How large a table is set.
  private enum Size: String, CaseIterable { case normal, small }

  /// Reads a block; `nil` when it does not name its data.
  init?(reading node: DocumentNode, language: Language, log: DiagnosticLog) {
    let reader = MappingReader(node, log: log)
    func field(_ key: String) -> (field: String, location: SourceLocation)? {
      guard let text = reader.string(key) else { return nil }
      return (text, reader.node(key)?.location ?? node.location)
    }
    func fields(_ key: String) -> [(field: String, location: SourceLocation)] {
      guard let member = reader.node(key), !member.isNull else { return [] }
      return (member.sequence ?? [member]).compactMap { item in item.string.map { ($0, item.location) } }
    }
    let data = reader.requiredString("data")
    dataLocation = reader.node("data")?.location ?? node.location
    transform = reader.node("transform")
    columns = reader.sequence("columns")?.compactMap { Column(reading: $0, language: language, log: log) }
    caption = reader.localText("caption", language) ?? ""
    unit = reader.localText("unit", language) ?? ""
    source = reader.localText("source", language) ?? ""
    notes = reader.localTexts("notes", language)
    sort = reader.sortFields("sort")
    groupby = field("groupby")
    total = reader.mapping("total").flatMap {
      Total(reading: $0, usual: Wording("合计", en: "Total"), language: language)
    }
    subtotal = reader.mapping("subtotal").flatMap {
      Total(reading: $0, usual: Wording("小计", en: "Subtotal"), language: language)
    }
    if subtotal != nil, groupby == nil {
      log.error(
        Wording("`subtotal` 需要 `groupby`", en: "`subtotal` needs `groupby`"),
        at: reader.node("subtotal")?.location ?? node.location)
    }
    isStriped = reader.boolean("stripe") ?? false
    isLandscape = reader.choice("orientation", Orientation.self) == .landscape
    isSmall = reader.choice("size", Size.self) == .small
    marks = fields("marks")
    merge = fields("merge")
    anchor = field("anchor")
    id = reader.string("id")
    pageColumns = reader.number("pageColumns").map { max(1, min(6, Int($0))) } ?? 2
    reader.finish()
    guard let data else { return nil }
    self.data = data
  }
}

extension TableSpec.Column {
  /// Reads a column: a field's name alone, or an object.
  fileprivate init?(reading node: DocumentNode, language: Language, log: DiagnosticLog) {
    location = node.location
    if let field = node.string {
      self.field = field
      group = []
      return
    }
    let reader = MappingReader(node, log: log)
    let field = reader.requiredString("field")
    location = reader.node("field")?.location ?? node.location
    title = reader.localText("title", language)
    alignment = reader.choice("align")
    width = reader.node("width").flatMap { TableSpec.ColumnWidth(reading: $0, log: log) }
    format = reader.string("format")
    formatLocation = reader.node("format")?.location
    empty = reader.localText("empty", language)
    group = reader.localTexts("group", language)
    mark = reader.string("mark")
    link = reader.string("link")
    bar = Self.measure("bar", reader)
    shade = Self.measure("shade", reader)
    reader.finish()
    guard let field else { return nil }
    self.field = field
  }
}

extension TableSpec.Column {
  /// Reads `true` as the column's own measure.
  private static func measure(_ key: String, _ reader: MappingReader) -> TableSpec.Measure? {
    if let flag = reader.node(key)?.boolean { return flag ? .own : nil }
    return reader.choice(key, TableSpec.Measure.self)
  }
}

extension TableSpec.ColumnWidth {
  /// Reads `2` as a weight and `30mm` as a length.
  fileprivate init?(reading node: DocumentNode, log: DiagnosticLog) {
    if let weight = node.number, weight > 0 {
      self = .weight(weight)
    } else if let text = node.string, text.hasSuffix("mm"), let length = Double(text.dropLast(2).trimmed), length > 0 {
      self = .millimetres(length)
    } else {
      log.error(
        Wording(
          "`width` 应是正的权数或 `30mm` 这样的长度，却是\(node.kind.chinese)",
          en: "`width` must be a positive weight or a length such as `30mm`, found \(node.kind.english)"),
        at: node.location)
      return nil
    }
  }
}

extension TableSpec.Total {
  fileprivate init?(reading reader: MappingReader, usual: Wording, language: Language) {
    label = reader.localText("label", language) ?? usual.text(in: language)
    sums = (reader.sequence("sum") ?? []).compactMap { item in item.string.map { ($0, item.location) } }
    reader.finish()
  }
}

extension Substring {
  fileprivate var trimmed: String { String(self).trimmingSpaces }
}
