import Assistance

/// Targets and monthly figures, found by pair, indicator and year.
struct ProgressBook {
  private struct Key: Hashable {
    let pairing: String
    let indicator: String
    let year: Int
  }

  private var targets: [Key: [Target]] = [:]
  private var figures: [Key: [Int: [MonthlyFigure]]] = [:]
  private let curves: [String: PaceCurve]
  /// The last reported month of each year: up to it, silence of a pair means that it has not reported.
  private var lastMonths: [Int: Int] = [:]

  init(_ ledger: Ledger) {
    curves = ledger.curves
    for target in ledger.targets {
      let key = Key(pairing: target.pairing, indicator: target.indicator, year: target.year)
      targets[key, default: []].append(target)
    }
    for key in targets.keys { targets[key]?.sort { $0.revision < $1.revision } }
    for figure in ledger.figures {
      let key = Key(pairing: figure.pairing, indicator: figure.indicator, year: figure.month.year)
      figures[key, default: [:]][figure.month.number, default: []].append(figure)
      guard figure.isReported else { continue }
      lastMonths[figure.month.year] = max(lastMonths[figure.month.year] ?? 0, figure.month.number)
    }
  }

  /// The years with figures, in order.
  var years: [Int] { lastMonths.keys.sorted() }

  /// The months of a year for which there is a line; empty when the pair has neither target nor figure.
  func months(of pairing: Pairing, _ indicator: Indicator, in year: Int) -> [Int] {
    let key = Key(pairing: pairing.id, indicator: indicator.id, year: year)
    guard let last = lastMonths[year], targets[key] != nil || figures[key] != nil else { return [] }
    let reported = (figures[key].map { Array($0.keys) } ?? []).filter { $0 <= last }
    let inPair = pairing.months(of: year).map { Array($0).filter { $0 <= last } } ?? []
    guard let first = (reported + inPair).min(), let end = (reported + inPair).max() else { return [] }
    return Array(first...end)
  }

  /// The state of one indicator of one pair at the end of a month.
  func line(of pairing: Pairing, _ indicator: Indicator, at month: Month) -> ProgressLine {
    let key = Key(pairing: pairing.id, indicator: indicator.id, year: month.year)
    let valid = (targets[key] ?? []).filter { ($0.validFrom ?? -.infinity) <= month.end }
    let target = valid.last
    let inPair = pairing.months(of: month.year)
    let curve = target.map { curves[$0.curve] ?? .linear }
    let pace = curve?.share(byEndOf: month.number, within: inPair ?? 1...12)
    let byMonth = figures[key] ?? [:]
    let actual = byMonth.mapValues { $0.first { $0.status == .actual }?.value }.compactMapValues { $0 }
    let reported = actual.filter { $0.key <= month.number }
    let notActual = byMonth.filter { $0.key <= month.number && $0.value.contains { $0.status != .actual } }
    return ProgressLine(
      pairing: pairing, month: month, target: target, earlier: valid.dropLast().last,
      revisions: max(0, valid.count - 1),
      curve: curve, inMonth: indicator.addition == .last ? nil : actual[month.number],
      completion: Completion(
        actual: indicator.addition == .last
          ? reported.max { $0.key < $1.key }?.value : reported.isEmpty ? nil : Self.sum(reported),
        target: target?.value, pace: target?.value == nil ? nil : pace),
      missing: reported.isEmpty
        ? [] : (inPair.map(Array.init) ?? []).filter { $0 <= month.number && actual[$0] == nil },
      notActual: notActual.keys.sorted(), inPair: inPair)
  }

  /// Added in the order of the months: floating sums depend on the order, and that of a dictionary changes.
  private static func sum(_ values: [Int: Double]) -> Double {
    values.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
  }
}

/// One indicator of one pair at the end of a month.
struct ProgressLine {
  let pairing: Pairing
  let month: Month
  /// The target that holds.
  let target: Target?
  /// The one that held before it.
  let earlier: Target?
  /// How often the target has been revised.
  let revisions: Int
  let curve: PaceCurve?
  /// What is reported for the month itself; `nil` also for a stock, which has no months of its own.
  let inMonth: Double?
  let completion: Completion
  /// Months up to now without a report, when others have one.
  let missing: [Int]
  /// Months with planned or forecast values, which are not counted.
  let notActual: [Int]
  /// The months of the year in which the pair stands; `nil` for none.
  let inPair: ClosedRange<Int>?
}

extension Pairing {
  /// The months of a year in which the pair stands; `nil` for none. An unknown end is taken as open.
  func months(of year: Int) -> ClosedRange<Int>? {
    let from = period.from.map { Month(of: $0) } ?? Month(year: year, number: 1)
    let to = period.to.map { Month(of: $0) } ?? Month(year: year, number: 12)
    let first = max(from, Month(year: year, number: 1))
    let last = min(to, Month(year: year, number: 12))
    return first <= last ? first.number...last.number : nil
  }
}
