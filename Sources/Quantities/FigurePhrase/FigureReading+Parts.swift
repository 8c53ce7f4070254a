import Diagnostics

extension FigureReading {
  /// 余, 多 and 来 right after the digits: 20余, 十来.
  mutating func takeWordWithin(_ number: inout FigureNumber) {
    let column = scanner.column
    guard let word = scanner.take(oneOf: FigureWord.within) else { return }
    number.words.append(PlacedWord(word: word, column: column))
  }

  /// The unit that stands here, perhaps with a second one (元/人·月); 成 makes the number a share.
  mutating func takeUnit(_ number: inout FigureNumber) throws(FigureFault) -> String {
    let begin = scanner.position
    scanner.skipSpaces()
    isInTenths = shareUnit == nil && scanner.take("成")
    if isInTenths {
      try readTenths(&number)
      return "%"
    }
    if let shareUnit { return shareUnit }
    guard let name = units.name(at: scanner) else {
      scanner.position = begin
      return ""
    }
    scanner.position += name.count
    guard scanner.next == "/" else { return name }
    var unit = name
    repeat {
      unit.append(scanner.next ?? "/")
      scanner.position += 1
      guard let part = units.name(at: scanner) else {
        throw FigureFault(Wording("`\(unit)` 之后没有单位", en: "no unit after `\(unit)`"), column: scanner.column)
      }
      unit += part
      scanner.position += part.count
    } while scanner.next == "·"
    return unit
  }

  /// 三成 is 30%, 三成五 is 35%.
  private mutating func readTenths(_ number: inout FigureNumber) throws(FigureFault) {
    number.scaleToTenths()
    guard number.form == .plain, let digit = scanner.next.flatMap({ tenthDigits[$0] }) else { return }
    guard number.lastPlace == 1, let sum = number.lower.adding(DecimalNumber(digit)) else {
      throw FigureFault(Wording("`成` 前后都有小数", en: "decimals on both sides of `成`"), column: scanner.column)
    }
    scanner.position += 1
    (number.lower, number.upper, number.lastPlace) = (sum, sum, 0)
  }

  /// — – - ~ 至 到 between two numbers.
  mutating func takeRangeSign() -> Bool {
    let begin = scanner.position
    scanner.skipSpaces()
    if scanner.take("——") || scanner.take("—") || scanner.take("-") || scanner.take("~") || scanner.take("至")
      || scanner.take("到")
    {
      scanner.skipSpaces()
      let isShare = shareUnit != nil && (scanner.has("百分之") || scanner.has("千分之"))
      if scanner.isAtNumber || scanner.next == "-" || isShare { return true }
    }
    scanner.position = begin
    return false
  }

  /// A range goes up, has plain ends, and has the magnitude at both ends where it could be read in two ways
  /// (GB/T 15835-2011 writes 9亿～16亿, not 9～16亿); with its own unit the first end is clear (2元—3万元).
  func checkRange(
    from first: FigureNumber, hasUnit: Bool, to second: FigureNumber, column: Int
  ) throws(FigureFault) {
    guard first.form == .plain, second.form == .plain else {
      throw FigureFault(Wording("区间的端点不是确定的数", en: "an end of a range is not one number"), column: column)
    }
    guard first.lower.value < second.lower.value else {
      throw FigureFault(Wording("区间的起点不小于终点", en: "a range does not go up"), column: column)
    }
    let shared = first.lower.scaled(by: second.power).value
    guard !hasUnit, first.lower.significand != 0, first.power == 0, second.power > 0, shared < second.lower.value else {
      return
    }
    let magnitude = second.magnitude
    throw FigureFault(
      Wording(
        "区间的起点没有写 `\(magnitude)`，有两种读法", en: "the range begins without `\(magnitude)` and can be read in two ways"),
      column: column,
      hint: Wording("请两端都写 `\(magnitude)`", en: "write `\(magnitude)` at both ends"))
  }

  /// Whether the word here is one: 余 and 多 are only at the end or before a time (3个多月), not in a noun (2个多功能厅).
  func isWordHere(_ word: FigureWord) -> Bool {
    guard word.text == "余" || word.text == "多" else { return true }
    let times = ["月", "星期", "小时", "学期", "季度", "世纪"]
    return scanner.character(at: 1) == nil || times.contains { scanner.has($0, at: 1) }
  }

  /// The noun after a classifier, up to a word at the end; a number with a unit inside is a second figure.
  mutating func takeNoun() throws(FigureFault) -> String {
    let begin = scanner.position
    while let next = scanner.next, next.isLetter, !next.isASCII {
      if scanner.position > begin, FigureWord.after[next].contains(where: { ends(with: $0) }) { break }
      if scanner.isAtNumber, isAtSecondFigure() { break }
      scanner.position += 1
    }
    guard scanner.position > begin else {
      throw FigureFault(
        Wording("一个短语里有两个数", en: "two numbers in one phrase"), column: scanner.column,
        hint: Wording("请分成两条", en: "make two figures of it"), kind: .several)
    }
    if scanner.isAtNumber {
      throw FigureFault(
        Wording("一个短语里有两个数", en: "two numbers in one phrase"), column: scanner.column,
        hint: Wording("请分成两条", en: "make two figures of it"), kind: .several)
    }
    return scanner.text(from: begin)
  }

  private func ends(with word: FigureWord) -> Bool {
    scanner.has(word.text) && scanner.character(at: word.text.count) == nil
  }

  /// Whether the numerals here have a unit after them.
  private func isAtSecondFigure() -> Bool {
    var ahead = scanner
    while ahead.isAtNumber { ahead.position += 1 }
    return ahead.isAtUnit(of: units)
  }
}

extension FigureNumber {
  /// Makes tenths percent: 3成 is 30%.
  mutating func scaleToTenths() {
    (lower, upper) = (lower.scaled(by: 1), upper.scaled(by: 1))
    lastPlace += 1
  }
}

private let tenthDigits: [Character: Int] = {
  var digits: [Character: Int] = [:]
  for (place, pair) in zip("123456789", "一二三四五六七八九").enumerated() {
    digits[pair.0] = place + 1
    digits[pair.1] = place + 1
  }
  return digits
}()
