import Tables

extension ColumnBuilder {
  /// Makes room for this many cells in all.
  mutating func reserveCapacity(_ capacity: Int) {
    missing.reserveCapacity(capacity)
    switch rules.kind {
    case .numbers, .instants: numbers.reserveCapacity(capacity)
    case .strings: if known != nil { codes.reserveCapacity(capacity) } else { strings.reserveCapacity(capacity) }
    case .booleans: booleans.reserveCapacity(capacity)
    case .mixed: mixed.reserveCapacity(capacity)
    }
  }

  /// Adds the cells of a later part of the column.
  mutating func append(_ later: ColumnBuilder) {
    if rules.kind == .strings { appendTexts(of: later) }
    numbers += later.numbers
    booleans += later.booleans
    mixed += later.mixed
    missing.append(later.missing)
  }

  private mutating func appendTexts(of later: ColumnBuilder) {
    if later.known == nil { forget() }
    guard known != nil, let texts = later.known else {
      strings += later.known == nil ? later.strings : later.texts
      return
    }
    // The number here of each text that is known there.
    var numbers: [UInt32] = []
    numbers.reserveCapacity(texts.count)
    for number in 0..<texts.count {
      guard let found = texts.withBytes(of: number, { known?.number(of: $0) }) else {
        forget()
        strings += later.texts
        return
      }
      if found.isNew { meanings.append(later.meanings[number]) }
      numbers.append(UInt32(truncatingIfNeeded: found.number))
    }
    if !texts.isEmpty, later.knowsFaults { knowsFaults = true }
    if numbers.indices.allSatisfy({ numbers[$0] == $0 }) {
      codes += later.codes
    } else {
      // A part whose texts are all missing knows none.
      codes += later.codes.lazy.map { $0 < numbers.count ? numbers[Int($0)] : 0 }
    }
  }

  /// The column of all cells that were added.
  func column() -> Column {
    switch rules.kind {
    case .numbers: Column(.numbers(numbers), missing: missing.marks)
    case .strings: Column(textStorage, missing: missing.marks)
    case .booleans: Column(.booleans(booleans), missing: missing.marks)
    case .instants: Column(.instants(numbers), missing: missing.marks)
    case .mixed: Column(.mixed(mixed), missing: missing.marks)
    }
  }

  /// Texts by their numbers where that saves room.
  private var textStorage: Column.Storage {
    guard known != nil else { return .strings(strings) }
    guard meanings.count * 4 <= count else { return .strings(texts) }
    return .categories(codes: codes, values: meanings.isEmpty ? [""] : meanings.map { $0.value.string ?? "" })
  }
}
