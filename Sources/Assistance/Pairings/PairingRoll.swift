/// Some pairs, with which of them are counted so that each help counts once.
struct PairingRoll {
  /// For each pair the nearest one that holds it: its helper stands above this helper, its recipient above this recipient,
  /// in the same programme. 青岛市→定西市 holds 城阳区→渭源县.
  let containers: [Pairing?]
  /// False for pairs that hold others, at whatever distance, and for further rows of one pair.
  let isCounted: [Bool]

  init(_ data: AssistanceData, _ pairings: [Pairing]) {
    struct Help: Hashable { let helper, recipient, programme: String }
    let nesting = PairingNesting(data, pairings: pairings)
    let uppers = pairings.indices.map { nesting.uppers(of: UInt32($0)).map(Int.init) }
    containers = uppers.map { $0.first.map { pairings[$0] } }
    let holding = Set(uppers.joined())
    var seen: Set<Help> = []
    isCounted = pairings.enumerated().map { position, pairing in
      let help = Help(helper: pairing.helper, recipient: pairing.recipient, programme: pairing.programme)
      return seen.insert(help).inserted && !holding.contains(position)
    }
  }
}
