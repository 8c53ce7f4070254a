import Tables

/// Reads the cells of one field into a column, and checks each against the type and the constraints.
///
/// What a text means is found out once for each different text, as long as there are few of them.
struct ColumnBuilder: Sendable {
  private let rules: CellRules
  private var values = Values()
  private var missing: [Bool] = []
  /// The matcher learns, so each builder has its own.
  private var matcher: PatternMatcher?
  /// The texts that were read, until there are too many different ones.
  private var known: TextDictionary?
  private var meanings: [Meaning] = []
  /// For texts as long as `known` is there: the number of each.
  private var codes: [UInt32] = []

  /// The values of rows; texts stand in `codes` as long as all of them are known.
  private struct Values: Sendable {
    var numbers: [Double] = []
    var strings: [String] = []
    var booleans: [Bool] = []
    var mixed: [Value] = []
  }

  /// What a text stands for, and what is wrong with it.
  private struct Meaning: Sendable {
    let value: Value
    let faults: [CellFault]
    let isMissing: Bool
    let isFaulty: Bool

    init(_ value: Value, _ faults: [CellFault]) {
      self.value = value
      self.faults = faults
      isMissing = value.isNull
      isFaulty = !faults.isEmpty
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
      values.numbers.append(number)
      missing.append(false)
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
    }
    guard rules.kind == .strings else { return append(meanings[number]) }
    codes.append(UInt32(truncatingIfNeeded: number))
    missing.append(meanings[number].isMissing)
    return meanings[number].isFaulty ? meanings[number].faults : []
  }

  /// Adds a missing cell and returns what is wrong with that.
  mutating func appendMissing() -> [CellFault] {
    missing.append(true)
    switch rules.kind {
    case .numbers, .instants: values.numbers.append(0)
    case .strings: if known != nil { codes.append(0) } else { values.strings.append("") }
    case .booleans: values.booleans.append(false)
    case .mixed: values.mixed.append(.null)
    }
    return rules.faultsOfMissing
  }

  /// Adds the cells of a later part of the column.
  mutating func append(_ later: ColumnBuilder) {
    if rules.kind == .strings {
      if later.known == nil { forget() }
      if known == nil {
        values.strings += later.known == nil ? later.values.strings : later.texts
      } else if let texts = later.known {
        let numbers = (0..<texts.count).map { number -> UInt32? in
          let found = texts.withBytes(of: number) { known?.number(of: $0) }
          if found?.isNew == true { meanings.append(later.meanings[number]) }
          return found.map { UInt32(truncatingIfNeeded: $0.number) }
        }
        if numbers.contains(nil) {
          forget()
          values.strings += later.texts
        } else {
          codes += later.codes.map { $0 < numbers.count ? numbers[Int($0)] ?? 0 : 0 }
        }
      }
    }
    values.numbers += later.values.numbers
    values.booleans += later.values.booleans
    values.mixed += later.values.mixed
    missing += later.missing
  }

  /// The column of all cells that were added.
  func column() -> Column {
    switch rules.kind {
    case .numbers: Column(.numbers(values.numbers), missing: missing)
    case .strings: Column(textStorage, missing: missing)
    case .booleans: Column(.booleans(values.booleans), missing: missing)
    case .instants: Column(.instants(values.numbers), missing: missing)
    case .mixed: Column(.mixed(values.mixed), missing: missing)
    }
  }

  /// Texts by their numbers where that saves room.
  private var textStorage: Column.Storage {
    guard known != nil else { return .strings(values.strings) }
    guard meanings.count * 4 <= count else { return .strings(texts) }
    return .categories(codes: codes, values: meanings.isEmpty ? [""] : meanings.map { $0.value.string ?? "" })
  }

  /// The text of each row, by the numbers.
  private var texts: [String] {
    let different = meanings.map { $0.value.string ?? "" }
    return zip(codes, missing).map { $1 ? "" : different[Int($0)] }
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

  private mutating func append(_ meaning: Meaning) -> [CellFault] {
    store(meaning.value)
    return meaning.faults
  }

  /// Gives numbers of texts up.
  private mutating func forget() {
    guard known != nil else { return }
    if rules.kind == .strings {
      values.strings = texts
      codes = []
    }
    known = nil
    meanings = []
  }

  private mutating func store(_ value: Value) {
    missing.append(value.isNull)
    switch (rules.kind, value) {
    case (.numbers, .number(let number)), (.instants, .instant(let number)): values.numbers.append(number)
    case (.numbers, _), (.instants, _): values.numbers.append(0)
    case (.strings, _) where known != nil: codes.append(0)
    case (.strings, .string(let text)): values.strings.append(text)
    case (.strings, _): values.strings.append("")
    case (.booleans, .boolean(let truth)): values.booleans.append(truth)
    case (.booleans, _): values.booleans.append(false)
    case (.mixed, _): values.mixed.append(value)
    }
  }
}
