import Diagnostics
import Tables
import Transforms

/// Fills a table block with the cells of its data.
///
/// Errors name fields that the data does not have. Rows keep the order of the data unless `sort` gives one; `groupby` puts
/// a heading row before each change of its field, and `subtotal` a row of sums behind it.
func resolveTable(_ spec: TableSpec, data: Table, context: ReportContext, log: DiagnosticLog) -> TableBlock {
  let data = sorted(data, by: spec.sort, log: log)
  let columns = spec.columns ?? data.fields.map { TableSpec.Column(field: $0, location: spec.dataLocation, group: []) }
  let resolver = TableResolver(spec: spec, columns: columns, data: data, context: context, log: log)
  resolver.checkFields()
  resolver.checkPrecision()
  let merged = Set(spec.merge.map(\.field))
  let block = columns.map { column in
    TableBlock.Column(
      title: [.text(column.title ?? column.field)], alignment: resolver.alignment(of: column),
      weight: column.weight, width: column.points, groups: column.group, merges: merged.contains(column.field))
  }
  return TableBlock(
    columns: block, rows: resolver.rows(), caption: spec.caption, unit: spec.unit, source: spec.source,
    notes: spec.notes, isStriped: spec.isStriped, isLandscape: spec.isLandscape, size: spec.isSmall ? 7.5 : nil,
    anchor: spec.id, location: spec.dataLocation)
}

private func sorted(_ data: Table, by fields: [SortField], log: DiagnosticLog) -> Table {
  do throws(Failure) {
    return data.gathering(try RowOrder(fields, in: data).sorted(0..<data.rowCount))
  } catch {
    error.diagnostics.forEach(log.report)
    return data
  }
}

extension TableSpec.Column {
  fileprivate var weight: Double? { if case .weight(let weight) = width { weight } else { nil } }
  fileprivate var points: Double? {
    if case .millimetres(let length) = width { length * pointsPerMillimetre } else { nil }
  }
}

private struct TableResolver {
  let spec: TableSpec
  let columns: [TableSpec.Column]
  let data: Table
  let context: ReportContext
  let log: DiagnosticLog
  private let formats: [CellFormat?]
  private let longestBars: [Double]
  private let darkestShades: [Double]

  init(spec: TableSpec, columns: [TableSpec.Column], data: Table, context: ReportContext, log: DiagnosticLog) {
    let language = context.language
    self.spec = spec
    self.columns = columns
    self.data = data
    self.context = context
    self.log = log
    formats = columns.map { column in
      guard let format = column.format else { return nil }
      let values = data[column.field]?.values.compactMap(\.number) ?? []
      let heading = ([column.title ?? column.field, spec.unit] + column.group).joined(separator: " ")
      return CellFormat(
        format, values: values, heading: heading, language: language, zone: context.zone, at: column.formatLocation,
        log: log)
    }
    longestBars = columns.greatest(\.bar, in: data)
    darkestShades = columns.greatest(\.shade, in: data)
  }

  func checkFields() {
    func check(_ field: String, _ place: SourceLocation) {
      guard data[field] == nil else { return }
      log.error(
        Wording("表 `\(spec.data)` 没有字段 `\(field)`", en: "table `\(spec.data)` has no field `\(field)`"), at: place,
        hint: suggestion(for: field, among: data.fields))
    }
    for column in columns {
      check(column.field, column.location)
      for field in [column.mark, column.link].compactMap({ $0 }) { check(field, column.location) }
    }
    let sums = (spec.total?.sums ?? []) + (spec.subtotal?.sums ?? [])
    let named = [spec.groupby, spec.anchor].compactMap { $0 } + spec.marks + spec.merge + sums
    for (field, place) in named { check(field, place) }
    if let first = columns.first, let sum = sums.first(where: { $0.field == first.field }) {
      log.error(
        Wording("第一列写 `total` 的标签，不能求和", en: "the first column holds the label of `total` and cannot be summed"),
        at: sum.location)
    }
  }

  /// Warns of the first number of each column that says more than its source.
  func checkPrecision() {
    let hasWords = columns.contains { ["printed", "qualifier", "qualifier_id", "phrase"].contains($0.field) }
    guard let check = PrecisionCheck(data, wordStandsApart: hasWords) else { return }
    for index in columns.indices where columns[index].field == PrecisionCheck.field {
      let row = (0..<data.rowCount).lazy.compactMap { row in
        check.fault(row: row, text: text(data[row, PrecisionCheck.field], column: index))
      }.first
      if let fault = row { log.report(fault.diagnostic(at: columns[index].location)) }
    }
  }

  func alignment(of column: TableSpec.Column) -> TableBlock.CellAlignment {
    if let alignment = column.alignment { return alignment }
    if case .numbers = data[column.field]?.storage { return .decimal }
    return .left
  }

