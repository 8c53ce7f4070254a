extension Column {
  /// Whether this is a column of texts, however they are kept.
  public var isText: Bool {
    switch storage {
    case .strings, .categories: true
    case .numbers, .booleans, .instants, .mixed: false
    }
  }

  /// The text of each row, the empty one where it is missing; `nil` when this is no column of texts.
  public var texts: [String]? {
    switch storage {
    case .strings(let values): values
    case .categories(let codes, let values): codes.map { values[Int($0)] }
    case .numbers, .booleans, .instants, .mixed: nil
    }
  }
}

extension Column.Storage {
  /// Texts, of which each different one is kept once where most are repeated.
  init(texts: [String]) {
    var codes: [UInt32] = []
    codes.reserveCapacity(texts.count)
    var values: [String] = []
    var numbers: [TextKey: UInt32] = [:]
    for text in texts {
      let next = UInt32(values.count)
      let code = numbers[TextKey(text: text), default: next]
      if code == next {
        guard values.count * 2 < texts.count else {
          self = .strings(texts)
          return
        }
        numbers[TextKey(text: text)] = next
        values.append(text)
      }
      codes.append(code)
    }
    self = .categories(codes: codes, values: values)
  }
}

extension Column: Hashable {
  /// Whether all cells are equal.
  public static func == (a: Column, b: Column) -> Bool {
    guard a.count == b.count, a.missing == b.missing else { return false }
    if a.isText, b.isText { return (0..<a.count).allSatisfy { a[$0] == b[$0] } }
    return a.storage == b.storage
  }

  /// Feeds what `==` looks at.
  public func hash(into hasher: inout Hasher) {
    guard isText else {
      hasher.combine(storage)
      hasher.combine(missing)
      return
    }
    for row in 0..<count { hasher.combine(self[row]) }
  }
}
