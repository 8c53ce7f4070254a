import Diagnostics

extension FigureReading {
  /// The figure with the bounds that its words guarantee.
  func figure() throws(FigureFault) -> ParsedFigure {
    guard let number else { throw FigureFault(Wording("没有数字", en: "no number"), column: 1) }
    return ParsedFigure(
      quantity: try quantity(number), unit: unit, counted: counted, magnitude: end?.magnitude ?? number.magnitude,
      lastPlace: min(number.lastPlace, end?.lastPlace ?? number.lastPlace), words: words.map(\.word.text))
  }

  private func quantity(_ number: FigureNumber) throws(FigureFault) -> Quantity {
    let word = try qualifyingWord()
    if let end {
      if word?.word.kind != .about { try refuse(word, Wording("区间", en: "a range")) }
      let qualifier = word == nil ? Quantity.Qualifier.range : .about
      return Quantity(value: nil, lower: number.lower.value, upper: end.upper.value, qualifier: qualifier)
    }
    if isOrdinal {
      try refuse(word, Wording("序数", en: "a place in an order"))
      guard number.form == .plain, number.lastPlace == 0, number.lower.significand > 0 else {
        throw FigureFault(Wording("序数不是正整数", en: "a place in an order is not a whole number"), column: 1)
      }
      return Quantity(exactly: number.lower)
    }
    if number.lower.significand < 0 { try refuse(word, Wording("负数", en: "a negative number")) }
    switch number.form {
    case .plain: return try plainQuantity(number, word)
    case .bareMagnitude:
      // 百分之百 is a number; 百亿 names a threshold that is reached.
      guard word == nil, shareUnit == nil else { return try plainQuantity(number, word) }
      guard !number.isMagnitudeOnly else {
        throw FigureFault(Wording("只有数量级，没有数字", en: "a magnitude without a number"), column: 1)
      }
      return Quantity(value: number.lower.value, lower: number.lower.value, upper: nil, qualifier: .over)
    case .neighbours:
      if word?.word.kind != .about { try refuse(word, Wording("相邻两数", en: "two neighbours")) }
      return Quantity(value: nil, lower: number.lower.value, upper: number.upper.value, qualifier: .about)
    case .openDigit:
      try refuse(word, Wording("`几`、`数`", en: "an open digit"))
      guard !unit.isEmpty || number.upper.value > 10 else {
        throw FigureFault(Wording("没有单位的 `几` 或 `数`", en: "an open digit without a unit"), column: 1)
      }
      return Quantity(value: nil, lower: number.lower.value, upper: number.upper.value, qualifier: .ordinalClass)
    }
  }

  private func plainQuantity(_ number: FigureNumber, _ word: PlacedWord?) throws(FigureFault) -> Quantity {
    let value = number.lower.value
    switch word?.word.kind {
    case .over: return Quantity(value: value, lower: value, upper: nil, qualifier: .over)
    case .nearly: return Quantity(value: value, lower: nil, upper: value, qualifier: .nearly)
    case .about: return Quantity(value: value, lower: nil, upper: nil, qualifier: .about)
    case .below: return Quantity(value: nil, lower: 0, upper: value, qualifier: .ordinalClass)
    case .moreThan: return Quantity(value: value, lower: value, upper: number.lower.next.value, qualifier: .moreThan)
    case .reaching, .grade:
      guard number.lower.trimmed.significand == 1 else {
        throw FigureFault(
          Wording(
            "`\(word?.word.text ?? "")` 只与百、千、万、亿连用", en: "`\(word?.word.text ?? "")` goes only with a power of ten"),
          column: word?.column ?? 1)
      }
      return Quantity(value: nil, lower: value, upper: number.lower.scaled(by: 1).value, qualifier: .ordinalClass)
    case .ordinal, .share, .plain, nil: return number.unqualified(unit: unit)
    }
  }

  /// The one word that says how near the number is; two that say different things are a fault.
  private func qualifyingWord() throws(FigureFault) -> PlacedWord? {
    let silent: [FigureWord.Kind] = [.plain, .ordinal, .share(unit: "%"), .share(unit: "‰")]
    let saying = words.filter { !silent.contains($0.word.kind) }
    guard let first = saying.first else { return nil }
    if let other = saying.first(where: { $0.word.kind != first.word.kind }) {
      throw FigureFault(
        Wording(
          "`\(first.word.text)` 与 `\(other.word.text)` 不能同用",
          en: "`\(first.word.text)` and `\(other.word.text)` do not go together"),
        column: other.column, hint: Wording("只留一个", en: "keep one of them"))
    }
    return first
  }

  private func refuse(_ word: PlacedWord?, _ what: Wording) throws(FigureFault) {
    guard let word else { return }
    throw FigureFault(
      Wording("`\(word.word.text)` 不能与\(what.chinese)同用", en: "`\(word.word.text)` does not go with \(what.english)"),
      column: word.column)
  }
}

extension FigureNumber {
  /// A count is exact; what is written in 万 or 亿, with decimals, or as a ratio is rounded.
  func unqualified(unit: String) -> Quantity {
    let isRatio = FigureUnits.isRatio(unit)
    guard lastPlace != 0 || endsInMagnitude || isRatio, let bounds = lower.halfUnit(of: lastPlace) else {
      return Quantity(exactly: lower)
    }
    // Only a ratio that is printed as 0 may have been below it.
    let least = lower.significand >= 0 && !isRatio ? max(0, bounds.lower.value) : bounds.lower.value
    return Quantity(value: lower.value, lower: least, upper: bounds.upper.value, qualifier: .rounded)
  }
}

extension Quantity {
  fileprivate init(exactly number: DecimalNumber) {
    self.init(value: number.value, lower: number.value, upper: number.value, qualifier: .exact)
  }
}
