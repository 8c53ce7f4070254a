import Tables

/// Reads the cells of one field into a column, and checks each against the type and the constraints.
///
/// What a text means is found out once for each different text, as long as there are few of them.
struct ColumnBuilder: Sendable {
  let rules: CellRules
  /// What stands in `rules.kind` says which of these holds the cells; a missing one is zero or empty there.
  var numbers: [Double] = []
  var strings: [String] = []
  var booleans: [Bool] = []
  var mixed: [Value] = []
  var missing = MissingMarks()
  /// The matcher learns, so each builder has its own.
  var matcher: PatternMatcher?
  /// The texts that were read, until there are too many different ones, and what each of them means.
  var known: TextDictionary?
  var meanings: [Meaning] = []
  /// Whether something is wrong with any of the known texts.
  var knowsFaults = false
  /// For texts as long as `known` is there: the number of each, instead of `strings`.
  var codes: [UInt32] = []

  /// What a text stands for, and what is wrong with it.
  struct Meaning: Sendable {
    let value: Value
    let faults: [CellFault]
    /// The value as a number or an instant.
    let number: Double

    init(_ value: Value, _ faults: [CellFault]) {
      self.value = value
      self.faults = faults
      number =
        switch value {
        case .number(let number), .instant(let number): number
        case .null, .boolean, .string, .list, .object: 0
        }
    }
  }

  /// A builder of an empty column.
  init(_ field: Field, schema: TableSchema) {
    rules = CellRules(field, schema: schema)
    matcher = field.constraints.pattern.map { PatternMatcher($0) }
    known = rules.kind == .mixed || rules.readsPlainNumbers ? nil : TextDictionary()
  }

  /// The field that is read.
  var field: Field { rules.field }

  /// How many cells have been added.
  var count: Int { missing.count }

  /// Adds a cell and returns what is wrong with it; then the cell counts as missing.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> [CellFault] {
    if rules.isMissing(text) { return appendMissing() }
    if rules.readsPlainNumbers, let number = NumberReading.plain(text, isInteger: rules.isInteger) {
      numbers.append(number)
      missing.appendPresent()
      return rules.check.isWithinLimits(number) ? [] : rules.check.faults(of: .number(number), text, &matcher)
    }
    guard let found = known?.number(of: text) else {
      if known != nil { forget() }
      return append(meaning(of: text))
    }
    let number = found.number
    if found.isNew {
      let new = meaning(of: text)
      // A column of keys: nearly every text is new.
      if number >= 1024, number * 2 > count {
        forget()
        return append(new)
      }
      meanings.append(new)
      if !new.faults.isEmpty { knowsFaults = true }
    }
    return append(known: number)
  }

  /// Adds a missing cell and returns what is wrong with that.
  mutating func appendMissing() -> [CellFault] {
    missing.appendMissing()
    switch rules.kind {
    case .numbers, .instants: numbers.append(0)
    case .strings: if known != nil { codes.append(0) } else { strings.append("") }
    case .booleans: booleans.append(false)
    case .mixed: mixed.append(.null)
    }
    return rules.faultsOfMissing
  }

  /// Drops the last cells.
  mutating func removeLast(_ number: Int) {
    missing.removeLast(number)
    switch rules.kind {
    case .numbers, .instants: numbers.removeLast(number)
    case .strings: if known != nil { codes.removeLast(number) } else { strings.removeLast(number) }
    case .booleans: booleans.removeLast(number)
    case .mixed: mixed.removeLast(number)
    }
  }

  /// Gives numbers of texts up.
  mutating func forget() {
    guard known != nil else { return }
    if rules.kind == .strings {
      strings = texts
      codes = []
    }
    known = nil
    meanings = []
    knowsFaults = false
  }

  /// The text of each row, by the numbers.
  var texts: [String] {
    let different = meanings.map { $0.value.string ?? "" }
    return codes.indices.map { missing[$0] ? "" : different[Int(codes[$0])] }
  }

  private mutating func meaning(of text: UnsafeBufferPointer<UInt8>) -> Meaning {
    let value: Value?
    if rules.isAnyText {
      value = .string(String(decoding: text, as: UTF8.self))
    } else {
      value = rules.field.type.value(of: Array(text)[...])
    }
    guard let value else { return Meaning(.null, [.wrongType(rules.field.type)]) }
    return Meaning(value, rules.check.faults(of: value, text, &matcher))
  }

  /// Adds a cell whose text is known.
  private mutating func append(known number: Int) -> [CellFault] {
    let isFaulty = knowsFaults && !meanings[number].faults.isEmpty
    switch rules.kind {
    case .strings: codes.append(UInt32(truncatingIfNeeded: number))
    case .numbers, .instants: numbers.append(meanings[number].number)
    case .booleans, .mixed: return append(meanings[number])
    }
    if isFaulty, meanings[number].value.isNull { missing.appendMissing() } else { missing.appendPresent() }
    return isFaulty ? meanings[number].faults : []
  }

  /// Adds a cell with this meaning, whose text is not known.
  private mutating func append(_ meaning: Meaning) -> [CellFault] {
    if meaning.value.isNull { missing.appendMissing() } else { missing.appendPresent() }
    switch rules.kind {
    case .numbers, .instants: numbers.append(meaning.number)
    case .strings: strings.append(meaning.value.string ?? "")
    case .booleans: booleans.append(meaning.value == .boolean(true))
    case .mixed: mixed.append(meaning.value)
    }
    return meaning.faults
  }
}
