/// The time that many figures cover: one for all, or for flows the same for each subject without a gap.
struct SumPeriods {
  /// A period in days since 1970; of what stands at a day only that day.
  private struct Span: Hashable { let from, to: Int32 }
  private struct Place: Hashable { let subject, period: Int }

  private let rows: [Int]
  private let subjects: SumSubjects
  private var spans: [Span] = []
  /// The number of the period of each figure.
  private var numbers: [Int] = []

  init(_ rows: [Int], _ subjects: SumSubjects, _ columns: FactColumns) {
    (self.rows, self.subjects) = (rows, subjects)
    var known: [Span: Int] = [:]
    numbers.reserveCapacity(rows.count)
    for row in rows {
      let isAtDate = columns.accumulation(row) == .atDate
      let span = Span(from: isAtDate ? FactColumns.noDay : columns.from[row], to: columns.to[row])
      let number = known[span] ?? spans.count
      if number == spans.count {
        known[span] = number
        spans.append(span)
      }
      numbers.append(number)
    }
  }

  /// Two figures whose periods forbid adding them; `nil` when none do.
  func conflict(addsOverTime: Bool) -> [Int]? {
    var places: [Place: Int] = [:]
    for (position, row) in rows.enumerated() {
      let place = Place(subject: subjects.numbers[position], period: numbers[position])
      if let other = places.updateValue(row, forKey: place) { return [other, row] }
    }
    guard spans.count > 1 else { return nil }
    if !addsOverTime { return twoTimes() }
    let isComplete = places.count == spans.count * subjects.firsts.count
    return isComplete ? neighbours(places) : missing(places)
  }

  /// Two figures of one subject at two times; otherwise two of different times.
  private func twoTimes() -> [Int]? {
    for (position, row) in rows.enumerated() {
      let first = subjects.firsts[subjects.numbers[position]]
      if first != row { return [first, row] }
    }
    return numbers.firstIndex { $0 != numbers[0] }.map { [rows[0], rows[$0]] }
  }

  /// A figure of a subject that lacks a period, and one of another subject in that period.
  private func missing(_ places: [Place: Int]) -> [Int]? {
    var counts = [Int](repeating: 0, count: subjects.firsts.count)
    for number in subjects.numbers { counts[number] += 1 }
    guard let subject = counts.firstIndex(where: { $0 < spans.count }),
      let period = spans.indices.first(where: { places[Place(subject: subject, period: $0)] == nil }),
      let position = numbers.firstIndex(of: period)
    else { return nil }
    return [subjects.firsts[subject], rows[position]]
  }

  /// Two successive figures of a subject that overlap or leave a gap.
  private func neighbours(_ places: [Place: Int]) -> [Int]? {
    let order = spans.indices.sorted { (spans[$0].from, spans[$0].to) < (spans[$1].from, spans[$1].to) }
    for (one, other) in zip(order, order.dropFirst()) where spans[other].from != spans[one].to + 1 {
      return [one, other].compactMap { places[Place(subject: 0, period: $0)] }
    }
    return nil
  }
}
