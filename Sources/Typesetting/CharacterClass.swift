import Scenes

/// What a character does to the line around it.
enum CharacterClass: Hashable {
  /// Chinese, kana, hangul and other full-width signs: a line may break on both sides.
  case ideograph
  /// A mark that opens, which never ends a line.
  case opening
  /// A mark that closes or stops, which never begins a line.
  case closing
  /// A dash or an ellipsis; two of them are one sign.
  case leader
  /// A letter of a word, and every sign that clings to one.
  case letter
  /// A digit.
  case digit
  /// A hyphen or slash, behind which a word may break.
  case hyphen
  /// A space that may end a line.
  case space
  /// A sign that joins its neighbours.
  case glue
  /// The end of a line.
  case lineFeed

  init(_ character: Character) {
    let scalar = character.unicodeScalars.first?.value ?? 0
    if scalar != 0x0D, let known = Self.table[scalar] {
      self = known
    } else if character == "\r\n" {
      self = .lineFeed
    } else if character.isWide {
      self = .ideograph
    } else if character.isWholeNumber {
      self = .digit
    } else {
      self = .letter
    }
  }

  /// By the first scalar: hashing a number is far cheaper than hashing a character.
  private static let table: [UInt32: CharacterClass] = {
    let groups: [(CharacterClass, String)] = [
      (.opening, "\u{3008}\u{300A}\u{300C}\u{300E}\u{3010}\u{3014}\u{3016}\u{FF08}\u{201C}\u{2018}([{\u{FF3B}\u{FF5B}"),
      (.closing, "\u{3001}\u{3002}\u{3009}\u{300B}\u{300D}\u{300F}\u{3011}\u{3015}\u{3017}\u{FF01}\u{FF09}\u{FF0C}"),
      (.closing, "\u{FF0E}\u{FF1A}\u{FF1B}\u{FF1F}\u{201D}\u{2019}\u{FF3D}\u{FF5D}\u{00B7}\u{30FB})]},.:;!?%\u{2030}"),
      (.closing, "\u{2103}\u{00B0}\u{FF05}\u{3005}\u{30FC}\u{2032}\u{2033}"),
      (.leader, "\u{2014}\u{2026}\u{22EF}\u{2E3A}"),
      (.hyphen, "-/\u{2010}"),
      (.space, " \t\u{2002}\u{2003}\u{2009}\u{3000}"),
      (.glue, "\u{00A0}\u{202F}\u{2060}~\u{FF5E}\u{2013}\u{2212}\u{FF0F}"),
      (.lineFeed, "\n"),
    ]
    var table: [UInt32: CharacterClass] = [:]
    for (kind, characters) in groups {
      for scalar in characters.unicodeScalars { table[scalar.value] = kind }
    }
    return table
  }()
}
