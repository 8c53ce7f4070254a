import Quantities

/// What a phrase says in the unit of its indicator, to be held against the row that was made of it.
struct PhraseReading {
  /// A field of a row that the phrase decides.
  enum Field: String, CaseIterable {
    case value, lower, upper, qualifier
  }

  /// What the phrase says.
  let quantity: Quantity
  /// Half a unit of the last printed digit: how far bounds may be chosen.
  private let margin: Double
  /// Whether it is a percentage without decimals, which may be a rule (30% of each share) or a result.
  private let isWholePercentage: Bool

  /// The reading for an indicator of the unit; `nil` when the units cannot be compared, such as 公里 and 米.
  init?(_ figure: ParsedFigure, unit: String) {
    guard Self.isComparable(figure.unit, with: unit) else { return nil }
    let scale = Self.scale(of: unit)
    let read = figure.quantity
    quantity =
      scale == 1
      ? read
      : Quantity(
        value: read.value.map { $0 / scale }, lower: read.lower.map { $0 / scale },
        upper: read.upper.map { $0 / scale }, qualifier: read.qualifier)
    margin = figure.step / 2 / scale
    isWholePercentage = figure.unit == "%" && figure.lastPlace >= 0
  }

  /// The fields in which a row says something else; none when both agree.
  ///
  /// A row may leave bounds out that its number implies, and may choose them within half a unit of the last digit. A count
  /// may be called rounded; a rounded number is exact only where it is a percentage without decimals.
  func differences(from row: Quantity) -> [Field] {
    Field.allCases.filter { field in
      switch field {
      case .value: !isSame(quantity.value, row.value)
      case .lower: !isWithin(quantity.lower, row.lower, isImplied: row.value != nil, isFree: row.lower == 0)
      case .upper: !isWithin(quantity.upper, row.upper, isImplied: row.value != nil, isFree: false)
      case .qualifier: !isAllowed(row)
      }
    }
  }

  private func isSame(_ read: Double?, _ row: Double?) -> Bool {
    guard let read, let row else { return read == nil && row == nil }
    return abs(read - row) <= 1e-9 * max(abs(read), abs(row))
  }

  /// Whether a bound agrees; without one in the phrase a row must have none, but may say that nothing is below 0.
  private func isWithin(_ read: Double?, _ row: Double?, isImplied: Bool, isFree: Bool) -> Bool {
    guard let row else { return isImplied || read == nil || read == 0 }
    guard let read else { return isFree }
    return abs(read - row) <= margin + 1e-9 * max(abs(read), abs(row))
  }

  private func isAllowed(_ row: Quantity) -> Bool {
    let spreads: Set<Quantity.Qualifier> = [.range, .about, .ordinalClass]
    return switch (quantity.qualifier, row.qualifier) {
    case (let read, let said) where read == said: true
    case (.exact, .rounded): true
    case (.rounded, .exact): isWholePercentage
    // Whether 1500—5000元 is a spread over people or an estimate is told by the document, not by the phrase.
    case (let read, let said): row.value == nil && spreads.contains(read) && spreads.contains(said)
    }
  }

  /// Whether numbers of both units can be compared: counts can, whatever they are called, but not two measures.
  private static func isComparable(_ printed: String, with unit: String) -> Bool {
    let plain = String(unit.drop { "百千万亿".contains($0) }.prefix { $0 != "/" })
    let base = String(printed.prefix { $0 != "/" })
    if base == plain { return true }
    if FigureUnits.isRatio(base) || FigureUnits.isRatio(plain) { return false }
    return !(FigureUnits.isMeasure(base) && FigureUnits.isMeasure(plain))
  }

  /// How many base units the unit of an indicator is: 10000 for 万元.
  private static func scale(of unit: String) -> Double {
    guard !FigureUnits.isMeasure(unit) else { return 1 }
    let powers: [Character: Double] = ["百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8]
    return unit.prefix { powers[$0] != nil }.reduce(1) { $0 * (powers[$1] ?? 1) }
  }
}
