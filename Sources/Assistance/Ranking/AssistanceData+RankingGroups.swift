import Quantities
import Tables

extension AssistanceData {
  /// All groups of at least two figures that may be ranked together, in the order of their first figures.
  ///
  /// What `compare` does for two figures, for a million at once, whatever their order: figures are grouped by what must
  /// be equal, with their periods; groups whose periods differ within the tolerance, and that are about other subjects,
  /// are joined; grades set by hand are followed; each is divided by the classes of its places.
  func rankingGroups(by rules: ComparisonRules) -> [RankingGroup] {
    let keys = FactKeys(self)
    var groups = joined(exactGroups(keys), keys, by: rules)
    groups = withoutSuccessions(groups, keys)
    apply(rules, to: &groups, keys)
    groups = groups.flatMap { divided($0, keys) }.filter { $0.positions.count > 1 }
    return groups.sorted { $0.positions[0] < $1.positions[0] }
  }

  /// Figures with equal keys and periods, one about each subject.
  private func exactGroups(_ keys: FactKeys) -> [RankingGroup] {
    struct Exact: Hashable {
      let key: Int32
      let from, to: Double
    }
    var numbers: [Exact: Int] = [:]
    var groups: [RankingGroup] = []
    for row in facts.indices where keys.keys[row] >= 0 {
      let exact = Exact(key: keys.keys[row], from: keys.from[row], to: keys.to[row])
      if let number = numbers[exact] {
        groups[number].positions.append(row)
      } else {
        numbers[exact] = groups.count
        groups.append(
          RankingGroup(
            positions: [row], period: exact.from...exact.to, isAtDate: keys.areAtDate[Int(exact.key)],
            series: Int(exact.key), grade: .a))
      }
    }
    return groups.map { onePerSubject(withoutParts($0), keys) }.filter { !$0.positions.isEmpty }
  }

  /// The group without figures that another one of it contains.
  private func withoutParts(_ group: RankingGroup) -> RankingGroup {
    let parts = group.positions.filter { !facts.isMissing(.partOf, $0) }
    guard !parts.isEmpty, group.positions.count > 1 else { return group }
    let ids = Set(group.positions.compactMap { facts.text(.id, $0) })
    let contained = Set(parts.filter { !ids.isDisjoint(with: wholes(of: facts[$0])) })
    var group = group
    group.positions.removeAll(where: contained.contains)
    return group
  }

  /// Only subjects with one figure: nobody can say which of two is meant.
  private func onePerSubject(_ group: RankingGroup, _ keys: FactKeys) -> RankingGroup {
    var group = group
    var counts: [Int: Int] = [:]
    for row in group.positions { counts[keys.subjects[row], default: 0] += 1 }
    if counts.count < group.positions.count {
      group.positions = group.positions.filter { counts[keys.subjects[$0]] == 1 }
    }
    return group
  }

  /// Groups of one series as one, each with the first before it of which every period is within the tolerance of its own
  /// and that has none of its subjects.
  private func joined(_ groups: [RankingGroup], _ keys: FactKeys, by rules: ComparisonRules) -> [RankingGroup] {
    // Figures of a series with equal periods are one group, so that this order does not depend on that of the rows.
    let order = groups.indices.sorted { a, b in
      let (one, other) = (groups[a], groups[b])
      return (one.series, one.end, one.period.lowerBound) < (other.series, other.end, other.period.lowerBound)
    }
    let reach = rules.toleranceInDays * Day.milliseconds
    var result: [JoinedGroup] = []
    // Only groups that end within the tolerance can still be joined.
    var open: [Int] = []
    for number in order {
      let group = groups[number]
      open.removeAll { result[$0].group.series != group.series || group.end - result[$0].group.end > reach }
      if let home = open.first(where: { mayJoin(group, result[$0], keys, by: rules) }) {
        result[home].add(group, keys)
      } else {
        open.append(result.count)
        result.append(JoinedGroup(group, keys))
      }
    }
    return result.map { joined in
      var group = joined.group
      group.positions.sort()
      return group
    }
  }

  /// More pairs than this are not compared one by one: groups of such size are not joined.
  private static let pairLimit = 10_000

  private func mayJoin(
    _ group: RankingGroup, _ joined: JoinedGroup, _ keys: FactKeys, by rules: ComparisonRules
  ) -> Bool {
    let tolerance = PeriodTolerance(days: rules.toleranceInDays)
    let areNear = joined.periods.allSatisfy { period in
      group.isAtDate ? tolerance.allows(dates: period.upperBound, group.end) : tolerance.allows(period, group.period)
    }
    guard areNear, group.positions.allSatisfy({ !joined.subjects.contains(keys.subjects[$0]) }),
      group.positions.count * joined.group.positions.count <= Self.pairLimit
    else { return false }
    return group.positions.allSatisfy { fits($0, with: joined.group.positions, by: rules) }
  }

  /// Whether a figure compares with each of others with grade A or B.
  private func fits(_ position: Int, with others: [Int], by rules: ComparisonRules) -> Bool {
    let fact = facts[position]
    return others.allSatisfy { compare(facts[$0], fact, by: rules).grade.allowsRanking }
  }

