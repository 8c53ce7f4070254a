import Diagnostics

/// A place in the characters of a phrase that moves on.
struct FigureScanner {
  let characters: [Character]
  var position = 0

  init(_ phrase: String) { characters = figureCharacters(phrase) }

  /// The next character; `nil` at the end.
  var next: Character? { character(at: 0) }
  /// The column of the next character, from 1.
  var column: Int { position + 1 }
  var isAtEnd: Bool { position >= characters.count }

  /// Whether the last character that is no space is a digit.
  var isBehindDigit: Bool {
    characters[..<position].last { $0 != " " }.map { "0" <= $0 && $0 <= "9" } ?? false
  }

  /// The character so many ahead.
  func character(at distance: Int) -> Character? {
    let place = position + distance
    return characters.indices.contains(place) ? characters[place] : nil
  }

  /// Whether the text stands `distance` ahead.
  func has(_ text: String, at distance: Int = 0) -> Bool {
    let begin = position + distance
    guard begin + text.count <= characters.count else { return false }
    return zip(text, characters[begin...]).allSatisfy { $0 == $1 }
  }

  /// Moves over the text if it stands here.
  mutating func take(_ text: String) -> Bool {
    guard has(text) else { return false }
    position += text.count
    return true
  }

  mutating func skipSpaces() {
    while next == " " { position += 1 }
  }

  /// Moves over the spaces that are set between digits and characters: 5.01 亿元.
  mutating func skipSpaces(before characters: String) {
    var ahead = self
    ahead.skipSpaces()
    if let next = ahead.next, characters.contains(next) { position = ahead.position }
  }

  /// The first of the words that stands here, taken.
  mutating func take(oneOf words: FigureWordList) -> FigureWord? {
    guard let word = words[next].first(where: { has($0.text) }) else { return nil }
    position += word.text.count
    return word
  }

  /// The text between two places.
  func text(from begin: Int) -> String { String(characters[begin..<position]) }
}
