import Measures
import Quantities
import Tables

/// All figures of a package that may be ranked, each with its place among its peers and how it moved.
struct Ranking: Sendable {
  /// The groups.
  let groups: [RankingGroup]
  /// The places of each group's figures.
  let ranks: [GroupRanks]
  /// For each group and figure how its subject's place moved since the period before; `nil` when there is none.
  let moves: [[RankMove?]]

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
    moves = Self.moves(of: groups, ranks, subjects: facts.subjectNumbers)
  }

  private static func moves(
    of groups: [RankingGroup], _ ranks: [GroupRanks], subjects: [Int]
  ) -> [[RankMove?]] {
    let previous = previous(of: groups)
    return groups.indices.map { number in
      let group = groups[number]
      guard let before = previous[number] else { return [RankMove?](repeating: nil, count: group.positions.count) }
      let old = Dictionary(
        zip(groups[before].positions.map { subjects[$0] }, groups[before].positions.indices),
        uniquingKeysWith: { first, _ in first })
      let found = group.positions.map { old[subjects[$0]] }
      let isSameSet = old.count == group.positions.count && !found.contains(nil)
      return group.positions.indices.map { place in
        RankMove(
          from: found[place].map { (ranks[before].places[$0], ranks[before].ranges[$0]) },
          to: (ranks[number].places[place], ranks[number].ranges[place]), isSameSet: isSameSet)
      }
    }
  }

  /// For each group that of the period before in its series and class: as long, and ending the day before this one begins,
  /// or a year earlier.
  private static func previous(of groups: [RankingGroup]) -> [Int?] {
    struct Series: Hashable {
      let series: Int
      let peerClass: LocalizedName?
    }
    var previous = [Int?](repeating: nil, count: groups.count)
    var earlier: [Series: [Int]] = [:]
    for number in groups.indices.sorted(by: { (groups[$0].end, $0) < (groups[$1].end, $1) }) {
      let series = Series(series: groups[number].series, peerClass: groups[number].peerClass)
      // The nearest one that fits: a month follows the month before it, a year the year before it.
      previous[number] = earlier[series]?.last { groups[number].follows(groups[$0]) }
      earlier[series, default: []].append(number)
    }
    return previous
  }
}

extension RankingGroup {
  /// Whether another group is of the period before: adjacent, or a year earlier.
  fileprivate func follows(_ other: RankingGroup) -> Bool {
    let day = Day.milliseconds
    let isYearEarlier = abs(end - other.end - 365.25 * day) <= 3 * day
    // Stocks are taken month by month or year by year.
    if isAtDate { return isYearEarlier || (27 * day...32 * day).contains(end - other.end) }
    let lengths = (period.upperBound - period.lowerBound, other.period.upperBound - other.period.lowerBound)
    guard abs(lengths.0 - lengths.1) <= 3 * day else { return false }
    return isYearEarlier || abs(period.lowerBound - other.end - day) <= 3 * day
  }
}
