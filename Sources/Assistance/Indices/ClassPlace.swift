import Diagnostics
import Measures

/// The place of a unit among the units of its class: offices grade counties within their class only.
struct ClassPlace {
  let name: LocalizedName
  let place: Int
  /// How many units of the class are ranked.
  let count: Int
  let isTied: Bool

  /// `同类第2（共6）`.
  var words: Wording { classPositionWords(place...place, of: count, isTied: isTied) }
}

extension AssistanceData {
  /// The place of each unit's score within its class at the end of the period; `nil` for a unit without one.
  func classPlaces(of group: ScoredGroup, _ scores: [Double]) -> [ClassPlace?] {
    let names = group.units.map { facts -> LocalizedName? in
      guard let fact = facts.first, let region = place(of: fact), let day = fact.period.to else { return nil }
      return peerClass(of: region, at: day)?.name
    }
    var result = [ClassPlace?](repeating: nil, count: names.count)
    for name in distinct(names.compactMap { $0 }) {
      let members = names.indices.filter { names[$0] == name }
      // Sums that differ in the last binary digits only are equal.
      let places = competitionRanks(members.map { (scores[$0] * 1e7).rounded() })
      for (member, place) in zip(members, places) {
        result[member] = ClassPlace(
          name: name, place: place, count: members.count, isTied: places.count { $0 == place } > 1)
      }
    }
    return result
  }
}
