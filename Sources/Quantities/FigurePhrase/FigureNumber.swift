/// The number of a phrase before its words are applied.
struct FigureNumber: Hashable {
  /// How the number is written.
  enum Form: Hashable {
    /// A number: 3000, 三千.
    case plain
    /// Two neighbours: 两三万.
    case neighbours
    /// A digit left open: 数百, 十几.
    case openDigit
    /// A magnitude alone: 百亿, 千.
    case bareMagnitude
  }

  /// The least number: 2万 for 两三万; the number itself when it is plain.
  var lower: DecimalNumber
  /// The most: 3万 for 两三万; not reached for 数百.
  var upper: DecimalNumber
  /// The power of ten of the last printed digit.
  var lastPlace: Int
  /// How it is written.
  var form: Form
  /// The magnitude as written: 万, 千万; empty without one.
  var magnitude: String
  /// The power of ten of that magnitude: 4 for 万.
  var power: Int
  /// Whether the last part has a magnitude: 1.2345万, not 1万2345.
  var endsInMagnitude = false
  /// The words inside: 多 in 500多万, 余 in 20余.
  var words: [PlacedWord]

  /// Whether it is one 百, 千, 万 or 亿 without a number: 亿元 is a unit, 百亿 a number.
  var isMagnitudeOnly: Bool { form == .bareMagnitude && [2, 3, 4, 8].contains(lower.trimmed.exponent) }
}

/// A word and the column where it stands.
struct PlacedWord: Hashable {
  let word: FigureWord
  let column: Int
}
