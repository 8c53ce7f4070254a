public import Diagnostics
public import Tables

/// Reads delimited text without a schema, as Vega does: the first row names the fields, a row with too few cells lacks the
/// last ones, cells behind the last name are left out, and of two columns with one name the later counts.
///
/// Unlike in Vega, blank lines are no rows.
///
/// ```swift
/// let table = try delimitedTable(bytes, file: "funds.csv", uses: FieldUses.numbers)
/// ```
///
/// - Parameters:
///   - bytes: the whole file, in UTF-8.
///   - file: its name as the user would say it.
///   - uses: which columns are read, and which become numbers if all their cells are some. An empty cell is missing in
///     a column of numbers, and the empty text in a column of texts.
/// - Throws: bytes that are no UTF-8, and each quote that is never closed or is followed by text.
public func delimitedTable(
  _ bytes: [UInt8], file: String, dialect: Dialect = Dialect(), uses: FieldUses = .texts
) throws(Failure) -> Table {
  try delimitedTable(bytes, file: file, dialect: dialect, uses: uses, partSize: 1 << 21)
}

/// - Parameter partSize: a file with more bytes than this is read in parts, several at once.
func delimitedTable(
  _ bytes: [UInt8], file: String, dialect: Dialect = Dialect(), uses: FieldUses = .texts, partSize: Int
) throws(Failure) -> Table {
  let text = try decodeText(bytes, file: file)
  var scanner = DelimitedScanner(text, dialect: dialect)
  guard scanner.nextRow() else { return Table([]) }
  let names = scanner.cells.map { scanner.text(of: $0) }
  var fields = WantedField.fields(of: names, uses)
  var reader = FieldReader(
    bytes: text, file: file, dialect: dialect, width: names.count, fields: fields, partSize: partSize)
  let read = try reader.readAll(behind: scanner)
  var columns = read.columns.map { $0.column() }

  // Columns that were thought to be numbers and are not.
  let broken = fields.indices.filter { read.isBroken[$0] }
  if !broken.isEmpty {
    for index in broken { fields[index].isNumber = false }
    reader.fields = broken.map { fields[$0] }
    let texts = try reader.readAll(behind: scanner)
    for (index, builder) in zip(broken, texts.columns) { columns[index] = builder.column() }
  }
  return Table(Array(zip(fields.map(\.name), columns)), rowCount: read.rowCount)
}

/// A column of a file that is read.
struct WantedField: Sendable {
  var name: String
  /// Its number among the cells of a row.
  var position: Int
  /// Whether its cells are thought to be numbers.
  var isNumber: Bool

  /// The wanted ones of the columns with these names.
  static func fields(of names: [String], _ uses: FieldUses) -> [WantedField] {
    var fields: [WantedField] = []
    var numbers: [String: Int] = [:]
    for (position, name) in names.enumerated() where uses.isRead(name) {
      if let known = numbers[name] {
        fields[known].position = position
      } else {
        numbers[name] = fields.count
        fields.append(WantedField(name: name, position: position, isNumber: uses.isNumber(name)))
      }
    }
    return fields
  }

  /// An empty column.
  var builder: ColumnBuilder {
    var field = Field(name, isNumber ? .number() : .any)
    field.missingValues = isNumber ? [""] : []
    return ColumnBuilder(field, schema: TableSchema(fields: [field]))
  }
}
