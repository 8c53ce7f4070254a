import Tables

/// Different texts with a number each, found as fast as the keys of a large table need it.
///
/// Texts are equal when Swift says so: é in one character and in two are one key.
struct KeyIndex {
  /// How many texts there are.
  var count: Int { texts.count }

  private var texts: [String] = []
  /// For each place the upper half of a hash and the number of a text plus 1, or 0; a power of two of them, at most
  /// half full.
  private var places = [UInt64](repeating: 0, count: 64)
  private let isPlain: Bool
  /// Different in each run, so that no file can be made to be slow; numbers do not depend on it.
  private let seed = UInt64.random(in: 0...UInt64.max)

  /// An index without texts.
  ///
  /// - Parameter isPlain: whether all texts that are added or looked for are ASCII, of which only equal bytes are equal.
  init(isPlain: Bool) { self.isPlain = isPlain }

  /// The number of a text; `nil` when it is not there.
  func number(of text: String) -> Int? {
    let found = UInt32(truncatingIfNeeded: places[place(of: text, hash(text))])
    return found == 0 ? nil : Int(found) - 1
  }

  /// Adds a text, or gives the number that it already has.
  mutating func insert(_ text: String) -> (number: Int, isNew: Bool) {
    let hash = hash(text)
    let place = place(of: text, hash)
    let found = UInt32(truncatingIfNeeded: places[place])
    if found != 0 { return (Int(found) - 1, false) }
    texts.append(text)
    places[place] = entry(hash, count)
    if count * 2 > places.count { grow() }
    return (count - 1, true)
  }

  private func entry(_ hash: UInt64, _ number: Int) -> UInt64 { hash & 0xFFFF_FFFF_0000_0000 | UInt64(number) }

  /// Where the text stands, or where it would be put.
  private func place(of text: String, _ hash: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] != 0 {
      let found = places[place]
      if found >> 32 == hash >> 32, texts[Int(UInt32(truncatingIfNeeded: found)) - 1] == text { break }
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let mask = places.count * 4 - 1
    places = [UInt64](repeating: 0, count: mask + 1)
    for (number, text) in texts.enumerated() {
      let hash = hash(text)
      var place = Int(truncatingIfNeeded: hash) & mask
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = entry(hash, number + 1)
    }
  }

  private func hash(_ text: String) -> UInt64 {
    guard isPlain else { return UInt64(bitPattern: Int64(text.hashValue)) }
    var text = text
    return text.withUTF8 { TextDictionary.hash($0, seed: seed) }
  }
}
