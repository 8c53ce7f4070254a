import Diagnostics

/// A name in the header of a file, and its place, which is found when it is asked for.
struct HeaderName {
  var text: String
  var location: () -> SourceLocation
}

/// Matches the header of a file with a schema.
///
/// - Returns: for each column of the file the number of its field, or `nil` when it has none.
func matchHeader(_ header: [HeaderName], with schema: TableSchema, faults: FaultLog) -> [Int?] {
  var match = HeaderMatch(header: header, schema: schema, faults: faults)
  match.findNames()
  match.findMisspeltNames()
  match.reportMissing()
  match.reportOrder()
  return match.columns
}

private struct HeaderMatch {
  let header: [HeaderName]
  let schema: TableSchema
  let faults: FaultLog
  var columns: [Int?]
  /// The fields without a column.
  private var missing: [Int]
  private var faultCount = 0
  private var duplicates: Set<Int> = []

  init(header: [HeaderName], schema: TableSchema, faults: FaultLog) {
    self.header = header
    self.schema = schema
    self.faults = faults
    columns = [Int?](repeating: nil, count: header.count)
    missing = Array(schema.fields.indices)
  }

  private mutating func error(_ message: Wording, at location: (() -> SourceLocation)?, hint: Wording? = nil) {
    faultCount += 1
    faults.report(.header) { .error(message, at: location?(), hint: hint) }
  }

  mutating func findNames() {
    let fields = Dictionary(
      schema.fields.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var places: [String: Int] = [:]
    for (column, name) in header.enumerated() {
      if let first = places[name.text] {
        duplicates.insert(column)
        error(
          Wording("列 `\(clipped(name.text))` 重复", en: "the column `\(clipped(name.text))` stands twice"),
          at: name.location,
          hint: Wording("第一次是第 \(first + 1) 列", en: "it is column \(first + 1) too"))
      } else {
        places[name.text] = column
        columns[column] = fields[name.text]
      }
    }
    let found = Set(columns.compactMap { $0 })
    missing.removeAll { found.contains($0) }
  }

  /// Names that are not in the schema: misspelt ones take the place of the field they mean, so that checks go on.
  mutating func findMisspeltNames() {
    let allowsOthers = schema.fieldsMatch == .subset || schema.fieldsMatch == .partial
    for (column, name) in header.enumerated() where columns[column] == nil && !duplicates.contains(column) {
      let trimmed = name.text.trimmingSpaces
      let candidate =
        missing.first { schema.fields[$0].name == trimmed } ?? nearestField(to: name.text)
      if let candidate {
        columns[column] = candidate
        missing.removeAll { $0 == candidate }
        let field = schema.fields[candidate].name
        error(
          Wording(
            "列 `\(clipped(name.text))` 不在 schema 中", en: "the column `\(clipped(name.text))` is not in the schema"),
          at: name.location,
          hint: field == trimmed
            ? Wording("去掉列名首尾的空格", en: "remove the spaces around the name")
            : Wording("是否要写 `\(field)`？", en: "did you mean `\(field)`?"))
      } else if name.text.isEmpty, !allowsOthers {
        error(Wording("第 \(column + 1) 列没有列名", en: "column \(column + 1) has no name"), at: name.location)
      } else if !allowsOthers {
        error(
          Wording(
            "列 `\(clipped(name.text))` 不在 schema 中", en: "the column `\(clipped(name.text))` is not in the schema"),
          at: name.location,
          hint: Wording(
            "在 `fields` 中声明它，或设 `\"fieldsMatch\": \"subset\"`",
            en: "declare it in `fields`, or set `\"fieldsMatch\": \"subset\"`"))
      }
    }
  }

  /// The field that was probably meant. Nobody reads the hints behind the first fifty, and the search takes time.
  private func nearestField(to name: String) -> Int? {
    guard faultCount < FaultLog.limit, name.utf8.count <= 200 else { return nil }
    let candidate = nearest(to: name, among: missing.map { schema.fields[$0].name })
    return missing.first { schema.fields[$0].name == candidate }
  }

  mutating func reportMissing() {
    switch schema.fieldsMatch {
    case .superset: return
    case .partial:
      if columns.allSatisfy({ $0 == nil }) {
        error(Wording("没有一列在 schema 中", en: "none of the columns is in the schema"), at: header.first?.location)
      }
    case .exact, .equal, .subset:
      for field in missing {
        let name = schema.fields[field].name
        error(Wording("缺少列 `\(name)`", en: "the column `\(name)` is missing"), at: header.first?.location)
      }
    }
  }

  mutating func reportOrder() {
    guard schema.fieldsMatch == .exact, faultCount == 0 else { return }
    guard let column = columns.indices.first(where: { columns[$0] != $0 }) else { return }
    let expected = schema.fields[column].name
    error(
      Wording(
        "第 \(column + 1) 列应是 `\(expected)`，却是 `\(header[column].text)`",
        en: "column \(column + 1) must be `\(expected)`, found `\(header[column].text)`"),
      at: header[column].location,
      hint: Wording(
        "按 schema 的顺序排列，或设 `\"fieldsMatch\": \"equal\"`",
        en: "keep the order of the schema, or set `\"fieldsMatch\": \"equal\"`"))
  }
}
