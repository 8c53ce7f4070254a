/// Which pairs stand above which: 绍兴→乐山 above 越城→马边, and 青岛→渭源 above 城阳→渭源. Pairs of the same two ends
/// never hold each other.
struct PairingNesting {
  private let uppersByCode: [[UInt32]]

  /// The nesting of the pairs that figures name.
  init(_ data: AssistanceData, _ words: FactColumns.Words) {
    self.init(data, pairings: words.map { data.pairing($0) })
  }

  /// The nesting of these pairs, each by its place in the list.
  init(_ data: AssistanceData, pairings: [Pairing?]) {
    struct Sides: Hashable { let helper, recipient: String }
    var codes: [Sides: [UInt32]] = [:]
    for (code, pairing) in pairings.enumerated() {
      if let pairing {
        codes[Sides(helper: pairing.helper, recipient: pairing.recipient), default: []].append(UInt32(code))
      }
    }
    // Where all helpers stand at one level and all recipients at one, no pair stands above another.
    let levels = Set(
      pairings.compactMap { $0 }.map { [data.region($0.helper)?.level, data.region($0.recipient)?.level] })
    guard levels.count > 1 else {
      uppersByCode = [[UInt32]](repeating: [], count: pairings.count)
      return
    }
    uppersByCode = pairings.map { pairing in
      guard let pairing else { return [] }
      let helpers = data.lineage(of: pairing.helper)
      let recipients = data.lineage(of: pairing.recipient)
      var uppers: [(steps: Int, codes: [UInt32])] = []
      for (up, helper) in helpers.enumerated() {
        for (down, recipient) in recipients.enumerated() where up + down > 0 {
          let above = codes[Sides(helper: helper, recipient: recipient)] ?? []
          uppers.append((up + down, above.filter { pairings[Int($0)]?.programme == pairing.programme }))
        }
      }
      return uppers.sorted { $0.steps < $1.steps }.flatMap(\.codes)
    }
  }

  /// The pairs of the same programme above this one, the nearest first.
  func uppers(of code: UInt32) -> [UInt32] {
    code == FactColumns.Words.none ? [] : uppersByCode[Int(code)]
  }

  /// Whether any pair stands above another.
  var isEmpty: Bool { uppersByCode.allSatisfy(\.isEmpty) }
}
