import Foundation
import Quantities

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
    let search = PartnerSearch(columns: columns)
    let groups = search.groups(
      of: (0..<Int32(columns.count)).filter { row in
        let code = codes[Int(row)]
        return code != FactColumns.Words.none && concerned[Int(code)] && !links.isRepetition(Int(row))
      })
    groups.forEach(from: 2) { group in
      for row in group.map(Int.init) {
        if let rate = rates[codes[row]] {
          check(
            row, search.partner(with: rate.numerator, in: group), search.partner(with: rate.denominator, in: group),
            rate.scale, &log)
        }
        if let code = wholes[codes[row]], links.whole(of: row) == nil,
          let whole = search.partner(with: code, in: group).row, parts.hasUnit(of: whole, row)
        {
          log.report(PartCheck.size(of: row, in: whole, columns))
        }
      }
    }
  }

  private func check(
    _ row: Int, _ above: PartnerSearch.Partner, _ below: PartnerSearch.Partner, _ scale: Double,
    _ log: inout FindingLog
  ) {
    for case .several(let candidates) in [above, below] {
      log.report(
        Finding(
          rule: .rate, severity: .note, rows: [row] + candidates, found: columns.quantity(row), detail: .candidates))
      return
    }
    if let numerator = above.row, let denominator = below.row { report(row, numerator, denominator, scale, &log) }
  }

  private func report(_ row: Int, _ above: Int, _ below: Int, _ scale: Double, _ log: inout FindingLog) {
    guard let numerator = columns.number(above), let denominator = columns.number(below), denominator > 0,
      let printed = columns.number(row)
    else { return }
    let quotient = numerator * scale / denominator
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
      let wide = Interval(lower: own.lower - unit, upper: own.upper + unit) ?? own
      log.report(wide.overlaps(bounds) ? finding.with(.note, .lastDigit) : finding.with(.error))
    }
  }

  /// Quotients of amounts that are not negative.
  static func quotient(_ above: Interval, _ below: Interval, _ scale: Double) -> Interval {
    guard below.upper > 0, let amounts = Interval(lower: max(0, above.lower), upper: above.upper) else {
      return .unbounded
    }
    // Multiplied first: 80 of 100 are 80 % exactly.
    let scaled = amounts.scaled(by: scale)
    do throws(QuantityRefusal) {
      if below.lower > 0 { return try scaled.divided(by: below) }
      // By next to nothing the quotient is beyond any bound.
      let least = try Interval(scaled.lower).divided(by: Interval(below.upper)).lower
      return Interval(lower: below.upper.isFinite ? least : 0, upper: nil) ?? .unbounded
    } catch {
      return .unbounded
    }
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
