import Quantities
import Tables

extension AssistanceData {
  /// Reads the phrase of each figure again and holds it against its row. A phrase of words that are not known says nothing
  /// for sure, and is passed over. Each different phrase is read once; a million rows take a tenth of a second.
  public func checkPhrases() -> PhraseFaults {
    let phrases = facts.column(.phrase).categorized
    let readings = PhraseReadings(phrases.values)
    let qualifiers: [Quantity.Qualifier] = facts.choices(.qualifier, else: .exact)
    let (value, lower, upper) = (facts.numbers(.value), facts.numbers(.lower), facts.numbers(.upper))
    var faults = PhraseFaults()
    var errors = 0
    var warnings = 0
    for position in facts.indices where !phrases.isMissing(position) {
      let code = Int(phrases.codes[position])
      let isAsRead =
        readings.isFigure[code] && qualifiers[position] == readings.qualifiers[code]
        && isSame(value[position], readings.value[code]) && isSame(lower[position], readings.lower[code])
        && isSame(upper[position], readings.upper[code])
      guard !isAsRead, let fault = phraseFault(position, readings.results[code]) else { continue }
      if fault.isError { errors += 1 } else { warnings += 1 }
      if (fault.isError ? errors : warnings) <= PhraseFaults.limit { faults.told.append(fault) }
    }
    faults.moreErrors = max(0, errors - PhraseFaults.limit)
    faults.moreWarnings = max(0, warnings - PhraseFaults.limit)
    return faults
  }

  /// The fault of one figure whose row is not what its phrase says word for word; `nil` when they agree all the same.
  private func phraseFault(_ position: Int, _ result: PhraseReadings.Result) -> PhraseFault? {
    let row = facts.rows?[position] ?? position
    switch result {
    case .words: return nil
    case .fault(let fault): return PhraseFault(fact: facts[position], row: row, problem: .unreadable(fault))
    case .figure(let figure):
      let fact = facts[position]
      guard let reading = PhraseReading(figure, unit: indicator(fact.indicator)?.unit.chinese ?? "") else { return nil }
      let fields = reading.differences(from: fact.quantity)
      guard !fields.isEmpty else { return nil }
      return PhraseFault(fact: fact, row: row, problem: .different(reading.quantity, fields: fields))
    }
  }
}

/// Two numbers of columns in which NaN stands for a missing one.
private func isSame(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) }

extension PhraseFault {
  fileprivate var isError: Bool {
    if case .unreadable(let fault) = problem { fault.kind == .unclear } else { false }
  }
}

/// Different phrases as they were read, and what they say in columns.
private struct PhraseReadings {
  enum Result {
    case figure(ParsedFigure)
    /// Only words that are not known: nothing can be told.
    case words
    case fault(FigureFault)
  }

  private(set) var results: [Result] = []
  private(set) var isFigure: [Bool] = []
  private(set) var qualifiers: [Quantity.Qualifier] = []
  /// Not a number where missing.
  private(set) var value: [Double] = []
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []

  init(_ phrases: [String]) {
    for phrase in phrases {
      let result = Self.read(phrase)
      results.append(result)
      var quantity: Quantity?
      if case .figure(let figure) = result { quantity = figure.quantity }
      isFigure.append(quantity != nil)
      qualifiers.append(quantity?.qualifier ?? .exact)
      value.append(quantity?.value ?? .nan)
      lower.append(quantity?.lower ?? .nan)
      upper.append(quantity?.upper ?? .nan)
    }
  }

  private static func read(_ phrase: String) -> Result {
    do throws(FigureFault) {
      return .figure(try parseFigure(phrase))
    } catch {
      return error.kind == .words ? .words : .fault(error)
    }
  }
}
