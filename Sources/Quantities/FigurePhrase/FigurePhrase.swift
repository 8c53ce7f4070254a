import Diagnostics

/// Reads a Chinese figure phrase: `超3000万元`, `15000余个`, `两三万`, `近三成`, `1500—5000元`, `第8位`, `32家企业`.
///
/// Digits may be full-width, characters Traditional. The bounds are those that the words guarantee: 超 a lower one, 近 an
/// upper one, 余 and 多 up to the next unit of the last digit that is not zero, a number in 万 or 亿, a decimal and a ratio
/// half a unit of the last printed digit to both sides, a count none. What is not understood is a fault with its place;
/// a sentence, or two figures, are not one figure.
public func parseFigure(_ phrase: String, units: FigureUnits = .usual) throws(FigureFault) -> ParsedFigure {
  if let plain = plainFigure(phrase, units: units) { return plain }
  var reading = FigureReading(phrase, units: units)
  do throws(FigureFault) {
    try reading.readWordsBefore()
    try reading.readNumbers()
    try reading.readWordsAfter()
    return try reading.figure()
  } catch {
    // Unknown words must not hide a dirty number behind them.
    throw error.kind == .words ? FigureScanner(phrase).dirt() ?? error : error
  }
}

/// The parts of a phrase as far as it has been read.
struct FigureReading {
  var scanner: FigureScanner
  let units: FigureUnits
  /// The words with their columns, without 第 and 百分之.
  var words: [PlacedWord] = []
  var isOrdinal = false
  /// % or ‰ when 百分之 or 千分之 stands before the number.
  var shareUnit: String?
  var number: FigureNumber?
  /// The other end of a range.
  var end: FigureNumber?
  var unit = ""
  var counted = ""
  /// Whether the last unit was 成.
  var isInTenths = false

  init(_ phrase: String, units: FigureUnits) {
    scanner = FigureScanner(phrase)
    self.units = units
  }

  /// 超, 约为, 累计, 第, 百分之: every word before the number.
  mutating func readWordsBefore() throws(FigureFault) {
    scanner.skipSpaces()
    while true {
      let column = scanner.column
      guard let word = scanner.take(oneOf: FigureWord.before) else { break }
      switch word.kind {
      case .ordinal: isOrdinal = true
      case .share(let unit): shareUnit = unit
      default: break
      }
      words.append(PlacedWord(word: word, column: column))
      scanner.skipSpaces()
    }
    let isSigned = scanner.next == "-" || scanner.next == "负"
    guard !scanner.isAtNumber, !isSigned else { return }
    guard !scanner.isAtEnd else {
      throw FigureFault(Wording("没有数字", en: "no number"), column: scanner.column, kind: .words)
    }
    if scanner.next == "." {
      throw FigureFault(
        Wording("小数点前没有数字", en: "no digit before the decimal point"), column: scanner.column,
        hint: Wording("请写 `0.5` 而不是 `.5`", en: "write `0.5`, not `.5`"))
    }
    throw unreadable()
  }

  /// One number, or the two ends of a range, with their unit.
  mutating func readNumbers() throws(FigureFault) {
    var first = try scanner.number(units: units)
    takeWordWithin(&first)
    unit = try takeUnit(&first)
    let beginsInTenths = isInTenths
    number = first
    words += first.words
    let begin = scanner.column
    guard takeRangeSign() else { return }
    if let shareUnit, scanner.has(shareUnit == "%" ? "百分之" : "千分之") { scanner.position += 3 }
    var second = try scanner.number(units: units)
    let endUnit = try takeUnit(&second)
    let endsInTenths = isInTenths
    guard unit.isEmpty || unit == endUnit else {
      throw FigureFault(
        Wording(
          "区间两端单位不同：`\(unit)` 与 `\(endUnit)`", en: "the ends of a range have the units `\(unit)` and `\(endUnit)`"),
        column: begin)
    }
    let hasUnit = !unit.isEmpty
    unit = endUnit
    // 三到五成: both ends are tenths.
    if endsInTenths, !beginsInTenths { first.scaleToTenths() }
    (number, end) = (first, second)
    words += second.words
    try checkRange(from: first, hasUnit: hasUnit, to: second, column: begin)
  }

  /// Everything after the unit: 以上, 左右, the noun that is counted.
  mutating func readWordsAfter() throws(FigureFault) {
    while true {
      scanner.skipSpaces()
      guard let next = scanner.next else { return }
      let column = scanner.column
      if let word = FigureWord.after[next].first(where: { scanner.has($0.text) && isWordHere($0) }) {
        scanner.position += word.text.count
        words.append(PlacedWord(word: word, column: column))
      } else if scanner.isAtDigit || "、和及与".contains(next) {
        throw FigureFault(
          Wording("一个短语里有两个数", en: "two numbers in one phrase"), column: column,
          hint: Wording("请分成两条", en: "make two figures of it"), kind: isSplitNumber ? .unclear : .several)
      } else if units.classifiers.contains(unit), counted.isEmpty, next.isLetter, !next.isASCII {
        counted = try takeNoun()
      } else {
        throw unreadable()
      }
    }
  }

  /// Whether digits follow digits with a space alone between them: 1 234 may be one number or two.
  private var isSplitNumber: Bool { unit.isEmpty && scanner.isAtDigit && scanner.isBehindDigit }

  /// The fault of text that is neither a number nor a known word.
  private func unreadable() -> FigureFault {
    var rest = scanner
    while let next = rest.next, !rest.isAtNumber, next != " " { rest.position += 1 }
    if rest.position == scanner.position { rest.position += 1 }
    let text = rest.text(from: scanner.position)
    // A sign or a letter that looks like a digit, directly before digits, was meant to be a part of the number.
    let isWord = text.contains { ($0.isLetter && !"oOlI".contains($0)) || "（(《“「【[¥￥$".contains($0) }
    return FigureFault(
      Wording("不认识 `\(text)`", en: "cannot read `\(text)`"), column: scanner.column,
      hint: Wording("只写数字、概数词和单位", en: "give only the number, its words and its unit"),
      kind: isWord || !rest.isAtDigit ? .words : .unclear)
  }
}
