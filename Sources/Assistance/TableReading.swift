public import Diagnostics
public import Tables

/// Reads the fields of one table of the data package into domain values, and reports the ones that are missing.
///
/// The loader has checked types and constraints against the schema; here only the presence of what the domain needs
/// is checked, so that a package with another schema gives a clear error.
public struct TableReading {
  /// The name of the table.
  public let name: String
  /// The table; an empty one when the package has none.
  public let table: Table

  /// The table with these fields; each that is missing is reported.
  public init(_ name: String, of tables: [String: Table], fields: [String], log: DiagnosticLog) {
    self.name = name
    guard let table = tables[name] else {
      log.error(
        Wording("数据包缺少表 `\(name)`", en: "the data package has no table `\(name)`"),
        at: SourceLocation(file: "datapackage.json"),
        hint: Wording(
          "协作数据需要 sources、regions、programmes、dimensions、pairings、indicators、facts 各表",
          en: "assistance data need the tables sources, regions, programmes, dimensions, pairings, indicators, facts"))
      self.table = Table([])
      return
    }
    self.table = table
    for field in fields where table[field] == nil {
      log.error(
        Wording("表 `\(name)` 缺少字段 `\(field)`", en: "the table `\(name)` has no field `\(field)`"),
        at: SourceLocation(file: "datapackage.json"), hint: suggestion(for: field, among: table.fields))
    }
  }

  /// One value for each row.
  public func map<T>(_ make: (Row) -> T?) -> [T] {
    (0..<table.rowCount).compactMap { make(Row(table: table, number: $0)) }
  }

  /// A row of the table.
  public struct Row {
    /// The table.
    public let table: Table
    /// Its number, from 0.
    public let number: Int

    /// A text; empty when missing.
    public func text(_ field: String) -> String { table[number, field].string ?? "" }
    /// A text; `nil` when missing.
    public func key(_ field: String) -> String? { table[number, field].string }
    /// Texts between bars; none when missing.
    public func list(_ field: String) -> [String] { text(field).split(separator: "|").map(String.init) }
    /// A number; `nil` when missing.
    public func number(_ field: String) -> Double? { table[number, field].number }
    /// A day in milliseconds; `nil` when missing.
    public func day(_ field: String) -> Double? {
      if case .instant(let time) = table[number, field] { time } else { nil }
    }
    /// A name in both languages.
    public func name(_ field: String) -> LocalizedName {
      LocalizedName(chinese: text("\(field)_zh"), english: text("\(field)_en"))
    }
    /// A case of an enumeration.
    public func choice<Choice: RawRepresentable>(_ field: String) -> Choice? where Choice.RawValue == String {
      Choice(rawValue: text(field))
    }
  }
}
