public import Diagnostics

/// What is wrong with the print of a number: digits that its source does not have (`3000.00` for 超3000万元), or a word that
/// is gone (`2000人` for 近2000人). `nil` when nothing is, or when the text is not one figure. English print is judged too.
///
/// - Parameters:
///   - text: what is printed in a cell or a sentence, with or without its unit.
///   - quantity: the number in base units.
///   - printedUnit: the unit that stands apart from the text, such as `万元` in the head of its column.
///   - wordStandsApart: whether 超 or 近 stands beside the text, such as in a column of its own.
///   - precision: to which digit the source was printed; told from the quantity when it is not given.
public func precisionFault(
  in text: String, of quantity: Quantity, printedUnit: String = "", wordStandsApart: Bool = false,
  precision: PrintedPrecision? = nil
) -> Wording? {
  let printed: (lastPlace: Int, hasWord: Bool)
  if let figure = printedFigure(text, unit: printedUnit) {
    printed = (lastMeaningfulPlace(of: figure, in: text), figure.quantity.qualifier.isApproximate)
  } else if let english = EnglishPrint(text) {
    printed = (english.lastPlace, english.hasWord)
  } else {
    return nil
  }
  let known = precision ?? PrintedPrecision(of: quantity)
  var faults: [Wording] = []
  if printed.lastPlace < known.lastPlace {
    faults.append(Wording("`\(text)` 的位数多于来源", en: "`\(text)` has more digits than its source"))
  }
  if let word = quantity.qualifier.requiredWord, !printed.hasWord, !wordStandsApart {
    faults.append(Wording("`\(text)` 丢了“\(word.chinese)”", en: "`\(text)` has lost its word `\(word.english)`"))
  }
  guard !faults.isEmpty else { return nil }
  return Wording(
    faults.map(\.chinese).joined(separator: "，"), en: faults.map(\.english).joined(separator: " and "))
}

private func printedFigure(_ text: String, unit: String) -> ParsedFigure? {
  if let figure = try? parseFigure(text), !figure.unit.isEmpty || unit.isEmpty { return figure }
  return try? parseFigure(text + unit)
}

/// The last decimal that is printed, also when it is 0; without decimals the last digit that is not, as zeros there only
/// hold places.
private func lastMeaningfulPlace(of figure: ParsedFigure, in text: String) -> Int {
  if text.contains(where: { ".．点".contains($0) }) { return figure.lastPlace }
  let numbers = [figure.quantity.value, figure.quantity.lower, figure.quantity.upper].compactMap { $0 }
  let printed = figure.quantity.value.map { [$0] } ?? numbers
  let places = printed.filter { $0 != 0 }.compactMap { DecimalNumber(nearest: $0)?.exponent }
  return max(figure.lastPlace, places.min() ?? figure.lastPlace)
}

extension Quantity.Qualifier {
  /// The word that a print of such a number must have.
  fileprivate var requiredWord: Wording? {
    switch self {
    case .exact, .rounded, .range, .ordinalClass: nil
    case .about: Wording("约", en: "about")
    case .nearly: Wording("近", en: "nearly")
    case .over: Wording("超", en: "over")
    case .moreThan: Wording("余", en: "odd")
    }
  }
}
