/// Groups of figures with nearly equal periods in the making.
struct JoinedGroup {
  /// All of them as one.
  private(set) var group: RankingGroup
  /// The period of each.
  private(set) var periods: [ClosedRange<Double>]
  /// Their subjects.
  private(set) var subjects: Set<Int>

  init(_ group: RankingGroup, _ keys: FactKeys) {
    self.group = group
    periods = [group.period]
    subjects = Set(group.positions.map { keys.subjects[$0] })
  }

  /// Takes in a group whose periods and subjects have been looked at.
  mutating func add(_ other: RankingGroup, _ keys: FactKeys) {
    group.positions += other.positions
    group.period =
      min(group.period.lowerBound, other.period.lowerBound)...max(group.period.upperBound, other.period.upperBound)
    group.grade = .b
    periods.append(other.period)
    for position in other.positions { subjects.insert(keys.subjects[position]) }
  }
}
