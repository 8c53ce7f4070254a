import Tables

/// The number of the key of each row among the different ones.
struct NumberedKeys {
  /// The different keys.
  let index: KeyIndex
  private let numbers: Numbers

  private enum Numbers {
    /// For each row the number of its key, or -1 when it is missing.
    case rows([Int])
    /// The number of each category, for a column of them; much shorter than one for each row.
    case categories([Int], column: Column, codes: [UInt32])
  }

  /// Numbers the keys.
  ///
  /// - Parameter isPlain: whether these keys and those that will be looked for are in ASCII; `nil` to find out.
  init(_ keys: RowKeys, isPlain: Bool? = nil) {
    var index = KeyIndex(isPlain: isPlain ?? keys.arePlain)
    switch keys.textColumn?.storage {
    case .categories(let codes, let values):
      let places = values.map { index.insert($0).number }
      numbers = keys.textColumn.map { .categories(places, column: $0, codes: codes) } ?? .rows([])
    case .strings(let texts):
      let missing = keys.textColumn?.missing ?? []
      numbers = .rows(
        texts.indices.map { missing.isEmpty || !missing[$0] ? index.insert(texts[$0]).number : -1 })
    default:
      numbers = .rows((0..<keys.count).map { row in keys[row].map { index.insert($0).number } ?? -1 })
    }
    self.index = index
  }

  /// The number of the key of a row; `nil` when it is missing.
  subscript(row: Int) -> Int? {
    switch numbers {
    case .rows(let numbers): numbers[row] < 0 ? nil : numbers[row]
    case .categories(let numbers, let column, let codes):
      column.isMissing(row) ? nil : numbers[Int(codes[row])]
    }
  }

  /// Which of the different keys stand among `others`.
  func found(in others: RowKeys) -> [Bool] {
    var found = [Bool](repeating: false, count: index.count)
    guard let column = others.textColumn else {
      for row in 0..<others.count { if let number = others[row].flatMap(index.number) { found[number] = true } }
      return found
    }
    let missing = column.missing
    switch column.storage {
    case .categories(let codes, let values):
      var isUsed = [Bool](repeating: false, count: values.count)
      for row in codes.indices where missing.isEmpty || !missing[row] { isUsed[Int(codes[row])] = true }
      for (code, text) in values.enumerated() where isUsed[code] {
        if let number = index.number(of: text) { found[number] = true }
      }
      return found
    default:
      return self.found(in: column.texts ?? [], missing: missing)
    }
  }

  /// Which of the different keys stand among texts, which may be very many: several spans of them are looked at at once.
  private func found(in texts: [String], missing: [Bool]) -> [Bool] {
    let none = [Bool](repeating: false, count: index.count)
    return inParallel(spans(of: texts.count), into: none) { [index] span in
      var numbers: [Int] = []
      for row in span where missing.isEmpty || !missing[row] {
        if let number = index.number(of: texts[row]) { numbers.append(number) }
      }
      return numbers
    } joining: { found, numbers in
      for number in numbers { found[number] = true }
    }
  }
}

/// A count of rows in spans that are worth a processor of their own.
func spans(of count: Int) -> [Range<Int>] {
  let length = 1 << 16
  return stride(from: 0, to: count, by: length).map { $0..<min(count, $0 + length) }
}
