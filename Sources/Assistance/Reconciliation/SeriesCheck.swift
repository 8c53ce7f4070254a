import Foundation
import Quantities

/// The figures of one indicator and subject along time: one figure with two values, unmarked repetitions, cumulative
/// counts that fall, and jumps of a unit.
struct SeriesCheck {
  let columns: FactColumns
  let links: FactLinks
  let limits: ReconciliationLimits
  /// For each indicator whether its figures have a magnitude; places in a list have none.
  let hasMagnitude: [Bool]
  private let smallestRatio: Double

  init(_ data: AssistanceData, _ columns: FactColumns, _ links: FactLinks, _ limits: ReconciliationLimits) {
    self.columns = columns
    self.links = links
    self.limits = limits
    smallestRatio = limits.smallestRatio
    hasMagnitude = columns.indicator.map { data.indicator($0)?.kind != .rank }
  }

  /// - Returns: the figures that are suspected of a wrong unit.
  func run(_ log: inout FindingLog) -> Set<Int> {
    let none = FactColumns.Words.none
    let rows = (0..<Int32(columns.count)).filter { row in
      let row = Int(row)
      let hasSubject = columns.pairing.codes[row] != none || columns.region.codes[row] != none
      return hasSubject && !columns.value[row].isNaN && !links.isRepetition(row)
    }
    var order = FactOrder(rows)
    for words in [
      columns.indicator, columns.pairing, columns.region, columns.programme, columns.direction, columns.status,
      columns.accumulation, columns.definition,
    ] { order.add(words) }
    var suspects: Set<Int> = []
    var tally = Tally()
    order.groups().forEach(from: 2) { group in
      let series = inTime(group)
      for position in series.indices.dropFirst() {
        let (earlier, later) = (Int(series[position - 1]), Int(series[position]))
        if columns.isSamePeriod(earlier, later) {
          compare(earlier, later, &log, &tally)
        } else {
          follow(earlier, later, &log, &tally, &suspects)
        }
      }
    }
    log.pass(.twoValues, tally.values)
    log.pass(.cumulative, tally.cumulative)
    log.pass(.unit, tally.unit)
    return suspects
  }

  /// How many pairs passed.
  private struct Tally { var values = 0, cumulative = 0, unit = 0 }

  /// The figures in the order of their periods. Most tables have them in this order already.
  private func inTime(_ group: ArraySlice<Int32>) -> ArraySlice<Int32> {
    // The closure holds three arrays; one that held the whole check would be copied with it for every group.
    let (from, to, value) = (columns.from, columns.to, columns.value)
    func precedes(_ a: Int32, _ b: Int32) -> Bool {
      let (one, other) = (Int(a), Int(b))
      if to[one] != to[other] { return to[one] < to[other] }
      if from[one] != from[other] { return from[one] < from[other] }
      return value[one] == value[other] ? a < b : value[one] < value[other]
    }
    let isInOrder = group.indices.dropFirst().allSatisfy { precedes(group[$0 - 1], group[$0]) }
    return isInOrder ? group : group.sorted(by: precedes)[...]
  }

  /// Two figures of one period: the same one printed twice, with one value or with two.
  private func compare(_ a: Int, _ b: Int, _ log: inout FindingLog, _ tally: inout Tally) {
    // Without any date nobody knows whether the two are of one time.
    guard columns.to[a] != FactColumns.noDay || columns.from[a] != FactColumns.noDay, !links.areNested(a, b)
    else { return }
    let (first, second) = a < b ? (a, b) : (b, a)
    let (one, other) = (columns.bounds(first), columns.bounds(second))
    if columns.value[a] == columns.value[b], one == other {
      if columns.source.codes[a] == columns.source.codes[b] {
        log.report(Finding(rule: .duplicate, severity: .note, rows: [second, first], found: columns.quantity(first)))
      } else {
        tally.values += 1
      }
      return
    }
    var finding = Finding(
      rule: .twoValues, severity: .note, rows: [first, second], expected: columns.quantity(second),
      found: columns.quantity(first),
      difference: (one - other).quantity(columns.value[first] - columns.value[second]), detail: .withinBounds)
    if !one.overlaps(other) {
      let isCertain = columns.isPeriodStated(a) && columns.isPeriodStated(b) && hasKnownBeginning(a)
      finding = finding.with(isCertain ? .error : .warning, isCertain ? Finding.Detail.none : .uncertainPeriod)
    }
    log.report(finding)
  }

  private func hasKnownBeginning(_ row: Int) -> Bool {
    columns.accumulation(row) == .atDate || columns.from[row] != FactColumns.noDay
  }

  /// Two figures of successive periods.
  private func follow(
    _ earlier: Int, _ later: Int, _ log: inout FindingLog, _ tally: inout Tally, _ suspects: inout Set<Int>
  ) {
    if columns.accumulation(later) == .cumulative, columns.from[later] <= columns.from[earlier],
      columns.to[earlier] != FactColumns.noDay
    {
      if let finding = fall(earlier, later) { log.report(finding) } else { tally.cumulative += 1 }
    }
    guard hasMagnitude[Int(columns.indicator.codes[later])] else { return }
    let ratio = columns.value[later] / columns.value[earlier]
    // Nearly every ratio is near to 1.
    guard ratio >= smallestRatio || ratio * smallestRatio <= 1,
      let power = limits.power(of: columns.value[later], beside: columns.value[earlier]),
      !links.areNested(earlier, later)
    else {
      tally.unit += 1
      return
    }
    // The way back from a figure that is suspected already says nothing new.
    if suspects.contains(earlier) { return }
    suspects.insert(later)
    log.report(
      Finding(
        rule: .unit, severity: .warning, rows: [later, earlier], expected: columns.quantity(earlier),
        found: columns.quantity(later), detail: .power(power)))
  }

  /// A cumulative count that is later and less; one with an unknown beginning may have begun anew.
  private func fall(_ earlier: Int, _ later: Int) -> Finding? {
    let difference = columns.value[later] - columns.value[earlier]
    guard clearlyExceeds(0, difference), !links.areNested(earlier, later) else { return nil }
    let (before, after) = (columns.bounds(earlier), columns.bounds(later))
    let finding = Finding(
      rule: .cumulative, severity: .note, rows: [later, earlier], expected: columns.quantity(earlier),
      found: columns.quantity(later), difference: (after - before).quantity(difference), detail: .withinBounds)
    guard before.isAbove(after) else { return finding }
    let isCertain = columns.from[later] != FactColumns.noDay
    return finding.with(isCertain ? .error : .warning, isCertain ? Finding.Detail.none : .uncertainPeriod)
  }
}
