import Quantities
import Tables

/// What figures must share to be ranked together, as one number for each figure.
struct FactKeys {
  /// The number of each figure's key; -1 for a figure that is never ranked: a place in a list, one of several programmes,
  /// one without a value, a repeated one, one at an unknown time.
  let keys: [Int32]
  /// For each key whether its figures stand at a date.
  let areAtDate: [Bool]
  /// For each key the kind of its indicator.
  let kinds: [Indicator.Kind]
  /// The number of each figure's subject.
  let subjects: [Int]
  /// The first day of each period, for a figure at a date that date; NaN where it is unknown.
  let from: [Double]
  /// The last day of each period, NaN where it is unknown.
  let to: [Double]
  /// The helped place of each figure, by its number in `places`; -1 for none.
  let places: (codes: [Int], names: [String])

  private struct Key: Hashable {
    let indicator, programme, definition: UInt32
    let unit: Int
    let direction: UInt32
    let status: Fact.Status
    let isAtDate: Bool
    /// How many arrangements of the programme came before: figures from both sides of a new one do not compare.
    let arrangement: Int
  }

  init(_ data: AssistanceData) {
    let facts = data.facts
    let indicator = facts.column(.indicator).categorized
    let programme = facts.column(.programme).categorized
    let direction = facts.column(.direction)
    let definition = facts.column(.definition).coalescing(facts.column(.scope))
    let (directions, definitions) = (direction.categorized, definition.categorized)
    let statuses: [Fact.Status] = facts.choices(.status, else: .actual)
    let accumulations: [Fact.Accumulation] = facts.choices(.accumulation, else: .inPeriod)
    let units = SubjectUnits(data)
    let (values, to) = (facts.numbers(.value), facts.numbers(.periodTo))
    var from = facts.numbers(.periodFrom)
    let repeats = facts.column(.sameAs)
    let kindsByCode = indicator.values.map { data.indicator($0)?.kind }
    let arrangements = Arrangements(data.breaks, programme.values)

    var numbers: [Key: Int32] = [:]
    var keys = [Int32](repeating: -1, count: facts.count)
    var kinds: [Indicator.Kind] = []
    var areAtDate: [Bool] = []
    for row in facts.indices {
      let isAtDate = accumulations[row] == .atDate
      if isAtDate { from[row] = to[row] }
      // Comparisons with NaN are false: what is unknown has no key.
      guard values[row].isFinite, from[row] <= to[row], repeats.isMissing(row), !programme.isMissing(row),
        units.subjects[row] >= 0, let kind = kindsByCode[Int(indicator.codes[row])], kind != .rank
      else { continue }
      let key = Key(
        indicator: indicator.codes[row], programme: programme.codes[row],
        // 0 stands for none: the codes begin behind it.
        definition: definitions.isMissing(row) ? 0 : definitions.codes[row] + 1, unit: units.units[row],
        direction: directions.isMissing(row) ? 0 : directions.codes[row] + 1, status: statuses[row],
        isAtDate: isAtDate, arrangement: arrangements.number(at: to[row], of: programme.codes[row]))
      if let number = numbers[key] {
        keys[row] = number
      } else {
        keys[row] = Int32(kinds.count)
        numbers[key] = keys[row]
        kinds.append(kind)
        areAtDate.append(isAtDate)
      }
    }
    self.keys = keys
    self.kinds = kinds
    self.areAtDate = areAtDate
    subjects = units.subjects
    self.from = from
    self.to = to
    places = units.places
  }
}

/// For each figure its subject, its helped place, and its unit of analysis, all as numbers.
private struct SubjectUnits {
  /// The pair, or else the place; -1 for neither.
  private(set) var subjects: [Int]
  /// Pairs and places of each level apart.
  private(set) var units: [Int]
  private(set) var places: (codes: [Int], names: [String])

  init(_ data: AssistanceData) {
    let facts = data.facts
    let pairing = facts.column(.pairing).categorized
    let region = facts.column(.region).categorized
    let levels = Region.Level.allCases
    func number(_ level: Region.Level?) -> Int { level.flatMap { levels.firstIndex(of: $0) } ?? levels.count }
    let pairs = pairing.values.map { data.pairing($0) }
    let pairUnits = pairs.map { $0.map { number($0.level) } }
    let regionUnits = region.values.map { levels.count + 1 + number(data.region($0)?.level) }
    // Places of pairs are numbered behind those of figures without a pair.
    let recipients = pairs.map { $0?.recipient ?? "" }
    subjects = facts.subjectNumbers
    units = facts.indices.map { row in
      // A pair that nobody knows says nothing of its level.
      let pair = pairing.isMissing(row) ? nil : pairUnits[Int(pairing.codes[row])]
      return pair ?? regionUnits[Int(region.codes[row])]
    }
    let codes = facts.indices.map { row in
      if !pairing.isMissing(row) { return region.values.count + Int(pairing.codes[row]) }
      return region.isMissing(row) ? -1 : Int(region.codes[row])
    }
    places = (codes, region.values + recipients)
  }
}

/// The days at which each programme was arranged anew.
private struct Arrangements {
  private let days: [[Double]]

  init(_ breaks: [ProgrammeBreak], _ programmes: [String]) {
    days = programmes.map { programme in breaks.filter { $0.programme == programme }.map(\.date).sorted() }
  }

  /// How many of them a day has behind it.
  func number(at day: Double, of programme: UInt32) -> Int { days[Int(programme)].count { $0 <= day } }
}
