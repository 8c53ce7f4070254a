import ChartSpecs
import Diagnostics
import Formats
import Foundation
import Tables
import Transforms

/// Finds the rows of a source and reads their texts as what they are said to be.
struct SourceTables {
  let tables: [String: Table]
  let zone: TimeZone
  /// The names of months and days in texts that a pattern reads.
  let locale: TimeLocale

  /// The rows of a source, with `format.parse` applied.
  func table(_ source: DataSource) throws(Failure) -> Table {
    let table: Table
    switch source.origin {
    case .inline(let rows): table = rows
    case .url(let name), .name(let name):
      let key = source.key ?? name
      guard let found = tables[key] else {
        throw Failure(
          Wording("没有数据 `\(key)`", en: "there is no data `\(key)`"), at: source.location,
          hint: suggestion(for: key, among: tables.keys.sorted()))
      }
      table = found
    }
    var result = source.format.typing == .automatic ? inferringTypes(table, except: source.format.parse) : table
    for (field, type) in source.format.parse.sorted(by: { $0.key < $1.key }) {
      let name = plainFieldName(field)
      guard let column = result[name] else { continue }
      result = result.setting(name, column.parsed(as: type, zone: zone, locale: locale))
    }
    return result
  }

  /// Texts that are all truth values, numbers or dates become such.
  private func inferringTypes(_ table: Table, except parse: [String: String]) -> Table {
    var result = table
    for field in table.fields where parse[field] == nil {
      guard let column = table[field], let type = column.inferredType(zone: zone) else { continue }
      result = result.setting(field, column.parsed(as: type, zone: zone))
    }
    return result
  }

  /// Moments and numbers that stand as texts become such where a channel shows them as such.
  func typed(_ table: Table, temporal: [String], quantitative: [String]) -> Table {
    var result = table
    let temporal = temporal.map(plainFieldName)
    let quantitative = quantitative.map(plainFieldName)
    for (fields, type) in [(temporal, "date"), (quantitative, "number")] {
      for field in fields {
        guard let column = result[field], column.hasTexts else { continue }
        result = result.setting(field, column.parsed(as: type, zone: zone))
      }
    }
    return result
  }

  /// Texts become moments or numbers, and numbers texts, where a transform compares or cuts them as such.
  ///
  /// - Parameter known: the fields whose types are said elsewhere.
  func read(_ table: Table, for step: Transform, except known: [String]) -> Table {
    var result = table
    for reading in step.readings where !known.contains(reading.field) {
      let name = plainFieldName(reading.field)
      guard let column = result[name], column.hasTexts || reading.type == "string" else { continue }
      let parsed = column.parsed(as: reading.type, zone: zone)
      let isReadable = (0..<column.count).allSatisfy { row in
        !parsed.isMissing(row) || column.isMissing(row) || column[row] == .string("")
      }
      if isReadable || !reading.isStrict { result = result.setting(name, parsed) }
    }
    return result
  }
}

extension Column {
  /// Whether a cell holds a text.
  var hasTexts: Bool {
    switch storage {
    case .strings, .categories: true
    case .mixed(let values): values.contains { $0.string != nil }
    case .numbers, .booleans, .instants: false
    }
  }
}
