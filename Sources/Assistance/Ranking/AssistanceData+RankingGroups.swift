import Quantities
import Tables

extension AssistanceData {
  /// All groups of at least two figures that may be ranked together, in the order of their first figures.
  ///
  /// What `compare` does for two figures, for a million at once: figures are grouped by what must be equal; groups whose
  /// periods differ by no more than the tolerance are joined; each is divided by the classes of its places.
  func rankingGroups(by rules: ComparisonRules) -> [RankingGroup] {
    let keys = FactKeys(self)
    var groups = joined(exactGroups(keys), keys, by: rules)
    apply(rules.overrides, to: &groups)
    groups = groups.flatMap { divided($0, keys) }.filter { $0.positions.count > 1 }
    return groups.sorted { $0.positions[0] < $1.positions[0] }
  }

  /// Figures with equal keys and periods, one about each subject.
  private func exactGroups(_ keys: FactKeys) -> [RankingGroup] {
    struct Exact: Hashable {
      let key: Int
      let from, to: Double
    }
    var numbers: [Exact: Int] = [:]
    var groups: [RankingGroup] = []
    for row in facts.indices {
      guard let key = keys.keys[row] else { continue }
      let exact = Exact(key: key, from: keys.from[row], to: keys.to[row])
      if let number = numbers[exact] {
        groups[number].positions.append(row)
      } else {
        numbers[exact] = groups.count
        let length = exact.from == 0 ? 0 : (exact.to - exact.from) / Day.milliseconds + 1
        groups.append(
          RankingGroup(positions: [row], end: exact.to, length: length, series: key, peerClass: nil, grade: .a))
      }
    }
    return groups
  }

  /// Groups of one key whose periods differ by no more than the tolerance, at both ends, as one.
  private func joined(_ groups: [RankingGroup], _ keys: FactKeys, by rules: ComparisonRules) -> [RankingGroup] {
    let tolerance = rules.toleranceInDays * Day.milliseconds
    let order = groups.indices.sorted { a, b in
      (groups[a].series, groups[a].end, groups[a].positions[0]) < (
        groups[b].series, groups[b].end, groups[b].positions[0]
      )
    }
    var result: [RankingGroup] = []
    // The earliest last day, and the span of first days, of the group that is being joined.
    var earliest = 0.0
    var first = (low: 0.0, high: 0.0)
    for number in order {
      let group = groups[number]
      let from = keys.from[group.positions[0]]
      let span = (low: min(first.low, from), high: max(first.high, from))
      if let last = result.indices.last, result[last].series == group.series, group.end - earliest <= tolerance,
        span.high - span.low <= tolerance
      {
        result[last].positions += group.positions
        result[last].end = group.end
        result[last].grade = .b
        first = span
      } else {
        result.append(group)
        earliest = group.end
        first = (from, from)
      }
    }
    return result.map { onePerSubject($0, keys) }
  }

  /// Only subjects with one figure: nobody can say which of two is meant.
  private func onePerSubject(_ group: RankingGroup, _ keys: FactKeys) -> RankingGroup {
    var group = group
    var counts: [Int: Int] = [:]
    for row in group.positions { counts[keys.subjects[row], default: 0] += 1 }
    if counts.count < group.positions.count {
      group.positions = group.positions.filter { counts[keys.subjects[$0]] == 1 }
    }
    group.positions.sort()
    return group
  }

  /// Joins groups whose figures have been graded A or B by hand, and takes figures with a worse grade out.
  private func apply(_ overrides: [ComparisonRules.Override], to groups: inout [RankingGroup]) {
    guard !overrides.isEmpty else { return }
    let ids = facts.column(.id)
    for override in overrides {
      let isMeant = { (row: Int) in ids[row].string.map(override.facts.contains) ?? false }
      let touched = groups.indices.filter { groups[$0].positions.contains(where: isMeant) }
      if override.grade.allowsRanking {
        guard let first = touched.first else { continue }
        for other in touched.dropFirst() {
          groups[first].positions += groups[other].positions.filter(isMeant)
          groups[other].positions.removeAll(where: isMeant)
        }
        groups[first].positions.sort()
        groups[first].grade = max(groups[first].grade, override.grade)
        groups[first].override = override
      } else {
        for group in touched { groups[group].positions.removeAll(where: isMeant) }
      }
    }
    groups.removeAll { $0.positions.isEmpty }
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
    let columns = facts.columns
    func text(_ field: Facts.Field, _ position: Int) -> String? {
      columns[field.rawValue][facts.rows?[position] ?? position].string
    }
    var sources: Set<String> = []
    var isInferred = false
    for position in group.positions {
      let qualifier = text(.qualifier, position).flatMap(Quantity.Qualifier.init) ?? .exact
      if qualifier.isApproximate { group.grade = .b }
      sources.insert(text(.source, position) ?? "")
      if text(.periodStatus, position) != "stated" { isInferred = true }
    }
    if isInferred && sources.count > 1 { group.grade = .b }
    return group
  }
}
