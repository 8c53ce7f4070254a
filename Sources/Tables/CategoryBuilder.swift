/// A column of words in the making, each different word kept once and made once for each key.
///
/// ```swift
/// var places = CategoryBuilder<Int>()
/// for rank in [1, 2, 2] { places.append(rank) { "No. \(rank)" } }
/// places.column   // No. 1, No. 2, No. 2
/// ```
public struct CategoryBuilder<Key: Hashable> {
  private var codes: [UInt32] = []
  private var words: [String] = []
  private var numbers: [Key: UInt32] = [:]
  private var last: (key: Key, code: UInt32)?

  /// No rows yet.
  public init() {}

  /// Adds a row; an empty word is a missing cell.
  public mutating func append(_ key: Key, word: () -> String) {
    // Neighbours are often alike.
    if let last, last.key == key {
      codes.append(last.code)
      return
    }
    let code: UInt32
    if let known = numbers[key] {
      code = known
    } else {
      code = UInt32(words.count)
      numbers[key] = code
      words.append(word())
    }
    last = (key, code)
    codes.append(code)
  }

  /// The rows so far.
  public var column: Column {
    let column = Column(.categories(codes: codes, values: words.isEmpty ? [""] : words))
    // Two keys may have one word.
    return column.mappingTexts { $0 }
  }
}
