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
    var result = table
    for (field, type) in source.format.parse.sorted(by: { $0.key < $1.key }) {
      let name = plainName(field)
      guard let column = result[name] else { continue }
      result = result.setting(name, parsed(column, as: type))
    }
    return result
  }

  /// Moments and numbers that stand as texts become such where a channel shows them as such.
  func typed(_ table: Table, temporal: [String], quantitative: [String]) -> Table {
    var result = table
    let temporal = temporal.map(plainName)
    let quantitative = quantitative.map(plainName)
    for field in temporal {
      if let column = result[field], column.hasTexts { result = result.setting(field, parsed(column, as: "date")) }
    }
    for field in quantitative {
      if let column = result[field], column.hasTexts { result = result.setting(field, parsed(column, as: "number")) }
    }
    return result
  }

  /// The name of a column whose dots, brackets or quotes are escaped.
  private func plainName(_ field: String) -> String {
    var name = ""
    var isEscaped = false
    for character in field {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        name.append(character)
        isEscaped = false
      }
    }
    return name
  }

  private func parsed(_ column: Column, as type: String) -> Column {
    let parts = type.split(separator: ":", maxSplits: 1).map(String.init)
    let pattern = parts.count > 1 ? parts[1].trimmingCharacters(in: CharacterSet(charactersIn: "'\"")) : nil
    let zone = parts[0] == "utc" ? TimeZone.utc : zone
    switch parts[0] {
    case "number":
      return Column(column.values.map { $0.string.map { Double($0).map(Value.number) ?? .null } ?? $0 })
    case "date", "utc":
      let parser = pattern.flatMap { TimeParser($0) }
      return Column(
        column.values.map { value in
          switch value {
          case .string(let text):
            (parser?.milliseconds(text, zone: zone) ?? parseDate(text, zone: zone)).map(Value.instant) ?? .null
          case .number(let number):
            pattern == nil
              ? .instant(number)
              : parser?.milliseconds(number.javaScriptText, zone: zone).map(Value.instant) ?? .null
          default: value
          }
        })
    case "string":
      return Column(column.values.map { $0.number.map { .string($0.javaScriptText) } ?? $0 })
    case "boolean":
      return Column(column.values.map { $0.string.map { .boolean($0 != "" && $0 != "false") } ?? $0 })
    default: return column
    }
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
