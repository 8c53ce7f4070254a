import Quantities

/// The parts of one kind together against their whole.
struct TotalCheck {
  let data: AssistanceData
  let columns: FactColumns
  let links: FactLinks
  let parts: PartCheck

  func run(_ log: inout FindingLog) {
    let wholes = links.parts.map { Int32($0.to) }
    var order = FactOrder(links.parts.indices.map { Int32($0) })
    order.add(days: wholes)
    order.groups().forEach(from: 1) { group in
      let whole = links.parts[Int(group[group.startIndex])].to
      check(group.map { links.parts[Int($0)].from }, of: whole, &log)
    }
  }

  private func check(_ rows: [Int], of whole: Int, _ log: inout FindingLog) {
    let codes = columns.indicator.codes
    let countable = rows.filter { row in
      row != whole && !links.isRepetition(row) && columns.status(row) == columns.status(whole)
        && parts.hasUnit(of: whole, row)
    }
    for (indicator, members) in Dictionary(grouping: countable, by: { codes[$0] }).sorted(by: { $0.key < $1.key }) {
      let addends = disjoint(members)
      if indicator == codes[whole] {
        log.report(total(addends, of: whole))
      } else if addends.count > 1 {
        log.report(sum(addends, in: whole))
      }
    }
  }

  /// The parts that do not contain one another: of one subject's stock or cumulative count only the latest, of periods
  /// within one another only the longest, and of pairs and places at two levels only the upper one.
  private func disjoint(_ rows: [Int]) -> [Int] {
    guard rows.count > 1 else { return rows }
    func isOfOneTime(_ row: Int) -> Bool { columns.accumulation(row) == .inPeriod }
    let latest = Dictionary(
      rows.filter { !isOfOneTime($0) }.map { (subject(of: $0), columns.to[$0]) }, uniquingKeysWith: { max($0, $1) })
    let kept = rows.filter { isOfOneTime($0) || columns.to[$0] == latest[subject(of: $0)] }
    return upper(longest(kept))
  }

  /// Without the halves of a year that is itself there.
  private func longest(_ rows: [Int]) -> [Int] {
    let none = FactColumns.noDay
    let (from, to) = (columns.from, columns.to)
    var dropped: Set<Int> = []
    for group in Dictionary(grouping: rows, by: subject(of:)).values where group.count > 1 {
      // By their beginnings, the longer first: a period is within another one when an earlier one ends no sooner.
      let known = group.filter { columns.accumulation($0) == .inPeriod && from[$0] != none && to[$0] != none }
        .sorted { from[$0] == from[$1] ? to[$0] > to[$1] : from[$0] < from[$1] }
      var outer: Int?
      for row in known {
        guard let long = outer, to[row] <= to[long] else {
          outer = row
          continue
        }
        if !columns.isSamePeriod(row, long) { dropped.insert(row) }
      }
    }
    return rows.filter { !dropped.contains($0) }
  }

  /// Without what another one may hold.
  private func upper(_ rows: [Int]) -> [Int] {
    var numbers: [FactSubject: Int] = [:]
    var subjects: [FactSubject] = []
    let numbered = rows.map { row in
      let subject = columns.subject(row)
      if let number = numbers[subject] { return number }
      numbers[subject] = subjects.count
      subjects.append(subject)
      return subjects.count - 1
    }
    guard subjects.count > 1 else { return rows }
    let nesting = SubjectNesting(data, subjects)
    return zip(rows, numbered).filter { nesting.uppers(of: $1).isEmpty }.map(\.0)
  }

  private struct Subject: Hashable { let pairing, region, direction, definition: UInt32 }

  private func subject(of row: Int) -> Subject {
    Subject(
      pairing: columns.pairing.codes[row], region: columns.region.codes[row],
      direction: columns.direction.codes[row], definition: columns.definition.codes[row])
  }

  private func total(_ rows: [Int], of whole: Int) -> Finding {
    let sum = rows.reduce(Interval(0)) { $0 + columns.bounds($1) }
    let published = columns.bounds(whole)
    let values = rows.map { columns.number($0) }
    let value = values.contains(nil) ? nil : values.reduce(0) { $0 + ($1 ?? 0) }
    let difference = columns.number(whole).flatMap { total in value.map { Self.clean(total - $0, beside: total) } }
    let kind: PublishedTotal.Class =
      if sum.isAbove(published) {
        .error
      } else if published.isAbove(sum) {
        .notItemised
      } else if difference == 0 {
        .match
      } else {
        ([whole] + rows).contains { columns.isApproximate($0) } ? .approximate : .rounding
      }
    let severity: ReconciliationItem.Severity = kind == .error ? .error : kind == .notItemised ? .note : .pass
    return Finding(
      rule: .publishedTotal, severity: severity, rows: [whole] + rows, expected: sum.quantity(value),
      found: columns.quantity(whole), difference: (published - sum).quantity(difference), detail: .total(kind))
  }

  private func sum(_ rows: [Int], in whole: Int) -> Finding {
    let sum = rows.reduce(Interval(0)) { $0 + columns.bounds($1) }
    let limit = columns.bounds(whole)
    let values = rows.map { columns.number($0) }
    let value = values.contains(nil) ? nil : values.reduce(0) { $0 + ($1 ?? 0) }
    let difference = columns.number(whole).flatMap { total in value.map { Self.clean($0 - total, beside: total) } }
    let finding = Finding(
      rule: .parts, severity: .pass, rows: [whole] + rows, expected: columns.quantity(whole),
      found: sum.quantity(value), difference: (sum - limit).quantity(difference))
    if sum.isAbove(limit) { return finding.with(.error) }
    guard let difference, difference > 0 else { return finding }
    return finding.with(
      ([whole] + rows).contains { columns.isApproximate($0) } ? .note : .warning, .withinBounds)
  }

  /// A difference without the dust that binary fractions leave.
  private static func clean(_ difference: Double, beside total: Double) -> Double {
    abs(difference) <= 1e-9 * abs(total) ? 0 : difference
  }
}
