public import Diagnostics

extension PrintedPrecision {
  /// A number in words with no more digits than it has, and with its word: 超3000万元 in 亿 is 超0.3亿元, never 3000.00.
  ///
  /// Rounded once, half to even (GB/T 8170-2008); 超 and 余 down and 近 up, so that the word stays true. Zeros at the end of
  /// decimals are left out. English has thousands, millions and billions of its own. `nil` without a number and bounds.
  public func words(for quantity: Quantity, unit: Wording, scale: PrintedScale = .automatic) -> Wording? {
    if let value = quantity.value {
      let rounding: DecimalNumber.Rounding =
        switch quantity.qualifier {
        case .over, .moreThan: .down
        case .nearly: .up
        case .exact, .rounded, .about, .range, .ordinalClass: .halfToEven
        }
      guard let number = DecimalNumber(nearest: value)?.rounded(to: lastPlace, rounding) else { return nil }
      let magnitude = magnitude(of: number, quantity.qualifier, unit: unit.chinese, scale)
      return Wording(
        quantity.qualifier.chinese(number, magnitude) + unit.chinese,
        en: withUnit(quantity.qualifier.english(english(number, scale, unit)), unit))
    }
    guard let upper = quantity.upper, let end = DecimalNumber(nearest: upper)?.rounded(to: lastPlace, .up) else {
      return nil
    }
    let lower = quantity.lower ?? 0
    guard let begin = DecimalNumber(nearest: lower)?.rounded(to: lastPlace, .down) else { return nil }
    let ends = magnitudes(from: begin, to: end, unit: unit.chinese, scale)
    let last = chinese(end, ends.last)
    let englishEnd = english(end, scale, unit)
    if quantity.qualifier == .ordinalClass, lower == 0 {
      return Wording("不足\(last)\(unit.chinese)", en: withUnit("under \(englishEnd)", unit))
    }
    let first = chinese(begin, ends.first)
    return Wording(
      "\(first)—\(last)\(unit.chinese)", en: withUnit("\(english(begin, scale, unit))–\(englishEnd)", unit))
  }

  /// The magnitude; a larger one when zeros before it would claim digits that are not known: 0.2亿元 and not 2000万元 for a
  /// number known to a 百万. Behind 超 and 近 such zeros claim nothing.
  private func magnitude(
    of number: DecimalNumber, _ qualifier: Quantity.Qualifier, unit: String, _ scale: PrintedScale
  ) -> Magnitude {
    let usual = scale.magnitude(of: number.value, unit: unit)
    // A count is not cut: 73287元, not 7.3287万元.
    if qualifier == .exact, scale == .automatic, number.trimmed.exponent < usual.power - 2 {
      return Magnitude(text: "", power: 0)
    }
    let isBound = [.over, .nearly, .moreThan].contains(qualifier)
    guard scale == .automatic, !isBound, !FigureUnits.isRatio(unit), lastPlace > usual.power else { return usual }
    return (lastPlace > 4 ? PrintedScale.hundredMillions : .tenThousands).magnitude(of: number.value, unit: unit)
  }

  /// The magnitudes of both ends, the same where 2—3万 could be read in two ways.
  private func magnitudes(
    from begin: DecimalNumber, to end: DecimalNumber, unit: String, _ scale: PrintedScale
  ) -> (first: Magnitude, last: Magnitude) {
    let first = scale.magnitude(of: begin.value, unit: unit)
    let last = scale.magnitude(of: end.value, unit: unit)
    let shared = begin.scaled(by: last.power - first.power)
    let isUnclear = begin.significand != 0 && first.power < last.power && shared.value < end.value
    return (first, isUnclear ? first : last)
  }

  private func english(_ number: DecimalNumber, _ scale: PrintedScale, _ unit: Wording) -> String {
    let size = abs(number.value)
    if FigureUnits.isRatio(unit.chinese) || scale == .ones || size < 1e6 { return number.groupedDigits }
    return size < 1e9 ? number.scaled(by: -6).digits + " million" : number.scaled(by: -9).digits + " billion"
  }

  private func withUnit(_ words: String, _ unit: Wording) -> String {
    if unit.english.isEmpty { return words }
    return unit.english == "%" || unit.english == "‰" ? words + unit.english : "\(words) \(unit.english)"
  }
}

private func chinese(_ number: DecimalNumber, _ magnitude: Magnitude) -> String {
  number.scaled(by: -magnitude.power).digits + magnitude.text
}

extension Quantity.Qualifier {
  /// The number with its word: 超3000万, 3300余万, 1.1亿余.
  fileprivate func chinese(_ number: DecimalNumber, _ magnitude: Magnitude) -> String {
    let digits = number.scaled(by: -magnitude.power).digits
    return switch self {
    case .exact, .rounded, .range, .ordinalClass: digits + magnitude.text
    case .about: "约" + digits + magnitude.text
    case .nearly: "近" + digits + magnitude.text
    case .over: "超" + digits + magnitude.text
    case .moreThan: digits.contains(".") ? digits + magnitude.text + "余" : digits + "余" + magnitude.text
    }
  }

  fileprivate func english(_ number: String) -> String {
    switch self {
    case .exact, .rounded, .range: number
    case .about: "about \(number)"
    case .nearly: "nearly \(number)"
    case .over: "over \(number)"
    case .moreThan: "\(number)-odd"
    case .ordinalClass: "some \(number)"
    }
  }
}

extension DecimalNumber {
  /// The digits in groups of three: 73,287.5.
  fileprivate var groupedDigits: String {
    let parts = digits.split(separator: ".", maxSplits: 1)
    let isNegative = significand < 0
    let whole = (parts.first ?? "0").drop { $0 == "−" }
    var result = isNegative ? "−" : ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return parts.count == 2 ? result + "." + parts[1] : result
  }
}
