/// How a number is printed, in the words of d3-format: `[[fill]align][sign][symbol][0][width][,][.precision][~][type]`.
///
/// ```swift
/// NumberFormat(",.1f")?.string(1234567.89)  // "1,234,567.9"
/// NumberFormat("+.1%")?.string(-0.052)      // "−5.2%"
/// ```
public struct NumberFormat: Hashable, Sendable {
  /// Where the number lies in its width.
  public enum Align: Character, Hashable, Sendable {
    /// At the left.
    case left = "<"
    /// At the right.
    case right = ">"
    /// In the middle.
    case center = "^"
    /// At the right, with sign and symbol at the left.
    case apart = "="
  }

  /// How the sign is shown.
  public enum Sign: Character, Hashable, Sendable {
    /// A minus for numbers below zero.
    case minus = "-"
    /// Also a plus for the others.
    case plus = "+"
    /// Parentheses around numbers below zero.
    case parentheses = "("
    /// A space before the others.
    case space = " "
  }

  /// What is put before the number.
  public enum Symbol: Character, Hashable, Sendable {
    /// The currency sign `$`.
    case currency = "$"
    /// `0b`, `0o` or `0x` before binary, octal and hexadecimal numbers.
    case base = "#"
  }

  /// The notation.
  public enum Notation: Character, Hashable, Sendable {
    /// With an exponent.
    case exponent = "e"
    /// With a fixed number of decimals.
    case fixed = "f"
    /// Either of the two, by significant digits.
    case general = "g"
    /// By significant digits, never with an exponent.
    case rounded = "r"
    /// With an SI prefix, by significant digits.
    case prefixed = "s"
    /// Times 100 with a percent sign.
    case percent = "%"
    /// Times 100 with a percent sign, by significant digits.
    case roundedPercent = "p"
    /// Rounded to whole numbers.
    case whole = "d"
    /// Rounded, to base 2.
    case binary = "b"
    /// Rounded, to base 8.
    case octal = "o"
    /// Rounded, to base 16 with small letters.
    case hexadecimal = "x"
    /// Rounded, to base 16 with capital letters.
    case capitalHexadecimal = "X"
    /// As JavaScript prints it.
    case text = "c"
    /// As `general`, with grouping.
    case grouped = "n"
  }

  /// What fills the width.
  public var fill: Character = " "
  /// Where the number lies in its width.
  public var align: Align = .right
  /// How the sign is shown.
  public var sign: Sign = .minus
  /// What is put before the number.
  public var symbol: Symbol?
  /// Whether the width is filled with zeros behind the sign.
  public var zero = false
  /// The least width in characters, at most 1000.
  public var width: Int?
  /// Whether thousands are parted by commas.
  public var comma = false
  /// Decimals, or significant digits, as the notation has it.
  public var precision: Int?
  /// Whether trailing zeros of the fraction are dropped.
  public var trim = false
  /// The notation; `nil` prints up to 12 significant digits without trailing zeros.
  public var notation: Notation?
  /// The signs that it is written with.
  public var locale = NumberLocale.english

  /// The plain format: up to 12 significant digits.
  public init() {}

  /// Reads a specifier; `nil` when it is malformed or names an unknown notation.
  public init?(_ specifier: String, locale: NumberLocale = .english) {
    self.locale = locale
    var rest = Array(specifier)[...]
    if rest.count >= 2, let align = Align(rawValue: rest[1]) {
      fill = rest[0]
      self.align = align
      rest.removeFirst(2)
    } else if let first = rest.first, let align = Align(rawValue: first) {
      self.align = align
      rest.removeFirst()
    }
    if let first = rest.first, let sign = Sign(rawValue: first) {
      self.sign = sign
      rest.removeFirst()
    }
    if let first = rest.first, let symbol = Symbol(rawValue: first) {
      self.symbol = symbol
      rest.removeFirst()
    }
    if rest.first == "0" {
      zero = true
      rest.removeFirst()
    }
    width = Self.takeNumber(&rest).map { min($0, 1000) }
    if rest.first == "," {
      comma = true
      rest.removeFirst()
    }
    if rest.first == "." {
      rest.removeFirst()
      guard let digits = Self.takeNumber(&rest) else { return nil }
      precision = digits
    }
    if rest.first == "~" {
      trim = true
      rest.removeFirst()
    }
    if let first = rest.popFirst() {
      guard let notation = Notation(rawValue: first) else { return nil }
      self.notation = notation
    }
    guard rest.isEmpty else { return nil }
  }

  /// Takes a run of ASCII digits; a longer one than any use has is cut at 10000.
  private static func takeNumber(_ rest: inout ArraySlice<Character>) -> Int? {
    var number: Int?
    while let first = rest.first, first.isASCII, let digit = first.wholeNumberValue {
      number = min((number ?? 0) * 10 + digit, 10_000)
      rest.removeFirst()
    }
    return number
  }
}
