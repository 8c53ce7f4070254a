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

  /// More parts than any label has come from patterns that name others again and again.
  private static var maximumCount: Int { 10_000 }

  private static let known = Set("aAbBcdefgGHIjLmMpqQsSuUVwWxXyYZ%")

  /// Takes a specifier apart; `nil` when it has an unknown directive or ends in `%`.
  init?(_ specifier: String, locale: TimeLocale) {
    guard let parts = Self.parts(of: specifier, locale, open: "cxX") else { return nil }
    self.parts = parts
  }

  /// - Parameter open: which of the locale's patterns may be named: none within itself, and in none but `%c` others.
  private static func parts(of specifier: String, _ locale: TimeLocale, open: String) -> [Part]? {
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
      case "c", "x", "X":
        guard open.contains(letter) else { return nil }
        let pattern = letter == "c" ? locale.dateAndTime : letter == "x" ? locale.date : locale.time
        guard let inner = self.parts(of: pattern, locale, open: letter == "c" ? "xX" : "") else { return nil }
        parts += inner
        guard parts.count <= maximumCount else { return nil }
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
