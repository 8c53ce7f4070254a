extension Column {
  /// The texts, each different one once; anything but a text is missing.
  public var categorized: (codes: [UInt32], values: [String], missing: [Bool]) {
    if case .categories(let codes, let values) = storage { return (codes, values, missing) }
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
    return (codes, values.isEmpty ? [""] : values, missing)
  }

  /// The texts put into other words, each different one once; missing where there is no word.
  public func mappingTexts(_ word: (String) -> String?) -> Column {
    let (codes, values, missing) = categorized
    let words = values.map { word($0) ?? "" }
    let isEmpty = words.map(\.isEmpty)
    let marks = codes.indices.map { row in !missing.isEmpty && missing[row] || isEmpty[Int(codes[row])] }
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
    let (ours, ourValues, _) = categorized
    let (theirs, theirValues, theirMissing) = other.categorized
    var numbers = Dictionary(
      ourValues.enumerated().map { ($1, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
    var values = ourValues
    let renumbered = theirValues.map { text in
      if let number = numbers[text] { return number }
      numbers[text] = UInt32(values.count)
      values.append(text)
      return UInt32(values.count - 1)
    }
    var codes = ours
    var marks = [Bool](repeating: false, count: count)
    for row in codes.indices where isMissing(row) {
      codes[row] = renumbered[Int(theirs[row])]
      marks[row] = !theirMissing.isEmpty && theirMissing[row]
    }
    return Column(.categories(codes: codes, values: values), missing: marks)
  }
}
