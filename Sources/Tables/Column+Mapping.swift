/// The texts of a column by number: each different one once, and for each row its number among them.
public struct Categories: Sendable {
  /// For each row the number of its text; that of a missing cell is valid too.
  public let codes: [UInt32]
  /// The texts.
  public let values: [String]
  /// One mark a row, `true` where the cell is missing; empty when no cell is.
  public let missing: [Bool]

  /// Whether the cell in this row is missing.
  public func isMissing(_ row: Int) -> Bool { !missing.isEmpty && missing[row] }
}

extension Column {
  /// The texts, each different one once; anything but a text is missing.
  public var categorized: Categories {
    if case .categories(let codes, let values) = storage {
      return Categories(codes: codes, values: values, missing: missing)
    }
    var numbers: [String: UInt32] = [:]
    var values: [String] = []
    var codes = [UInt32](repeating: 0, count: count)
    var missing = [Bool](repeating: false, count: count)
    for row in 0..<count {
      guard let text = self[row].string else {
        missing[row] = true
        continue
      }
      if let number = numbers[text] {
        codes[row] = number
      } else {
        codes[row] = UInt32(values.count)
        numbers[text] = codes[row]
        values.append(text)
      }
    }
    // The number of a missing cell is valid too.
    return Categories(
      codes: codes, values: values.isEmpty ? [""] : values, missing: missing.contains(true) ? missing : [])
  }

  /// The texts put into other words, each different one once; missing where there is no word.
  public func mappingTexts(_ word: (String) -> String?) -> Column {
    let categories = categorized
    let codes = categories.codes
    let words = categories.values.map { word($0) ?? "" }
    if !words.contains(""), Set(words).count == words.count {
      return Column(.categories(codes: codes, values: words), missing: categories.missing)
    }
    let isEmpty = words.map(\.isEmpty)
    let marks = codes.indices.map { row in categories.isMissing(row) || isEmpty[Int(codes[row])] }
    // Two texts may have one word; each word is kept once.
    var numbers: [String: UInt32] = [:]
    var kept: [String] = []
    let renumbered = words.map { word in
      if let number = numbers[word] { return number }
      numbers[word] = UInt32(kept.count)
      kept.append(word)
      return UInt32(kept.count - 1)
    }
    return Column(.categories(codes: codes.map { renumbered[Int($0)] }, values: kept), missing: marks)
  }

  /// These texts, and those of another column where these are missing.
  public func coalescing(_ other: Column) -> Column {
    guard missing.contains(true) else { return self }
    let (ours, theirs) = (categorized, other.categorized)
    var numbers = Dictionary(
      ours.values.enumerated().map { ($1, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
    var values = ours.values
    let renumbered = theirs.values.map { text in
      if let number = numbers[text] { return number }
      numbers[text] = UInt32(values.count)
      values.append(text)
      return UInt32(values.count - 1)
    }
    var codes = ours.codes
    var marks = [Bool](repeating: false, count: count)
    for row in codes.indices where isMissing(row) {
      codes[row] = renumbered[Int(theirs.codes[row])]
      marks[row] = theirs.isMissing(row)
    }
    return Column(.categories(codes: codes, values: values), missing: marks)
  }

  /// A column of numbers in which NaN stands for a missing cell.
  public init(numbersOrMissing numbers: [Double]) {
    let missing = numbers.map(\.isNaN)
    self.init(.numbers(missing.contains(true) ? numbers.map { $0.isNaN ? 0 : $0 } : numbers), missing: missing)
  }
}
