import Foundation

/// Figures of different indicators that belong together by the dictionary, for one subject and period: rates with their
/// numerator and denominator, and indicators that are a part (其中) of another one.
struct SubjectCheck {
  let columns: FactColumns
  let links: FactLinks
  private let rates: [UInt32: (numerator: UInt32, denominator: UInt32, scale: Double)]
  private let wholes: [UInt32: UInt32]
  private let parts: PartCheck

  init(_ data: AssistanceData, _ columns: FactColumns, _ links: FactLinks, _ parts: PartCheck) {
    self.columns = columns
    self.links = links
    self.parts = parts
    var rates: [UInt32: (numerator: UInt32, denominator: UInt32, scale: Double)] = [:]
    var wholes: [UInt32: UInt32] = [:]
    for indicator in data.indicators {
      guard let code = columns.indicator.code(of: indicator.id) else { continue }
      if let numerator = indicator.numerator.flatMap({ columns.indicator.code(of: $0) }),
        let denominator = indicator.denominator.flatMap({ columns.indicator.code(of: $0) })
      {
        rates[code] = (numerator, denominator, indicator.quotientScale)
      }
      if let whole = indicator.partOf.flatMap({ columns.indicator.code(of: $0) }) { wholes[code] = whole }
    }
    self.rates = rates
    self.wholes = wholes
  }

  func run(_ log: inout FindingLog) {
    var concerned = [Bool](repeating: false, count: columns.indicator.values.count)
    for (code, rate) in rates { for code in [code, rate.numerator, rate.denominator] { concerned[Int(code)] = true } }
    for (code, whole) in wholes { for code in [code, whole] { concerned[Int(code)] = true } }
    guard concerned.contains(true) else { return }
    let codes = columns.indicator.codes
    var order = FactOrder(
      (0..<Int32(columns.count)).filter { row in
        let code = codes[Int(row)]
        return code != FactColumns.Words.none && concerned[Int(code)] && !links.isRepetition(Int(row))
      })
    for words in [columns.pairing, columns.region, columns.status, columns.direction] { order.add(words) }
    order.add(days: columns.from)
    order.add(days: columns.to)
    order.groups().forEach(from: 2) { group in
      for row in group.map(Int.init) {
        if let rate = rates[codes[row]],
          let numerator = partner(of: row, with: rate.numerator, in: group),
          let denominator = partner(of: row, with: rate.denominator, in: group)
        {
          report(row, numerator, denominator, rate.scale, &log)
        }
        if let code = wholes[codes[row]], links.whole(of: row) == nil,
          let whole = partner(of: row, with: code, in: group), parts.hasUnit(of: whole, row)
        {
          log.report(PartCheck.size(of: row, in: whole, columns))
        }
      }
    }
  }

  /// The one figure of an indicator that goes with a figure: where there are several, that of its programme and
  /// definition.
  private func partner(of row: Int, with code: UInt32, in group: ArraySlice<Int32>) -> Int? {
    var found = group.filter { columns.indicator.codes[Int($0)] == code }
    for words in [columns.programme, columns.definition] where found.count > 1 {
      found.removeAll { words.codes[Int($0)] != words.codes[row] }
    }
    return found.count == 1 ? found.first.map(Int.init) : nil
  }

  private func report(_ row: Int, _ above: Int, _ below: Int, _ scale: Double, _ log: inout FindingLog) {
    guard let numerator = columns.number(above), let denominator = columns.number(below), denominator > 0,
      let printed = columns.number(row)
    else { return }
    let quotient = numerator / denominator * scale
    let bounds = Self.quotient(columns.bounds(above), columns.bounds(below), scale)
    let own = columns.bounds(row)
    let finding = Finding(
      rule: .rate, severity: .pass, rows: [row, above, below], expected: bounds.quantity(quotient),
      found: columns.quantity(row), difference: (own - bounds).quantity(printed - quotient))
    if own.overlaps(bounds) {
      log.report(finding)
    } else {
      // One unit of the last digit is twice the half unit that the bounds reach.
      let unit = own.upper - own.lower
      let wide = Bounds(lower: own.lower - unit, upper: own.upper + unit)
      log.report(wide.overlaps(bounds) ? finding.with(.note, .lastDigit) : finding.with(.error))
    }
  }

  /// Quotients of amounts that are not negative.
  static func quotient(_ above: Bounds, _ below: Bounds, _ scale: Double) -> Bounds {
    let (low, high) = (max(0, above.lower), above.upper)
    let lower = below.upper.isFinite ? low / below.upper * scale : 0
    return Bounds(lower: lower, upper: below.lower > 0 ? high / below.lower * scale : .infinity)
  }
}

extension Indicator {
  /// What a quotient is multiplied by to stand in the unit of this indicator.
  var quotientScale: Double {
    switch unit.chinese {
    case "%": 100
    case "‰": 1000
    default: 1
    }
  }
}
