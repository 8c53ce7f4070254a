import Quantities
import Tables

/// The columns of the figures as plain arrays: codes for words, numbers for the rest. Checks run over these; a `Fact`
/// is made only of what they find.
struct FactColumns {
  /// A column of words: for each figure the number of its word among `values`, or `none`.
  struct Words {
    static let none = UInt32.max
    let codes: [UInt32]
    let values: [String]

    /// The code of a word; `nil` when no figure has it.
    func code(of word: String) -> UInt32? { values.firstIndex(of: word).map(UInt32.init) }

    /// The word of a figure; `nil` when it has none.
    func word(_ row: Int) -> String? { codes[row] == Self.none ? nil : values[Int(codes[row])] }

    /// For each code what stands for its word.
    func map<T>(_ meaning: (String) -> T) -> [T] { values.map(meaning) }
  }

  let count: Int
  let indicator, pairing, region, programme, direction, source, definition: Words
  let qualifiers: [Quantity.Qualifier]
  let statuses: [Fact.Status]
  let accumulations: [Fact.Accumulation]
  let qualifier, status, accumulation, periodStatus: Words
  /// Not a number where missing.
  let value, lower, upper: [Double]
  /// Days since 1970; `noDay` where missing.
  let from, to: [Int32]

  static let noDay = Int32.min

  init(_ facts: Facts) {
    func words(_ field: Facts.Field) -> Words { Words(facts.column(field)) }
    count = facts.count
    indicator = words(.indicator)
    pairing = words(.pairing)
    region = words(.region)
    programme = words(.programme)
    direction = words(.direction)
    source = words(.source)
    definition = Words(facts.column(.definition).coalescing(facts.column(.scope)))
    qualifier = words(.qualifier)
    status = words(.status)
    accumulation = words(.accumulation)
    periodStatus = words(.periodStatus)
    qualifiers = qualifier.map { Quantity.Qualifier(rawValue: $0) ?? .exact }
    statuses = status.map { Fact.Status(rawValue: $0) ?? .actual }
    accumulations = accumulation.map { Fact.Accumulation(rawValue: $0) ?? .inPeriod }
    value = facts.numbers(.value)
    lower = facts.numbers(.lower)
    upper = facts.numbers(.upper)
    from = facts.column(.periodFrom).days
    to = facts.column(.periodTo).days
  }

  /// What the words of a figure guarantee. `近2000` is more than nothing; an exact figure is itself.
  func bounds(_ row: Int) -> Interval {
    let qualifier = qualifiers[Int(self.qualifier.codes[row])]
    var (low, high) = (lower[row], upper[row])
    if low.isNaN { low = qualifier == .exact ? value[row] : qualifier == .nearly && value[row] > 0 ? 0 : -.infinity }
    if high.isNaN { high = qualifier == .exact ? value[row] : .infinity }
    // Bounds in the wrong order guarantee nothing; they are reported by themselves.
    return low.isNaN || high.isNaN ? .unbounded : Interval(lower: low, upper: high) ?? .unbounded
  }

  /// The number of a figure; `nil` for a range.
  func number(_ row: Int) -> Double? { value[row].isNaN ? nil : value[row] }
  /// The figure as a quantity with its bounds.
  func quantity(_ row: Int) -> Quantity { bounds(row).quantity(number(row)) }
  /// Whether the figure is only near the truth.
  func isApproximate(_ row: Int) -> Bool { qualifiers[Int(qualifier.codes[row])].isApproximate }
  /// Whether it has happened.
  func status(_ row: Int) -> Fact.Status { statuses[Int(status.codes[row])] }
  /// How it is counted in time.
  func accumulation(_ row: Int) -> Fact.Accumulation { accumulations[Int(accumulation.codes[row])] }
  /// The one thing that a figure is about.
  func subject(_ row: Int) -> FactSubject {
    FactSubject(pairing: pairing.word(row), region: region.word(row))
  }
  /// Whether both cover one period.
  func isSamePeriod(_ a: Int, _ b: Int) -> Bool { from[a] == from[b] && to[a] == to[b] }
  /// Whether the document states the period.
  func isPeriodStated(_ row: Int) -> Bool {
    let code = periodStatus.codes[row]
    return code != Words.none && periodStatus.values[Int(code)] == "stated"
  }
}

extension FactColumns.Words {
  fileprivate init(_ column: Column) {
    let categories = column.categorized
    let empty = categories.values.firstIndex(of: "").map(UInt32.init)
    values = categories.values
    codes =
      column.missing.isEmpty && empty == nil
      ? categories.codes
      : categories.codes.enumerated().map { row, code in
        code == empty || categories.isMissing(row) ? Self.none : code
      }
  }
}

extension Column {
  /// The days since 1970 of moments.
  fileprivate var days: [Int32] {
    func day(_ time: Double) -> Int32 { Int32(clamping: Int((time / Day.milliseconds).rounded(.down))) }
    guard case .instants(let times) = storage else {
      return (0..<count).map { if case .instant(let time) = self[$0] { day(time) } else { FactColumns.noDay } }
    }
    return times.indices.map { isMissing($0) ? FactColumns.noDay : day(times[$0]) }
  }
}
