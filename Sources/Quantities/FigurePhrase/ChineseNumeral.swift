import Diagnostics

/// A numeral in characters below 万: 三百二十, 两, 廿五, 二〇二一; with an open or a double digit 几十, 七八百.
struct ChineseNumeral {
  var lower = 0
  var upper = 0
  var form = FigureNumber.Form.plain
  /// The power of ten of the last place that is named: 2 for 三百, 0 for 三百二十一.
  var place = 0
  /// Whether it is one digit without 十, 百 or 千 and without 零 before it, as 五 in 三万五.
  var isLoneDigit = false
}

extension FigureScanner {
  /// Whether a numeral in characters stands here.
  var isAtCharacterNumeral: Bool {
    guard let next else { return false }
    return Self.digit(next) != nil || Self.unitPower(next) != nil || "几数廿卅".contains(next)
  }

  /// Reads a numeral below 万. `isContinuing` says that a 万 or 亿 stands before it, so that 零 may begin it.
  mutating func chineseNumeral(isContinuing: Bool) throws(FigureFault) -> ChineseNumeral {
    var reading = SectionReading(isAfterZero: false)
    if isContinuing, next == "零" || next == "〇" {
      position += 1
      reading.isAfterZero = true
    }
    while !reading.isComplete {
      let begin = column
      if !reading.isEmpty, next == "零" || next == "〇", let after = character(at: 1), Self.digit(after) != nil {
        position += 1
        reading.isAfterZero = true
      } else if let tens = ["廿": 2, "卅": 3][next ?? " "] {
        position += 1
        try reading.add(DigitRun(lower: tens, upper: tens), power: 1, column: begin)
      } else {
        let run = try digitRun(isFirst: reading.isEmpty)
        if let run, run.isWhole {
          try reading.finish(with: run, column: begin)
        } else if let unit = next, let power = Self.unitPower(unit) {
          position += 1
          try reading.add(run, power: power, column: begin)
        } else if let run {
          try reading.finish(with: run, column: begin)
        } else {
          break
        }
      }
    }
    return reading.numeral
  }

  /// The decimals after 点, as digits; `nil` without 点.
  mutating func decimalsInCharacters() -> [Int]? {
    guard next == "点", let first = character(at: 1), Self.digit(first) != nil else { return nil }
    position += 1
    var result: [Int] = []
    while let character = next, let digit = Self.digit(character) {
      result.append(digit)
      position += 1
    }
    return result
  }

  /// One digit, an open one, two neighbours, or a number written digit by digit.
  private mutating func digitRun(isFirst: Bool) throws(FigureFault) -> DigitRun? {
    let begin = position
    if next == "几" || next == "数" {
      position += 1
      return DigitRun(lower: isFirst ? 2 : 1, upper: 10, form: .openDigit)
    }
    var digits: [Int] = []
    while let character = next, let digit = Self.digit(character) {
      digits.append(digit)
      position += 1
    }
    guard let first = digits.first else { return nil }
    if digits.count == 1 { return DigitRun(lower: first, upper: first) }
    let second = digits[1]
    if digits.count == 2, first > 0, second == first + 1 || (first, second) == (3, 5) {
      return DigitRun(lower: first, upper: second, form: .neighbours)
    }
    let isSpelled = isFirst && first > 0 && digits.count <= 9 && (digits.count > 2 || digits.contains(0))
    guard isSpelled, next.flatMap(Self.unitPower) == nil else {
      throw FigureFault(
        Wording(
          "`\(text(from: begin))` 既不是一个数，也不是相邻两数", en: "`\(text(from: begin))` is neither a number nor two neighbours"),
        column: begin + 1)
    }
    let number = digits.reduce(0) { $0 * 10 + $1 }
    return DigitRun(lower: number, upper: number, isWhole: true)
  }

  private static func digit(_ character: Character) -> Int? {
    character == "两"
      ? 2 : ["零": 0, "〇": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9][character]
  }

  private static func unitPower(_ character: Character) -> Int? { ["十": 1, "百": 2, "千": 3][character] }
}

/// What stands before 十, 百 or 千, or last.
private struct DigitRun {
  var lower: Int
  var upper: Int
  var form = FigureNumber.Form.plain
  /// Whether it is the whole numeral, written digit by digit.
  var isWhole = false
}

/// The numeral as far as it has been read.
private struct SectionReading {
  var numeral = ChineseNumeral()
  var isAfterZero: Bool
  var isEmpty = true
  var isComplete = false
  private var lastPower = 4

  init(isAfterZero: Bool) { self.isAfterZero = isAfterZero }

  /// A digit with its 十, 百 or 千; 十 alone is 10, 百 and 千 alone are magnitudes without a number.
  mutating func add(_ run: DigitRun?, power: Int, column: Int) throws(FigureFault) {
    guard power < lastPower, numeral.form != .bareMagnitude else {
      throw FigureFault(
        Wording("十、百、千应由大到小", en: "tens, hundreds and thousands must go down"), column: column)
    }
    if run == nil, power > 1, !isEmpty {
      throw FigureFault(Wording("百、千之前没有数字", en: "no digit before a hundred or thousand"), column: column)
    }
    let digit = run ?? DigitRun(lower: 1, upper: 1, form: power > 1 ? .bareMagnitude : .plain)
    extend(by: digit, power: power)
    lastPower = power
    isAfterZero = false
  }

  /// The last digit: ones, or the next lower place when nothing is named (三百二 is 320).
  mutating func finish(with run: DigitRun, column: Int) throws(FigureFault) {
    guard numeral.form != .bareMagnitude else {
      throw FigureFault(Wording("百、千之前没有数字", en: "no digit before a hundred or thousand"), column: column)
    }
    numeral.isLoneDigit = isEmpty && !isAfterZero && !run.isWhole
    let isColloquial = !isEmpty && !isAfterZero && lastPower > 1
    extend(by: run, power: isColloquial ? lastPower - 1 : 0)
    isComplete = true
  }

  private mutating func extend(by run: DigitRun, power: Int) {
    var unit = 1
    for _ in 0..<power { unit *= 10 }
    // With 一百几十 before it, an open digit closes the range that 一百 began.
    numeral.lower += run.lower * unit
    numeral.upper += run.upper * unit
    numeral.place = power
    if run.form != .plain { numeral.form = run.form }
    isEmpty = false
  }
}
