/// Figures of a pair beside those of the pairs below it: 绍兴→乐山 and 越城→马边. Unless the lower ones are marked as
/// parts, nobody knows whether the upper one holds them, and they must not be added.
struct LevelCheck {
  let columns: FactColumns
  let links: FactLinks
  let nesting: PairingNesting

  func run(_ log: inout FindingLog) {
    guard !nesting.isEmpty else { return }
    var isUpper = [Bool](repeating: false, count: columns.pairing.values.count)
    for code in isUpper.indices { for upper in nesting.uppers(of: UInt32(code)) { isUpper[Int(upper)] = true } }
    var uppers: [Key: [Int]] = [:]
    for row in 0..<columns.count {
      let code = columns.pairing.codes[row]
      if code != FactColumns.Words.none, isUpper[Int(code)], !links.isRepetition(row) {
        uppers[key(of: row, code), default: []].append(row)
      }
    }
    guard !uppers.isEmpty else { return }
    var lowers: [Int: [Int]] = [:]
    for row in 0..<columns.count where !links.isRepetition(row) {
      for code in nesting.uppers(of: columns.pairing.codes[row]) {
        for upper in uppers[key(of: row, code)] ?? [] {
          if links.isPart(row, of: upper) { log.pass(.twoLevels, 1) } else { lowers[upper, default: []].append(row) }
        }
      }
    }
    for (upper, rows) in lowers.sorted(by: { $0.key < $1.key }) {
      log.report(Finding(rule: .twoLevels, severity: .note, rows: [upper] + rows, found: columns.quantity(upper)))
    }
  }

  /// What two figures must share to be listed, and wrongly added, in one group.
  private struct Key: Hashable {
    let pairing, indicator, programme, status, accumulation, direction: UInt32
    let from, to: Int32
  }

  private func key(of row: Int, _ pairing: UInt32) -> Key {
    Key(
      pairing: pairing, indicator: columns.indicator.codes[row], programme: columns.programme.codes[row],
      status: columns.status.codes[row], accumulation: columns.accumulation.codes[row],
      direction: columns.direction.codes[row], from: columns.from[row], to: columns.to[row])
  }
}
