/// What a printed figure says: `超3000万元` is over 30 million 元, printed to one 万.
public struct ParsedFigure: Hashable, Sendable {
  /// The number in the base unit with its hard bounds.
  public let quantity: Quantity
  /// The unit as written, in Simplified characters: 元, 人次, 家, %, 元/年; 成 and 百分之 are %; empty without one.
  public let unit: String
  /// What is counted, after the classifier: 企业 in 32家企业; empty without one.
  public let counted: String
  /// The magnitude as written: 万, 千万, 亿; empty without one.
  public let magnitude: String
  /// The power of ten of the last printed digit in base units: 4 for 7135万元, 6 for 5.01亿元, −1 for 99.2%.
  public let lastPlace: Int
  /// The words that stand with the number in the order of the phrase: 超, 近, 余, 累计, 第.
  public let words: [String]

  /// One unit of the last printed digit in base units: 10000 for 7135万元.
  public var step: Double { DecimalNumber(1, exponent: lastPlace).value }
  /// Whether it is a place in an order: 第8位.
  public var isOrdinal: Bool { words.contains("第") }
}
