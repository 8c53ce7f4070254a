/// Each figure against the median of its peers: the same indicator, programme, definition, period and level.
struct PeerCheck {
  let columns: FactColumns
  let limits: ReconciliationLimits
  private let smallestRatio: Double
  private let hasMagnitude: [Bool]
  private let levels: FactColumns.Words

  init(_ data: AssistanceData, _ columns: FactColumns, _ limits: ReconciliationLimits) {
    self.columns = columns
    self.limits = limits
    smallestRatio = limits.smallestRatio
    hasMagnitude = columns.indicator.map { data.indicator($0)?.kind != .rank }
    let pairs = columns.pairing.map { data.pairing($0).map { Self.code($0.level) } ?? 0 }
    let regions = columns.region.map { data.region($0).map { Self.code($0.level) } ?? 0 }
    let none = FactColumns.Words.none
    // A pair and a place of one level are no peers.
    let offset = UInt32(Region.Level.allCases.count + 1)
    levels = FactColumns.Words(
      codes: (0..<columns.count).map { row in
        let (pairing, region) = (columns.pairing.codes[row], columns.region.codes[row])
        if pairing != none { return pairs[Int(pairing)] }
        return region == none ? none : regions[Int(region)] + offset
      },
      values: (0..<2 * offset).map(String.init))
  }

  /// Reports figures that are far from their peers and not suspected already.
  func run(_ log: inout FindingLog, suspects: Set<Int>) {
    let rows = (0..<Int32(columns.count)).filter { columns.value[Int($0)] > 0 }
    var order = FactOrder(rows)
    for words in [
      columns.indicator, columns.programme, columns.direction, columns.status, columns.accumulation,
      columns.definition, levels,
    ] { order.add(words) }
    order.add(days: columns.from)
    order.add(days: columns.to)
    var passed = 0
    order.groups().forEach(from: limits.leastPeers) { group in
      let codes = columns.indicator.codes
      guard let row = group.first, codes[Int(row)] != FactColumns.Words.none, hasMagnitude[Int(codes[Int(row)])]
      else { return }
      passed += group.count
      check(group, &log, &passed, suspects)
    }
    log.pass(.unit, passed)
  }

  private func check(
    _ group: ArraySlice<Int32>, _ log: inout FindingLog, _ passed: inout Int, _ suspects: Set<Int>
  ) {
    var (least, most) = (Double.infinity, 0.0)
    for row in group {
      let value = columns.value[Int(row)]
      (least, most) = (min(least, value), max(most, value))
    }
    // Nearly every group ends here; only the others are sorted.
    guard most / least >= smallestRatio else { return }
    let values = group.map { columns.value[Int($0)] }.sorted()
    let (low, median, high) = (values[values.count / 4], Self.median(of: values), values[values.count * 3 / 4])
    guard high / low <= limits.greatestQuartileRatio else { return }
    for row in group.map(Int.init) where !suspects.contains(row) {
      guard let power = limits.power(of: columns.value[row], beside: median) else { continue }
      passed -= 1
      log.report(
        Finding(
          rule: .unit, severity: .warning, rows: [row], found: columns.quantity(row),
          detail: .median(median, power: power, count: values.count)))
    }
  }

  private static func median(of sorted: [Double]) -> Double {
    (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  private static func code(_ level: Region.Level) -> UInt32 {
    UInt32(Region.Level.allCases.firstIndex(of: level) ?? 0) + 1
  }
}
