import Measures
import Quantities
import Tables

/// All figures of a package that may be ranked, each with its place among its peers and how it moved.
struct Ranking {
  /// The groups.
  let groups: [RankingGroup]
  /// The places of each group's figures.
  let ranks: [GroupRanks]
  /// For each group the one of the preceding period with the same key and class; `nil` when there is none.
  let previous: [Int?]
  /// Whether the group before has the same subjects.
  let hasSameSubjects: [Bool]
  /// For each group and figure the place of its subject in the group before.
  let previousPlaces: [[Int?]]

  init(_ data: AssistanceData, by rules: ComparisonRules) {
    groups = data.rankingGroups(by: rules)
    let facts = data.facts
    let values = facts.numbers(.value)
    let soft = facts.softBounds(by: rules.soft)
    let indicators = facts.column(.indicator).categorized
    let isAscending = indicators.values.map { data.indicator($0)?.direction == "down" }
    ranks = groups.map { group in
      GroupRanks(
        values: group.positions.map { values[$0] },
        bounds: group.positions.map { soft.lower[$0]...soft.upper[$0] },
        ascending: isAscending[Int(indicators.codes[group.positions[0]])])
    }
    previous = Self.previous(of: groups)
    (previousPlaces, hasSameSubjects) = Self.places(groups, ranks, previous, subjects: facts.subjectNumbers)
  }

  /// The group before each one in its series and class, when it ends about one period earlier.
  private static func previous(of groups: [RankingGroup]) -> [Int?] {
    struct Series: Hashable {
      let series: Int
      let peerClass: LocalizedName?
    }
    var previous = [Int?](repeating: nil, count: groups.count)
    var last: [Series: Int] = [:]
    for number in groups.indices.sorted(by: { (groups[$0].end, $0) < (groups[$1].end, $1) }) {
      let group = groups[number]
      let series = Series(series: group.series, peerClass: group.peerClass)
      if let before = last[series], groups[before].end < group.end,
        abs(groups[before].length - group.length) <= 31
      {
        previous[number] = before
      }
      last[series] = number
    }
    return previous
  }

  private static func places(
    _ groups: [RankingGroup], _ ranks: [GroupRanks], _ previous: [Int?], subjects: [Int]
  ) -> (places: [[Int?]], areSame: [Bool]) {
    var places: [[Int?]] = []
    var areSame: [Bool] = []
    for (number, group) in groups.enumerated() {
      guard let before = previous[number] else {
        places.append([Int?](repeating: nil, count: group.positions.count))
        areSame.append(false)
        continue
      }
      let old = Dictionary(
        zip(groups[before].positions.map { subjects[$0] }, ranks[before].places),
        uniquingKeysWith: { first, _ in first })
      let found = group.positions.map { old[subjects[$0]] }
      places.append(found)
      areSame.append(old.count == group.positions.count && !found.contains(nil))
    }
    return (places, areSame)
  }
}
