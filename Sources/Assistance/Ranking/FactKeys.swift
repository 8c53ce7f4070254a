import Quantities
import Tables

/// What figures must share to be ranked together, as one number for each figure.
struct FactKeys {
  /// The number of each figure's key; `nil` for a figure that is never ranked: one of several programmes, one without
  /// a value, a repeated one, a flow with an unknown beginning.
  let keys: [Int?]
  /// The number of each figure's subject.
  let subjects: [Int]
  /// The first day of each period, NaN where it is unknown or plays no part.
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

    var numbers: [Key: Int] = [:]
    var keys = [Int?](repeating: nil, count: facts.count)
    for row in facts.indices {
      let isAtDate = accumulations[row] == .atDate
      if isAtDate { from[row] = 0 }
      let isRanked =
        !values[row].isNaN && !to[row].isNaN && !from[row].isNaN && repeats.isMissing(row)
        && !programme.isMissing(row) && units.subjects[row] >= 0
      guard isRanked else { continue }
      let key = Key(
        indicator: indicator.codes[row], programme: programme.codes[row],
        // 0 stands for none: the codes begin behind it.
        definition: definitions.isMissing(row) ? 0 : definitions.codes[row] + 1, unit: units.units[row],
        direction: directions.isMissing(row) ? 0 : directions.codes[row] + 1, status: statuses[row],
        isAtDate: isAtDate)
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      keys[row] = number
    }
    self.keys = keys
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
    let pairUnits = pairs.map { number($0?.level) }
    let regionUnits = region.values.map { levels.count + 1 + number(data.region($0)?.level) }
    // Places of pairs are numbered behind those of figures without a pair.
    let recipients = pairs.map { $0?.recipient ?? "" }
    subjects = facts.subjectNumbers
    units = facts.indices.map { row in
      pairing.isMissing(row) ? regionUnits[Int(region.codes[row])] : pairUnits[Int(pairing.codes[row])]
    }
    let codes = facts.indices.map { row in
      if !pairing.isMissing(row) { return region.values.count + Int(pairing.codes[row]) }
      return region.isMissing(row) ? -1 : Int(region.codes[row])
    }
    places = (codes, region.values + recipients)
  }
}
