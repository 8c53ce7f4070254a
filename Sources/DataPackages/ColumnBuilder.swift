import Tables

/// Reads the cells of one field into a column, and checks each against the type and the constraints.
struct ColumnBuilder {
  /// The field that is read.
  let field: Field
  private let isKey: Bool
  private let missingTexts: [[UInt8]]
  private let allowed: Set<Value>
  private let isChecked: Bool
  private let kind: Kind
  private var numbers: [Double] = []
  private var strings: [String] = []
  private var booleans: [Bool] = []
  private var mixed: [Value] = []
  private var missing: [Bool] = []

  /// In which array the values go.
  private enum Kind { case numbers, strings, booleans, instants, mixed }

  /// A builder of an empty column.
  init(_ field: Field, schema: TableSchema) {
    self.field = field
    isKey = schema.primaryKey.contains(field.name)
    missingTexts = (field.missingValues ?? schema.missingValues).map { Array($0.utf8) }
    allowed = Set(field.constraints.allowed)
    var unchecked = FieldConstraints()
    unchecked.isRequired = field.constraints.isRequired
    unchecked.isUnique = field.constraints.isUnique
    isChecked = field.constraints != unchecked
    kind =
      switch field.type {
      case .number, .integer, .year: .numbers
      case .string, .time, .duration, .any: .strings
      case .boolean: .booleans
      case .date, .datetime, .yearmonth: .instants
      case .object, .array, .list, .geopoint, .geojson: .mixed
      }
  }

  /// How many cells have been added.
  var count: Int { missing.count }

  /// Adds a cell and returns what is wrong with it; then the cell counts as missing.
  mutating func append(_ bytes: ArraySlice<UInt8>) -> [CellFault] {
    if missingTexts.contains(where: { bytes.elementsEqual($0) }) { return appendMissing() }
    guard let value = field.type.value(of: bytes) else {
      store(.null)
      return [.wrongType(field.type)]
    }
    store(value)
    return isChecked ? faults(of: value) : []
  }

  /// Adds a missing cell and returns what is wrong with that.
  mutating func appendMissing() -> [CellFault] {
    store(.null)
    return isKey ? [.missingKey] : field.constraints.isRequired ? [.missing] : []
  }

  /// The column of all cells that were added.
  func column() -> Column {
    switch kind {
    case .numbers: Column(.numbers(numbers), missing: missing)
    case .strings: Column(.strings(strings), missing: missing)
    case .booleans: Column(.booleans(booleans), missing: missing)
    case .instants: Column(.instants(numbers), missing: missing)
    case .mixed: Column(.mixed(mixed), missing: missing)
    }
  }

  private mutating func store(_ value: Value) {
    missing.append(value.isNull)
    switch (kind, value) {
    case (.numbers, .number(let number)), (.instants, .instant(let number)): numbers.append(number)
    case (.numbers, _), (.instants, _): numbers.append(0)
    case (.strings, .string(let text)): strings.append(text)
    case (.strings, _): strings.append("")
    case (.booleans, .boolean(let truth)): booleans.append(truth)
    case (.booleans, _): booleans.append(false)
    case (.mixed, _): mixed.append(value)
    }
  }

  private func faults(of value: Value) -> [CellFault] {
    var faults: [CellFault] = []
    let limits = field.constraints
    if limits.minimumLength != nil || limits.maximumLength != nil {
      let length = length(of: value)
      if let limit = limits.minimumLength, length < limit { faults.append(.tooShort(limit, length: length)) }
      if let limit = limits.maximumLength, length > limit { faults.append(.tooLong(limit, length: length)) }
    }
    if let order = field.type.order(of: value) {
      // Written as "not at least", so that NaN breaks every limit.
      if let limit = limits.minimum, !(order >= limit.order) { faults.append(.tooSmall(limit.text)) }
      if let limit = limits.maximum, !(order <= limit.order) { faults.append(.tooGreat(limit.text)) }
      if let limit = limits.exclusiveMinimum, !(order > limit.order) { faults.append(.notGreater(limit.text)) }
      if let limit = limits.exclusiveMaximum, !(order < limit.order) { faults.append(.notLess(limit.text)) }
    }
    if let pattern = limits.pattern, case .string(let text) = value, !pattern.matches(text) {
      faults.append(.wrongForm(pattern.text))
    }
    if !allowed.isEmpty, !allowed.contains(value) { faults.append(.notAllowed(limits.allowed)) }
    return faults
  }

  private func length(of value: Value) -> Int {
    switch value {
    case .string(let text): text.count
    case .list(let items): items.count
    case .object(let members): members.count
    case .null, .boolean, .number, .instant: 0
    }
  }
}