  func rows() -> [TableBlock.Row] {
    var rows: [TableBlock.Row] = []
    for group in groups {
      if let field = spec.groupby?.field { rows.append(headingRow(printed(data[group.lowerBound, field], context))) }
      rows += group.map(bodyRow)
      if let subtotal = spec.subtotal { rows.append(totalRow(subtotal, of: group, as: .subtotal)) }
    }
    if rows.isEmpty {
      rows.append(headingRow(noData.text(in: context.language)))
    } else if let total = spec.total {
      rows.append(totalRow(total, of: 0..<data.rowCount, as: .total))
    }
    return rows
  }

  /// Neighbouring rows with the same value of `groupby`; all rows without one.
  private var groups: [Range<Int>] {
    guard data.rowCount > 0 else { return [] }
    guard let field = spec.groupby?.field else { return [0..<data.rowCount] }
    let starts = (0..<data.rowCount).filter { $0 == 0 || data[$0, field] != data[$0 - 1, field] }
    return zip(starts, starts.dropFirst() + [data.rowCount]).map { $0..<$1 }
  }

  private func headingRow(_ words: String) -> TableBlock.Row {
    TableBlock.Row(kind: .group, cells: [TableBlock.Cell(inlines: [.text(words)])])
  }

  private func bodyRow(_ row: Int) -> TableBlock.Row {
    let isMarked = spec.marks.contains { isTruthy(data[row, $0.field]) }
    let cells = columns.indices.map { cell(row: row, column: $0, isMarked: isMarked) }
    return TableBlock.Row(kind: .body, cells: cells, anchor: spec.anchor.flatMap { data[row, $0.field].string })
  }

  private func cell(row: Int, column: Int, isMarked: Bool) -> TableBlock.Cell {
    let said = columns[column]
    let value = data[row, said.field]
    var inlines: [MarkdownInline] = [.text(text(value, column: column))]
    if let field = said.link, let target = data[row, field].string, !target.isEmpty {
      inlines = [.link(destination: target, inlines, said.location)]
    }
    let isCellMarked = said.mark.map { isTruthy(data[row, $0]) } ?? false
    return TableBlock.Cell(
      inlines: inlines, isMarked: isMarked || isCellMarked, bar: share(of: value, in: longestBars[column]),
      shade: share(of: value, in: darkestShades[column]))
  }

  private func share(of value: Value, in greatest: Double) -> Double? {
    value.number.flatMap { greatest > 0 ? max(0, $0) / greatest : nil }
  }

  private func text(_ value: Value, column: Int) -> String {
    if value.isNull || value == .string("") { return columns[column].empty ?? "" }
    return formats[column]?.string(value, context) ?? printed(value, context)
  }

  private func totalRow(
    _ total: TableSpec.Total, of rows: Range<Int>, as kind: TableBlock.Row.Kind
  ) -> TableBlock.Row {
    let summed = Set(total.sums.map(\.field))
    for sum in total.sums { checkSum(of: sum.field, over: rows, at: sum.location) }
    let cells = columns.indices.map { index -> TableBlock.Cell in
      guard summed.contains(columns[index].field) else { return TableBlock.Cell(inlines: []) }
      let values = rows.compactMap { data[$0, columns[index].field].number }
      let sum: Value = values.isEmpty ? .null : .number(values.reduce(0, +))
      return TableBlock.Cell(inlines: [.text(text(sum, column: index))])
    }
    var labelled = cells
    if !cells.isEmpty, cells[0].inlines.isEmpty { labelled[0].inlines = [.text(total.label)] }
    return TableBlock.Row(kind: kind, cells: labelled)
  }
}

extension [TableSpec.Column] {
  /// For each column the number that its bars or shades are measured by; zero for a column without.
  fileprivate func greatest(_ measure: (TableSpec.Column) -> TableSpec.Measure?, in data: Table) -> [Double] {
    let own = map { column in data[column.field]?.values.compactMap { $0.number.map(abs) }.max() ?? 0 }
    let shared = indices.filter { measure(self[$0]) == .shared }.map { own[$0] }.max() ?? 0
    return indices.map { index in
      switch measure(self[index]) {
      case nil: 0
      case .own: own[index]
      case .shared: shared
      }
    }
  }
}

extension TableResolver {
  /// Reports a total that would be a number without meaning.
  fileprivate func checkSum(of field: String, over rows: Range<Int>, at location: SourceLocation) {
    do throws(Failure) {
      try context.sums?.check(FieldReference(field, at: location), over: [Array(rows)], of: data)
    } catch {
      error.diagnostics.forEach(log.report)
    }
  }
}

/// Whether a value counts as yes.
func isTruthy(_ value: Value) -> Bool {
  switch value {
  case .null: false
  case .boolean(let flag): flag
  case .number(let number): number != 0 && !number.isNaN
  case .string(let text): !text.isEmpty
  case .instant, .list, .object: true
  }
}
