import Diagnostics

/// Digits as they stand: 5.01, 1,234; the places after the point are those that are printed.
struct ArabicNumeral {
  let number: DecimalNumber
  /// How many digits stand before the point.
  let wholeDigits: Int
}

extension FigureScanner {
  /// Whether a figure or a decimal point without its figure stands here.
  var isAtDigit: Bool { next.map(Self.isDigit) ?? false }

  /// Reads digits, their separators and decimals; whatever does not belong there is a fault.
  mutating func arabicNumeral() throws(FigureFault) -> ArabicNumeral {
    let begin = column
    let whole = try wholeDigits()
    if whole.count > 1, whole.hasPrefix("0") {
      throw FigureFault(Wording("数字以 0 开头", en: "a number that begins with 0"), column: begin)
    }
    var fraction = ""
    if next == "." {
      position += 1
      fraction = digits()
      guard !fraction.isEmpty else {
        throw FigureFault(
          Wording("小数点后没有数字", en: "no digit after the decimal point"), column: next == "." ? column : column - 1)
      }
    }
    try refuseDirt(after: begin)
    let all = whole + fraction
    guard all.count <= DecimalNumber.mostDigits, let significand = Int(all) else {
      throw FigureFault(
        Wording("数字超过 \(DecimalNumber.mostDigits) 位", en: "a number of more than \(DecimalNumber.mostDigits) digits"),
        column: begin)
    }
    return ArabicNumeral(number: DecimalNumber(significand, exponent: -fraction.count), wholeDigits: whole.count)
  }

  /// The digits before the point; separators must stand between groups of three.
  private mutating func wholeDigits() throws(FigureFault) -> String {
    var result = digits()
    var isGrouped = result.count <= 3
    while next == ",", let after = character(at: 1), Self.isDigit(after) {
      let separator = column
      position += 1
      let group = digits()
      isGrouped = isGrouped && group.count == 3
      guard isGrouped else {
        throw FigureFault(
          Wording("分节号的位置不对", en: "a thousands separator in the wrong place"), column: separator,
          hint: Wording("每三位一节，如 `1,234`；若是两个数，请分开", en: "group by three as in `1,234`, or give two figures apart"))
      }
      result += group
    }
    return result
  }

  /// The first number in digits of the text that is not one, whatever stands around it; `nil` when all are.
  func dirt() -> FigureFault? {
    var scanner = self
    while !scanner.isAtEnd {
      guard scanner.isAtDigit else {
        scanner.position += 1
        continue
      }
      let begin = scanner.column
      do throws(FigureFault) {
        _ = try scanner.arabicNumeral()
      } catch {
        // A fault of the whole number, such as the 0 in 08:30, is no dirt in a sentence.
        if error.column > begin { return error }
        while scanner.isAtDigit { scanner.position += 1 }
      }
    }
    return nil
  }

  /// What is often printed where a digit or a decimal point was meant.
  private func refuseDirt(after begin: Int) throws(FigureFault) {
    guard let next else { return }
    if next == "." {
      throw FigureFault(Wording("第二个小数点", en: "a second decimal point"), column: column)
    }
    if "。·,'‘’".contains(next), let after = character(at: 1), Self.isDigit(after) {
      var ahead = self
      ahead.position += 1
      let guess = text(from: begin - 1) + "." + ahead.digits()
      throw FigureFault(
        Wording("`\(next)` 不是小数点", en: "`\(next)` is not a decimal point"), column: column,
        hint: Wording("是否要写 `\(guess)`？", en: "did you mean `\(guess)`?"))
    }
    if let digit = ["o": "0", "O": "0", "l": "1", "I": "1"][next] {
      throw FigureFault(
        Wording("数字里有字母 `\(next)`", en: "a letter `\(next)` in a number"), column: column,
        hint: Wording("是否要写 `\(digit)`？", en: "did you mean `\(digit)`?"))
    }
  }

  /// The digits that stand here, perhaps none.
  private mutating func digits() -> String {
    let begin = position
    while isAtDigit { position += 1 }
    return text(from: begin)
  }

  private static func isDigit(_ character: Character) -> Bool { "0" <= character && character <= "9" }
}
