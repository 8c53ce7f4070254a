import Diagnostics

extension FindingSearch {
  /// Fewer peers are told by the greatest and the least.
  private static let leastPeers = 3

  /// Who is first of its peers, and who rose most since the period before: of the latest groups that may be ranked.
  func rankFindings(_ indicator: Indicator) -> [FindingSentence] {
    let numbers = ranking.groups.indices.filter { number in
      let group = ranking.groups[number]
      return group.positions.count >= Self.leastPeers && data.facts[group.positions[0]].indicator == indicator.id
    }
    return latest(numbers, by: { ranking.groups[$0].end }).flatMap { number -> [FindingSentence] in
      let ranks = ranking.ranks[number]
      let first = ranks.places.firstIndex(of: 1)
      let rises = ranking.moves[number].map { $0?.rise ?? 0 }
      let riser = rises.max().flatMap { $0 > 0 ? rises.firstIndex(of: $0) : nil }
      return [first, riser == first ? nil : riser].compactMap { $0 }.map { sentence(on: $0, of: number, indicator) }
    }
  }

  private func sentence(on place: Int, of number: Int, _ indicator: Indicator) -> FindingSentence {
    let (group, ranks) = (ranking.groups[number], ranking.ranks[number])
    let fact = data.facts[group.positions[place]]
    let name = indicator.name.wording
    let subject = data.subject(of: fact)
    let peers = group.peerClass?.wording ?? Wording("同类对象", en: "peers")
    let words = rankSentence(
      Wording("按\(name.chinese)，\(subject.chinese)", en: "By \(name.english), \(subject.english)"),
      among: group.positions.count, peers, places: ranks.ranges[place], isTied: ranks.areTied[place],
      change: ranking.moves[number][place]?.rise)
    return finding(.rank, dated(words, [fact]), on: [fact], indicator, grade: group.grade)
  }
}
