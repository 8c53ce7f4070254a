import Assistance

/// Pairs that may be added together: those of one programme at one level.
///
/// Programmes are never added, and the money of a city pair may be that of its county pairs printed again.
struct PairingGroup {
  let programme: String
  let level: Region.Level
  let pairings: [Pairing]

  var id: String { "\(programme):\(level.rawValue)" }
}

extension AssistanceData {
  /// The groups in the order of their first pairs.
  var pairingGroups: [PairingGroup] {
    var order: [String] = []
    var groups: [String: PairingGroup] = [:]
    for pairing in pairings {
      let id = "\(pairing.programme):\(pairing.level.rawValue)"
      if groups[id] == nil { order.append(id) }
      let members = (groups[id]?.pairings ?? []) + [pairing]
      groups[id] = PairingGroup(programme: pairing.programme, level: pairing.level, pairings: members)
    }
    return order.compactMap { groups[$0] }
  }
}
