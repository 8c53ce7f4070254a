import Diagnostics

extension FigureScanner {
  /// Whether a number begins here: digits, a numeral in characters, or 万 and 亿 alone.
  var isAtNumber: Bool { isAtDigit || isAtCharacterNumeral || next == "万" || next == "亿" }

  /// Reads a number with its magnitudes: 5.01亿, 1亿2000万, 三万五, 500多万, 百亿.
  mutating func number(units: FigureUnits) throws(FigureFault) -> FigureNumber {
    let begin = column
    let isNegative = try takeSign()
    var result = FigureNumber(
      lower: DecimalNumber(0), upper: DecimalNumber(0), lastPlace: 0, form: .plain, magnitude: "", power: 0, words: [])
    var previous: Int?
    repeat {
      let place = column
      var segment = try segment(isContinuing: previous != nil)
      skipSpaces(before: "百千万亿余多来")
      let inside = takeInnerWord(units: units)
      let magnitude = try magnitude(isAfterDigits: segment.wholeDigits != nil, units: units)
      if let previous { try segment.fit(under: previous, power: magnitude.power, column: place) }
      try result.append(segment, magnitude, column: begin)
      if let inside { result.words.append(inside) }
      previous = magnitude.power
      if magnitude.power == 0 || inside != nil { break }
    } while isAtNumber && !isAtUnit(of: units)
    if isNegative {
      (result.lower, result.upper) = (result.upper.negated, result.lower.negated)
    }
    return result
  }

  /// Whether a unit stands here that begins as a numeral does: 千瓦, 百分点.
  func isAtUnit(of units: FigureUnits) -> Bool { units.name(at: self) != nil }

  private mutating func takeSign() throws(FigureFault) -> Bool {
    guard next == "-" || next == "负" else { return false }
    position += 1
    guard isAtNumber else {
      throw FigureFault(Wording("符号之后没有数字", en: "no number after the sign"), column: column - 1)
    }
    return true
  }

  private mutating func segment(isContinuing: Bool) throws(FigureFault) -> NumberSegment {
    if isAtDigit {
      let numeral = try arabicNumeral()
      return NumberSegment(
        lower: numeral.number, upper: numeral.number, place: numeral.number.exponent, wholeDigits: numeral.wholeDigits)
    }
    if !isContinuing, next == "万" || next == "亿" {
      return NumberSegment(lower: DecimalNumber(1), upper: DecimalNumber(1), place: 0, form: .bareMagnitude)
    }
    let numeral = try chineseNumeral(isContinuing: isContinuing)
    var segment = NumberSegment(
      lower: DecimalNumber(numeral.lower), upper: DecimalNumber(numeral.upper),
      place: isContinuing ? numeral.place : 0, form: numeral.form, isLoneDigit: numeral.isLoneDigit)
    if numeral.form == .plain, let decimals = decimalsInCharacters() {
      let digits = decimals.prefix(DecimalNumber.mostDigits - 5)
      segment.lower = DecimalNumber(digits.reduce(numeral.lower) { $0 * 10 + $1 }, exponent: -digits.count)
      segment.upper = segment.lower
      segment.place = -digits.count
      segment.isLoneDigit = false
    }
    return segment
  }

  /// 多 and 余 between the digits and their magnitude.
  private mutating func takeInnerWord(units: FigureUnits) -> PlacedWord? {
    guard let word = FigureWord.within[next].first(where: { has($0.text) }) else { return nil }
    let after = character(at: word.text.count)
    guard let after, "百千万亿".contains(after) else { return nil }
    var ahead = self
    ahead.position += word.text.count
    guard !ahead.isAtUnit(of: units) else { return nil }
    defer { position += word.text.count }
    return PlacedWord(word: word, column: column)
  }

  /// 万, 亿, 万亿 and after digits also 百, 千, 百万, 千亿; a second one is a fault.
  private mutating func magnitude(isAfterDigits: Bool, units: FigureUnits) throws(FigureFault) -> Magnitude {
    let begin = position
    var power = 0
    func isFree(_ scanner: FigureScanner) -> Bool { !scanner.isAtUnit(of: units) }
    if isAfterDigits, let next, let small = ["百": 2, "千": 3][next], isFree(self) {
      power += small
      position += 1
    }
    if isFree(self), let (text, big) = [("万亿", 12), ("亿", 8), ("万", 4)].first(where: { has($0.0) }) {
      power += big
      position += text.count
    }
    if position > begin, let next, "十百千万亿".contains(next), isFree(self) {
      throw FigureFault(
        Wording("`\(text(from: begin))` 之后又有 `\(next)`", en: "`\(next)` after `\(text(from: begin))`"), column: column,
        hint: Wording("数量级只写一次", en: "write the magnitude once"))
    }
    return Magnitude(text: text(from: begin), power: power)
  }
}

/// 万, 千万, 亿 and their power of ten.
struct Magnitude {
  let text: String
  let power: Int
}

/// The part of a number before one magnitude.
struct NumberSegment {
  var lower: DecimalNumber
  var upper: DecimalNumber
  var place: Int
  var form = FigureNumber.Form.plain
  var isLoneDigit = false
  /// How many digits stand before the point; `nil` for characters.
  var wholeDigits: Int?

  /// Checks a part after a magnitude of `previous` tens: 2000万 after 1亿. A lone digit in characters is the next lower
  /// place (三万五 is 35000); in digits that would be a guess.
  mutating func fit(under previous: Int, power: Int, column: Int) throws(FigureFault) {
    guard power < previous else {
      throw FigureFault(Wording("数量级应由大到小", en: "magnitudes must go down"), column: column)
    }
    if power == 0, isLoneDigit {
      (lower, upper, place) = (lower.scaled(by: previous - 1), upper.scaled(by: previous - 1), previous - 1)
      return
    }
    if power == 0, let wholeDigits, wholeDigits != previous {
      throw FigureFault(
        Wording("数量级之后的数有两种读法", en: "a number after a magnitude that can be read in two ways"), column: column,
        hint: Wording("请写成小数，如 `1.2万`", en: "write a decimal such as `1.2万`"))
    }
    if upper.value >= DecimalNumber(1, exponent: previous - power).value {
      throw FigureFault(Wording("数量级之后的数过大", en: "a number too large after its magnitude"), column: column)
    }
  }
}

extension FigureNumber {
  /// Adds a part with its magnitude.
  fileprivate mutating func append(_ segment: NumberSegment, _ magnitude: Magnitude, column: Int) throws(FigureFault) {
    guard
      let lower = lower.adding(segment.lower.scaled(by: magnitude.power)),
      let upper = upper.adding(segment.upper.scaled(by: magnitude.power))
    else {
      throw FigureFault(Wording("数字的位数太多", en: "a number of too many digits"), column: column)
    }
    (self.lower, self.upper) = (lower, upper)
    lastPlace = segment.place + magnitude.power
    if segment.form != .plain { form = segment.form }
    endsInMagnitude = magnitude.power > 0
    if magnitude.power > 0 { (self.magnitude, power) = (magnitude.text, magnitude.power) }
  }
}
