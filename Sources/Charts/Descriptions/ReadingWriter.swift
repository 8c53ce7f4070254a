import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Tables
import Transforms

/// Says in words what one mark shows: its kind, what is compared, and the values that matter.
struct ReadingWriter {
  let reading: MarkReading
  let resolver: ScaleResolver
  /// Values as the chart itself prints them beside the marks, by the value of the dimension.
  var printed: [Value: String] = [:]

  var unit: UnitModel { reading.unit }
  var table: Table { unit.table }
  var isChinese: Bool { resolver.context.language == .chinese }

  func say(_ chinese: String, en english: String) -> String { isChinese ? chinese : english }
  func say(_ wording: Wording) -> String { wording.text(in: resolver.context.language) }
  func list(_ parts: [String]) -> String { parts.joined(separator: isChinese ? "；" : "; ") }

  /// The sentences about the mark; empty when it has no rows.
  func text() -> String {
    guard table.rowCount > 0 else { return "" }
    let facts: String
    switch reading.kind {
    case .lines, .areas: facts = courses()
    case .scatter: facts = cloud()
    case .spans, .intervals: facts = spans()
    case .bars, .shares, .histogram, .dots, .heatmap, .matrix, .boxes, .pie, .strips, .pairs, .flows, .tiles:
      facts = items()
    case .map, .rules, .words, .pictures:
      facts = say("，共 \(table.rowCount) 个", en: ", \(table.rowCount) in all") + say("。", en: ".")
    }
    return heading() + facts
  }

  /// The kind with its titles: `柱状图：资金/万元，按县`.
  private func heading() -> String {
    // The titles of a cloud stand with its ranges.
    let isCloud = if case .scatter = reading.kind { true } else { false }
    let measure = isCloud ? "" : title(reading.measure)
    let dimension = isCloud ? "" : title(reading.dimension)
    let kind = say(reading.kind.name)
    if isChinese {
      return kind + (measure.isEmpty ? "" : "：\(measure)") + (dimension.isEmpty ? "" : "，按\(dimension)")
    }
    let name = kind.prefix(1).uppercased() + kind.dropFirst()
    return name + (measure.isEmpty ? "" : " of \(measure)") + (dimension.isEmpty ? "" : " by \(dimension)")
  }

  /// What the guide of a channel is called; empty when it has none.
  func title(_ encoded: EncodedChannel?) -> String {
    guard let definition = encoded?.definition, let encoded else { return "" }
    let guide = encoded.channel.isPosition ? definition.axis : definition.legend
    if let own = guide?.properties?["title"] {
      return own.isNull ? "" : words(own.string.map { [$0] } ?? [])
    }
    if let title = definition.title { return words(title.lines) }
    guard definition.isField else { return "" }
    let count = say("个数", en: "Count of Records")
    return words([definition.defaultTitle(resolver.configuration, countTitle: count)])
  }

  private func words(_ lines: [String]) -> String { lines.map(resolver.translated).joined(separator: " ") }

  // MARK: Values

  /// The measures of a channel, one for each row; NaN where there is none.
  func measures(_ encoded: EncodedChannel?) -> [Double] {
    guard let column = encoded?.column.flatMap({ table[$0] }) else { return [] }
    switch column.storage {
    case .numbers(let values), .instants(let values):
      if column.missing.isEmpty { return values }
      return values.indices.map { column.missing[$0] ? .nan : values[$0] }
    default: return column.values.map { $0.measure ?? .nan }
    }
  }

  /// The value of a channel in a row, as words.
  func name(_ encoded: EncodedChannel?, _ row: Int) -> String {
    guard let encoded, let column = encoded.column else { return "" }
    let value = table[row, column]
    if value.isNull { return say("无数据", en: "no data") }
    let writer = ValueWriter(encoded.definition, resolver)
    if let end = encoded.endColumn, encoded.definition.bin != nil {
      var numbers = writer
      numbers.type = .quantitative
      return numbers.interval(value, table[row, end])
    }
    return writer.lines(value).map(resolver.translated).joined(separator: " ")
  }

  /// A measure as words: by the format of its channel, or that of its axis.
  func amount(_ number: Double, _ encoded: EncodedChannel?) -> String {
    guard var definition = encoded?.definition else { return "" }
    let guide = definition.axis?.properties ?? definition.legend?.properties
    if definition.format == nil { definition.format = guide?.text("format") }
    if definition.formatType == nil { definition.formatType = guide?.text("formatType") }
    let writer = ValueWriter(definition, resolver)
    if definition.type == .temporal { return writer.text(.instant(number)) }
    return writer.text(.number(writer.format == nil ? ValueFormat.shortened(number) : number))
  }

  /// The names of the series, at most seven; else how many there are.
  func seriesList() -> String {
    guard !reading.isFlow, let series = reading.series, let column = series.column.flatMap({ table[$0] }) else {
      return ""
    }
    let rows = Grouping([column], rowCount: column.count).firstRows
    let names = rows.prefix(501).map { name(series, $0) }
    guard names.count > 1 else { return "" }
    let listed = names.count > 7 ? "" : say("：", en: ": ") + names.joined(separator: say("、", en: ", "))
    return say("，\(names.count) 个系列", en: ", \(names.count) series") + listed
  }
}
