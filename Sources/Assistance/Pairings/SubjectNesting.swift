/// Which subjects of figures may hold which: a pair the pairs below it, a place the places within it and the pairs in
/// which one of these helps or is helped, a pair the places within its ends.
struct SubjectNesting {
  private var uppersByPlace: [[Int]]

  /// The nesting of these subjects, each once, by their places in the list.
  init(_ data: AssistanceData, _ subjects: [FactSubject]) {
    var places: [String: Int] = [:]
    var pairings = [Pairing?](repeating: nil, count: subjects.count)
    for (position, subject) in subjects.enumerated() {
      switch subject {
      case .pair(let id): pairings[position] = data.pairing(id)
      case .place(let id): places[id] = position
      case .unknown: break
      }
    }
    let nesting = PairingNesting(data, pairings: pairings)
    uppersByPlace = subjects.indices.map { nesting.uppers(of: UInt32($0)).map(Int.init) }
    guard !places.isEmpty else { return }
    var pairsByEnd: [String: [Int]] = [:]
    for (position, pairing) in pairings.enumerated() {
      guard let pairing else { continue }
      for end in [pairing.helper, pairing.recipient] {
        pairsByEnd[end, default: []].append(position)
        uppersByPlace[position] += data.lineage(of: end).compactMap { places[$0] }
      }
    }
    for (id, position) in places {
      for above in data.lineage(of: id).dropFirst() {
        if let place = places[above] { uppersByPlace[position].append(place) }
        uppersByPlace[position] += pairsByEnd[above] ?? []
      }
    }
  }

  /// The subjects that may hold this one.
  func uppers(of position: Int) -> [Int] { uppersByPlace[position] }
}
