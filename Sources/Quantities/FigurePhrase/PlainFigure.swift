/// Reads what most phrases are: digits, perhaps with decimals, perhaps 万 or 亿, and a unit, perhaps 超, 近 or 约 before
/// them. `nil` for everything else, which `parseFigure` reads character by character and to the same end.
func plainFigure(_ phrase: String, units: FigureUnits) -> ParsedFigure? {
  guard !units.hasMagnitudes else { return nil }
  return phrase.utf8.withContiguousStorageIfAvailable { bytes in PlainFigure(bytes)?.figure(units: units) } ?? nil
}

/// The parts of a plain phrase in UTF-8.
private struct PlainFigure {
  /// 超, 近 or 约, and what it makes of the number.
  private var word: Word?
  private var number: DecimalNumber
  private var magnitude = Magnitude(text: "", power: 0)
  private let unit: String

  private struct Word {
    let text: String
    let qualifier: Quantity.Qualifier
  }

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    word = Self.takeWord(&rest)
    guard let number = Self.takeNumber(&rest) else { return nil }
    self.number = number
    if let magnitude = Self.takeMagnitude(&rest) { self.magnitude = magnitude }
    // Letters that look like digits are dirt.
    if let first = rest.first, [0x6F, 0x4F, 0x6C, 0x49].contains(first) { return nil }
    // The longest unit has fifteen characters; a sentence need not be copied.
    guard rest.count <= 45 else { return nil }
    unit = String(decoding: rest, as: UTF8.self)
  }

  /// `nil` when the unit is not known.
  func figure(units: FigureUnits) -> ParsedFigure? {
    guard unit.isEmpty || units.all.contains(unit) else { return nil }
    let scaled = number.scaled(by: magnitude.power)
    return ParsedFigure(
      quantity: quantity(scaled), unit: unit, counted: "", magnitude: magnitude.text, lastPlace: scaled.exponent,
      words: word.map { [$0.text] } ?? [])
  }

  private func quantity(_ scaled: DecimalNumber) -> Quantity {
    guard let qualifier = word?.qualifier else {
      let plain = FigureNumber(
        lower: scaled, upper: scaled, lastPlace: scaled.exponent, form: .plain, magnitude: magnitude.text,
        power: magnitude.power, endsInMagnitude: magnitude.power > 0, words: [])
      return plain.unqualified(unit: unit)
    }
    let value = scaled.value
    return Quantity(
      value: value, lower: qualifier == .over ? value : nil, upper: qualifier == .nearly ? value : nil,
      qualifier: qualifier)
  }

  private static func takeWord(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Word? {
    if take(0xE8_B6_85, &rest) { return Word(text: "超", qualifier: .over) }
    if take(0xE8_BF_91, &rest) { return Word(text: "近", qualifier: .nearly) }
    if take(0xE7_BA_A6, &rest) { return Word(text: "约", qualifier: .about) }
    return nil
  }

  private static func takeMagnitude(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Magnitude? {
    if take(0xE4_B8_87, &rest) { return Magnitude(text: "万", power: 4) }
    if take(0xE4_BA_BF, &rest) { return Magnitude(text: "亿", power: 8) }
    return nil
  }

  /// Moves over one character of three bytes if it stands here.
  private static func take(_ character: UInt32, _ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard rest.count >= 3 else { return false }
    let begin = rest.startIndex
    let next = UInt32(rest[begin]) << 16 | UInt32(rest[begin + 1]) << 8 | UInt32(rest[begin + 2])
    guard next == character else { return false }
    rest = rest[(begin + 3)...]
    return true
  }

  /// Digits without separators; `nil` when they are none, too many, or not as they should be.
  private static func takeNumber(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> DecimalNumber? {
    let start = rest.startIndex
    var significand = 0
    var digits = 0
    var point: Int?
    var position = start
    while position < rest.endIndex {
      let byte = rest[position]
      if byte >= 0x30, byte <= 0x39 {
        significand = significand * 10 + Int(byte - 0x30)
        digits += 1
      } else if byte == 0x2E, point == nil {
        point = digits
      } else {
        break
      }
      guard digits <= DecimalNumber.mostDigits else { return nil }
      position += 1
    }
    let whole = point ?? digits
    guard whole > 0, point != digits, whole == 1 || rest[start] != 0x30 else { return nil }
    rest = rest[position...]
    return DecimalNumber(significand, exponent: whole - digits)
  }
}