  /// The groups without figures of pairs that ended before another pair of the group, with its helper or recipient, began.
  private func withoutSuccessions(_ groups: [RankingGroup], _ keys: FactKeys) -> [RankingGroup] {
    let codes = facts.column(.pairing).categorized
    let conflicts = succeeded(among: codes.values.map { pairing($0) })
    guard !conflicts.isEmpty else { return groups }
    return groups.map { group in
      guard group.positions.count > 1 else { return group }
      let present = Set(group.positions.filter { !codes.isMissing($0) }.map { codes.codes[$0] })
      let ended = present.filter { code in conflicts[code].map { !$0.isDisjoint(with: present) } ?? false }
      guard !ended.isEmpty else { return group }
      var group = group
      group.positions.removeAll { !codes.isMissing($0) && ended.contains(codes.codes[$0]) }
      return group
    }
  }

  /// For each pair, by its number, those that took its place.
  private func succeeded(among pairings: [Pairing?]) -> [UInt32: Set<UInt32>] {
    var byEnd: [String: [Int]] = [:]
    for (code, pairing) in pairings.enumerated() {
      guard let pairing else { continue }
      byEnd["h\(pairing.helper)", default: []].append(code)
      byEnd["r\(pairing.recipient)", default: []].append(code)
    }
    var found: [UInt32: Set<UInt32>] = [:]
    for code in pairings.indices {
      // Only a pair that has ended can be succeeded.
      guard let before = pairings[code], before.period.to != nil else { continue }
      for other in (byEnd["h\(before.helper)"] ?? []) + (byEnd["r\(before.recipient)"] ?? []) {
        guard let after = pairings[other], PairingChange(before, after)?.before.id == before.id else { continue }
        found[UInt32(code), default: []].insert(UInt32(other))
      }
    }
    return found
  }

  /// Follows the grades set by hand: a figure graded A or B joins the group of the others when it compares with all of it;
  /// figures with a worse grade are taken out of a group that holds several of them.
  private func apply(_ rules: ComparisonRules, to groups: inout [RankingGroup], _ keys: FactKeys) {
    guard !rules.overrides.isEmpty else { return }
    let named = rules.overrides.reduce(into: Set<String>()) { $0.formUnion($1.facts) }
    let positions = facts.positions(ofIDs: named)
    for override in rules.overrides {
      let meant = override.facts.compactMap { positions[$0] }.sorted()
      if override.grade.allowsRanking {
        join(meant, by: override, rules, &groups, keys)
      } else {
        for group in groups.indices where meant.count(where: groups[group].positions.contains) > 1 {
          groups[group].positions.removeAll(where: meant.contains)
        }
      }
    }
    groups.removeAll { $0.positions.isEmpty }
  }

  private func join(
    _ meant: [Int], by override: ComparisonRules.Override, _ rules: ComparisonRules, _ groups: inout [RankingGroup],
    _ keys: FactKeys
  ) {
    let held = groups.indices.map { group in meant.count(where: groups[group].positions.contains) }
    guard let home = held.indices.max(by: { held[$0] < held[$1] }), held[home] > 0 else { return }
    for position in meant where !groups[home].positions.contains(position) {
      let subjects = groups[home].positions.map { keys.subjects[$0] }
      guard !subjects.contains(keys.subjects[position]), fits(position, with: groups[home].positions, by: rules) else {
        continue
      }
      for other in groups.indices { groups[other].positions.removeAll { $0 == position } }
      groups[home].positions.append(position)
      groups[home].positions.sort()
      groups[home].grade = max(groups[home].grade, override.grade)
      groups[home].override = override
    }
  }

  /// The group divided by the classes of its places at its end, each with its grade.
  private func divided(_ group: RankingGroup, _ keys: FactKeys) -> [RankingGroup] {
    guard group.positions.count > 1 else { return [] }
    guard !classes.isEmpty else { return [graded(group)] }
    var names: [LocalizedName?] = []
    var parts: [[Int]] = []
    for row in group.positions {
      let place = keys.places.codes[row]
      let name = place < 0 ? nil : peerClass(of: keys.places.names[place], at: group.end)?.name
      if let number = names.firstIndex(of: name) {
        parts[number].append(row)
      } else {
        names.append(name)
        parts.append([row])
      }
    }
    return zip(names, parts).map { name, positions in
      var part = group
      part.positions = positions
      part.peerClass = name
      return graded(part)
    }
  }

  /// Approximate figures, and periods inferred from several documents, take the grade down to B.
  private func graded(_ group: RankingGroup) -> RankingGroup {
    guard group.grade == .a else { return group }
    var group = group
    var sources: Set<String> = []
    var isInferred = false
    for position in group.positions {
      let qualifier = facts.text(.qualifier, position).flatMap(Quantity.Qualifier.init) ?? .exact
      if qualifier.isApproximate { group.grade = .b }
      sources.insert(facts.text(.source, position) ?? "")
      if facts.text(.periodStatus, position) != "stated" { isInferred = true }
    }
    if isInferred && sources.count > 1 { group.grade = .b }
    return group
  }
}
