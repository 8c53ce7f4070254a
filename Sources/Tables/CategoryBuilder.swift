/// A column of words in the making, each different word kept once and made once for each key.
///
/// ```swift
/// var places = CategoryBuilder<Int>()
/// for rank in [1, 2, 2] { places.append(rank) { "No. \(rank)" } }
/// places.column   // No. 1, No. 2, No. 2
/// ```
public struct CategoryBuilder<Key: Hashable> {
  // Inlinable, so that a million rows are added with the key's own hashing.
  @usableFromInline var codes: [UInt32] = []
  @usableFromInline var words: [String] = []
  @usableFromInline var numbers: [Key: UInt32] = [:]
  @usableFromInline var lastKey: Key?
  @usableFromInline var lastCode: UInt32 = 0

  /// No rows yet.
  @inlinable public init() {}

  /// Adds a row; an empty word is a missing cell.
  @inlinable public mutating func append(_ key: Key, word: () -> String) {
    // Neighbours are often alike.
    if key == lastKey {
      codes.append(lastCode)
      return
    }
    lastKey = key
    if let known = numbers[key] {
      lastCode = known
    } else {
      lastCode = UInt32(words.count)
      numbers[key] = lastCode
      words.append(word())
    }
    codes.append(lastCode)
  }

  /// The rows so far.
  public var column: Column {
    let column = Column(.categories(codes: codes, values: words.isEmpty ? [""] : words))
    // Two keys may have one word.
    return column.mappingTexts { $0 }
  }

  /// The rows so far, when each key has a word of its own and none is empty: then nothing has to be looked through.
  public var columnOfDistinctWords: Column {
    Column(.categories(codes: codes, values: words.isEmpty ? [""] : words))
  }
}
