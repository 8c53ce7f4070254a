import Diagnostics
import Quantities

/// Looks at any number of figures by their columns, and finds a few among them that must not be added.
///
/// What these few are refused for is said by `total(of:)`, so that a large group hears what a small one does.
struct SumCheck {
  let data: AssistanceData
  let columns: FactColumns
  let links: FactLinks

  init(_ data: AssistanceData) {
    self.data = data
    (columns, links) = (data.columns, data.links)
  }

  /// Some of these figures, at least two, that must not be added; `nil` when all may be.
  func conflict(among rows: [Int]) -> [Int]? {
    guard let first = rows.first, rows.count > 1 else { return nil }
    // 1. What all must share.
    let kind = Kind(columns, first)
    if let other = rows.first(where: { Kind(columns, $0) != kind }) { return [first, other] }
    let indicator = columns.indicator.word(first).flatMap { data.indicator($0) }
    guard let indicator, indicator.addition == .sum || indicator.addition == .last else { return [first, rows[1]] }
    // 2. What each must have.
    if let row = rows.first(where: { !isDated($0) || !hasValue($0) }) { return [row, row == first ? rows[1] : first] }
    // 3. What they must not do to one another.
    let subjects = SumSubjects(rows, columns)
    if kind.programme == FactColumns.Words.none, subjects.firsts.count > 1 { return Array(subjects.firsts.prefix(2)) }
    if let pair = repetition(rows) ?? levels(subjects) { return pair }
    let addsOverTime =
      columns.accumulation(first) == .inPeriod && indicator.addition != .last && indicator.kind != .stock
      && indicator.kind != .cumulative
    return SumPeriods(rows, subjects, columns).conflict(addsOverTime: addsOverTime)
  }

  /// What figures must share to be added.
  private struct Kind: Hashable {
    let indicator, programme, status, accumulation, direction, definition: UInt32

    init(_ columns: FactColumns, _ row: Int) {
      indicator = columns.indicator.codes[row]
      programme = columns.programme.codes[row]
      status = columns.status.codes[row]
      accumulation = columns.accumulation.codes[row]
      direction = columns.direction.codes[row]
      definition = columns.definition.codes[row]
    }
  }

  private func hasValue(_ row: Int) -> Bool {
    !columns.value[row].isNaN && columns.qualifiers[Int(columns.qualifier.codes[row])] != .range
  }

  private func isDated(_ row: Int) -> Bool {
    let (from, to) = (columns.from[row], columns.to[row])
    guard to != FactColumns.noDay else { return false }
    return columns.accumulation(row) == .atDate || from != FactColumns.noDay && from <= to
  }

  /// A figure with one that contains or repeats it.
  private func repetition(_ rows: [Int]) -> [Int]? {
    var known: [Int: Int] = [:]
    for row in rows {
      if let other = known.updateValue(row, forKey: links.original(of: row)) { return [other, row] }
    }
    guard !links.isEmpty else { return nil }
    for row in rows {
      if links.isInCircle(row) { return [row, row == rows[0] ? rows[1] : rows[0]] }
      if let whole = links.holders(of: row).compactMap({ known[$0] }).min() { return [whole, row] }
    }
    return nil
  }

  /// A figure with one whose subject may hold its own.
  private func levels(_ subjects: SumSubjects) -> [Int]? {
    let nesting = SubjectNesting(data, subjects.firsts.map { columns.subject($0) })
    for (position, row) in subjects.firsts.enumerated() {
      if let upper = nesting.uppers(of: position).first { return [row, subjects.firsts[upper]] }
    }
    return nil
  }
}

/// The subjects of some figures, numbered in their order.
struct SumSubjects {
  /// The first figure of each subject.
  private(set) var firsts: [Int] = []
  /// The number of the subject of each figure.
  private(set) var numbers: [Int] = []

  init(_ rows: [Int], _ columns: FactColumns) {
    let none = FactColumns.Words.none
    let offset = columns.pairing.values.count
    var known = [Int](repeating: -1, count: offset + columns.region.values.count + 1)
    numbers.reserveCapacity(rows.count)
    for row in rows {
      let (pairing, region) = (columns.pairing.codes[row], columns.region.codes[row])
      let code = pairing != none ? Int(pairing) : region != none ? offset + Int(region) : known.count - 1
      if known[code] < 0 {
        known[code] = firsts.count
        firsts.append(row)
      }
      numbers.append(known[code])
    }
  }
}
