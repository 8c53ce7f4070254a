/// A time specifier taken apart: text and directives such as `%-d`.
struct TimePattern: Hashable {
  /// A part of a pattern.
  enum Part: Hashable {
    /// Text that stands for itself.
    case text(String)
    /// A directive with what it is padded with; `nil` for not at all.
    case directive(Character, padding: Character?)
  }

  /// The parts, in order; `%c`, `%x` and `%X` are replaced by what they stand for.
  let parts: [Part]

  private static let known = Set("aAbBcdefgGHIjLmMpqQsSuUVwWxXyYZ%")

  /// Takes a specifier apart; `nil` when it has an unknown directive or ends in `%`.
  init?(_ specifier: String, language: FormatLanguage) {
    guard let parts = Self.parts(of: specifier, words: .of(language)) else { return nil }
    self.parts = parts
  }

  private static func parts(of specifier: String, words: TimeLanguage) -> [Part]? {
    var parts: [Part] = []
    var text = ""
    var rest = Substring(specifier)
    while let character = rest.popFirst() {
      guard character == "%" else {
        text.append(character)
        continue
      }
      guard var letter = rest.popFirst() else { return nil }
      var padding: Character? = letter == "e" ? " " : "0"
      if let given = Self.padding(letter) {
        padding = given
        guard let next = rest.popFirst() else { return nil }
        letter = next
      }
      guard known.contains(letter) else { return nil }
      if letter == "%" {
        text.append("%")
        continue
      }
      if !text.isEmpty { parts.append(.text(text)) }
      text = ""
      switch letter {
      case "c": parts += self.parts(of: words.dateAndTime, words: words) ?? []
      case "x": parts += self.parts(of: words.date, words: words) ?? []
      case "X": parts += self.parts(of: words.time, words: words) ?? []
      default: parts.append(.directive(letter, padding: padding))
      }
    }
    if !text.isEmpty { parts.append(.text(text)) }
    return parts
  }

  /// What a modifier pads with; the inner `nil` is no padding.
  private static func padding(_ modifier: Character) -> Character?? {
    switch modifier {
    case "-": .some(nil)
    case "_": " "
    case "0": "0"
    default: nil
    }
  }
}
