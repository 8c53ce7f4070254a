/// Different texts, each with a number in the order in which they first appeared, found by their bytes of UTF-8.
///
/// A column of a large file holds few different texts, which follow one another in the same order again and again, or
/// are the same for many rows; so the one that followed the last one before is looked at first. Texts are told apart by their bytes: é in one character and in two are two entries.
struct TextDictionary: Sendable {
  /// No honest column has this many texts in a row of places; a file made to be slow has.
  private static let longestSearch = 64

  /// The bytes of all texts, one behind the other.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// For each place the number of a text plus 1, or 0; a power of two of them, at most half full.
  private var places = [UInt32](repeating: 0, count: 64)
  /// The text that was found last.
  private var last = 0

  private struct Entry {
    /// Where it stands in `bytes`.
    var start: Int
    var count: Int32
    /// The text that followed it last time.
    var follower: UInt32
    var hash: UInt64
  }

  /// How many texts there are.
  var count: Int { entries.count }

  /// Whether there are none.
  var isEmpty: Bool { entries.isEmpty }

  /// The bytes of a text.
  func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { all in
      let entry = entries[number]
      return body(UnsafeBufferPointer(rebasing: all[entry.start..<entry.start + Int(entry.count)]))
    }
  }

  /// The text with this number.
  func text(_ number: Int) -> String { withBytes(of: number) { String(decoding: $0, as: UTF8.self) } }

  /// The number of a text; `nil` when it is not there, or when finding it takes too long.
  @inline(__always)
  mutating func find(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    if last < entries.count {
      let guess = Int(entries[last].follower)
      if isText(guess, text) {
        last = guess
        return guess
      }
    }
    if case .known(let number) = search(text) {
      follow(number)
      return number
    }
    return nil
  }

  /// The number of a text, which is added if it is new; `nil` when finding it takes too long.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool)? {
    if let found = find(text) { return (found, false) }
    guard case .free(let place, let hash) = search(text) else { return nil }
    add(text, hash, at: place)
    return (count - 1, true)
  }

  private enum Search {
    case known(Int)
    case free(place: Int, hash: UInt64)
    case tooLong
  }

  private func search(_ text: UnsafeBufferPointer<UInt8>) -> Search {
    let hash = Self.hash(text)
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    for _ in 0..<Self.longestSearch {
      let found = Int(places[place]) - 1
      if found < 0 { return .free(place: place, hash: hash) }
      if entries[found].hash == hash, isText(found, text) { return .known(found) }
      place = (place + 1) & mask
    }
    return .tooLong
  }

  private mutating func follow(_ number: Int) {
    entries[last].follower = UInt32(truncatingIfNeeded: number)
    last = number
  }

  @inline(__always)
  private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let entry = entries[number]
    guard Int(entry.count) == text.count else { return false }
    return bytes.withUnsafeBytes { areEqual(UnsafeRawBufferPointer(text), $0, at: entry.start) }
  }

  /// Whether some bytes are those at a place among others, of which there are as many at least.
  @inline(__always)
  private func areEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer, at start: Int) -> Bool {
    func equal<Word: FixedWidthInteger>(_ position: Int, _: Word.Type) -> Bool {
      let first = a.loadUnaligned(fromByteOffset: position, as: Word.self)
      return first == b.loadUnaligned(fromByteOffset: start &+ position, as: Word.self)
    }
    // Whole words, then the last one, which may take in bytes that were looked at before.
    if a.count >= 8 {
      var position = 0
      while position &+ 8 <= a.count {
        guard equal(position, UInt64.self) else { return false }
        position &+= 8
      }
      return equal(a.count &- 8, UInt64.self)
    }
    if a.count >= 4 { return equal(0, UInt32.self) && equal(a.count &- 4, UInt32.self) }
    for position in a.indices where !equal(position, UInt8.self) { return false }
    return true
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64, at place: Int) {
    let number = entries.count
    entries.append(
      Entry(
        start: bytes.count, count: Int32(truncatingIfNeeded: text.count),
        follower: UInt32(truncatingIfNeeded: number), hash: hash))
    bytes.append(contentsOf: text)
    follow(number)
    places[place] = UInt32(number + 1)
    if entries.count * 2 > places.count { grow() }
  }

  private mutating func grow() {
    let mask = places.count * 4 - 1
    places = [UInt32](repeating: 0, count: mask + 1)
    for (number, entry) in entries.enumerated() {
      var place = Int(truncatingIfNeeded: entry.hash) & mask
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = UInt32(number + 1)
    }
  }

  /// Eight bytes at a time, each stirred by a multiplication.
  static func hash(_ text: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    var result = seed ^ (UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15)
    var position = 0
    while position + 8 <= raw.count {
      result = stirred(result ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian)
      position += 8
    }
    var rest: UInt64 = 0
    while position < raw.count {
      rest = rest << 8 | UInt64(raw[position])
      position += 1
    }
    return stirred(result ^ rest)
  }

  private static func stirred(_ bits: UInt64) -> UInt64 {
    let product = (bits ^ (bits >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return product ^ (product >> 29)
  }
}
