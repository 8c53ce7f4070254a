extension Hasher {
  /// Adds a text as `String` does, but sooner for texts of ASCII and Han characters, which have one form only: others are
  /// brought to a common form first, as é may be one character or two.
  mutating func combine(text: String) {
    var text = text
    let isDone = text.withUTF8 { bytes -> Bool in
      guard bytes.allSatisfy(hasOneForm) else { return false }
      combine(bytes: UnsafeRawBufferPointer(bytes))
      combine(0xFF as UInt8)
      return true
    }
    if !isDone { combine(text) }
  }
}

/// Whether a byte of UTF-8 is ASCII, begins a character from U+4000 to U+9FFF, or goes on with one.
private func hasOneForm(_ byte: UInt8) -> Bool { byte < 0xC0 || (0xE4...0xE9).contains(byte) }

/// A text as a key of a dictionary.
struct TextKey: Hashable {
  let text: String

  func hash(into hasher: inout Hasher) { hasher.combine(text: text) }
}
