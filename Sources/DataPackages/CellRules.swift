import Tables

/// How the cells of one field are read. A class, as it is large and asked for each cell.
final class CellRules: Sendable {
  /// In which array the values go.
  enum Kind { case numbers, strings, booleans, instants, mixed }

  /// The field that is read.
  let field: Field
  /// In which array the values go.
  let kind: Kind
  /// The constraints of the field.
  let check: ConstraintCheck
  /// What is wrong with a missing cell.
  let faultsOfMissing: [CellFault]
  /// Whether a text is read as a number of the plain notation, without looking whether it is known.
  let readsPlainNumbers: Bool
  /// Whether numbers are whole.
  let isInteger: Bool
  /// Whether every text is a value.
  let isAnyText: Bool
  /// Whether an empty cell is missing, and which other texts are.
  private let isEmptyMissing: Bool
  private let missingTexts: [[UInt8]]

  init(_ field: Field, schema: TableSchema) {
    self.field = field
    check = ConstraintCheck(field)
    let isKey = schema.primaryKey.contains(field.name)
    faultsOfMissing = isKey ? [.missingKey] : field.constraints.isRequired ? [.missing] : []
    let missingValues = field.missingValues ?? schema.missingValues
    isEmptyMissing = missingValues.contains("")
    missingTexts = missingValues.filter { !$0.isEmpty }.map { Array($0.utf8) }
    kind =
      switch field.type {
      case .number, .integer, .year: .numbers
      case .string, .time, .duration, .any: .strings
      case .boolean: .booleans
      case .date, .datetime, .yearmonth: .instants
      case .object, .array, .list, .geopoint, .geojson: .mixed
      }
    readsPlainNumbers =
      switch field.type {
      case .number(let notation), .integer(let notation): notation == FieldType.Notation()
      default: false
      }
    isInteger = field.type.isInteger
    isAnyText = field.type == .string(.default) || field.type == .any
  }

  /// Whether this text stands for a missing cell.
  @inline(__always)
  func isMissing(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text.isEmpty { return isEmptyMissing }
    return !missingTexts.isEmpty && missingTexts.contains { text.elementsEqual($0) }
  }
}
