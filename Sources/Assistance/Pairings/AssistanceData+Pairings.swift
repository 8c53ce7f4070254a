extension AssistanceData {
  /// The pairs that hold at a day, in milliseconds since 1970 UTC. A pair whose end is unknown does not count as going
  /// on, unless its end is marked as open.
  func pairings(at day: Double) -> [Pairing] {
    pairings.filter { pairing in
      pairing.period.contains(day) && (pairing.period.to != nil || pairing.isOpen)
    }
  }

  /// The pair of a higher level that holds this one at a day: its helper stands above this helper, its recipient above
  /// this recipient, in the same programme. 青岛市→定西市 holds 城阳区→渭源县.
  func container(of pairing: Pairing, among pairings: [Pairing]) -> Pairing? {
    let (helpers, recipients) = (lineage(of: pairing.helper), lineage(of: pairing.recipient))
    return pairings.first { other in
      other.id != pairing.id && other.programme == pairing.programme && helpers.contains(other.helper)
        && recipients.contains(other.recipient)
    }
  }

  /// Who helps a place at a day: its own pairs, and of pairs of higher levels only those that hold none of them, so that
  /// a city and its district are counted once.
  func helpers(of region: String, at day: Double) -> [Pairing] {
    let held = pairings(at: day)
    let places = lineage(of: region)
    let helping = held.filter { places.contains($0.recipient) }
    let containers = Set(helping.compactMap { container(of: $0, among: helping)?.id })
    return helping.filter { !containers.contains($0.id) }
  }

  /// The region and those above it, the lowest first.
  func lineage(of id: String) -> [String] {
    var result: [String] = []
    var current: String? = id
    // A package could name parents in a circle; no honest chain is longer than the levels.
    while let id = current, result.count < Region.Level.allCases.count {
      result.append(id)
      current = region(id)?.parent
    }
    return result
  }
}
