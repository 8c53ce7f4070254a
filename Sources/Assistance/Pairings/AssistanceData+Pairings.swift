extension AssistanceData {
  /// The pairs that hold at a day, in milliseconds since 1970 UTC. A pair whose end is unknown does not count as going
  /// on, unless its end is marked as open.
  func pairings(at day: Double) -> [Pairing] {
    pairings.filter { pairing in
      pairing.period.contains(day) && (pairing.period.to != nil || pairing.isOpen)
    }
  }

  /// Who helps a place at a day: its own pairs, and of pairs of higher levels only those that hold none of them, so that
  /// a city and its district are counted once, and a pair with two rows once.
  func helpers(of region: String, at day: Double) -> [Pairing] {
    let places = Set(lineage(of: region))
    let helping = pairings(at: day).filter { places.contains($0.recipient) }
    let roll = PairingRoll(self, helping)
    return helping.indices.filter { roll.isCounted[$0] }.map { helping[$0] }
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
