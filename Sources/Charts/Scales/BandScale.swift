/// Keys to bands of equal width, with gaps between and around them.
struct BandScale<Key: Hashable & Sendable>: Sendable {
  /// The keys in their order, each once.
  let domain: [Key]
  /// Where the bands begin and end; reversed when the first lies beyond the second.
  let range: (Double, Double)
  /// The width of a band.
  let bandwidth: Double
  /// The distance from the beginning of a band to that of the next.
  let step: Double
  private let positions: [Key: Double]

  /// Bands for these keys.
  ///
  /// With n keys, n − inner + 2·outer steps fill the range (d3-scale).
  ///
  /// - Parameters:
  ///   - paddingInner: the share of a step that is gap, 0 to 1.
  ///   - paddingOuter: the gap at each end, in steps.
  ///   - align: where what is left over goes; 0.5 is both sides.
  ///   - round: whether bands begin and end at whole numbers.
  init(
    domain keys: [Key], range: (Double, Double), paddingInner: Double = 0, paddingOuter: Double = 0,
    align: Double = 0.5, round: Bool = false
  ) {
    var seen: Set<Key> = []
    domain = keys.filter { seen.insert($0).inserted }
    self.range = range
    let count = Double(domain.count)
    let isReversed = range.1 < range.0
    var start = min(range.0, range.1)
    let stop = max(range.0, range.1)
    let inner = min(1, paddingInner)
    var step = (stop - start) / max(1, count - inner + 2 * paddingOuter)
    if round { step = step.rounded(.down) }
    start += (stop - start - step * (count - inner)) * align
    var bandwidth = step * (1 - inner)
    if round {
      start = (start + 0.5).rounded(.down)
      bandwidth = (bandwidth + 0.5).rounded(.down)
    }
    self.step = step
    self.bandwidth = bandwidth
    var positions: [Key: Double] = [:]
    for (index, key) in domain.enumerated() {
      positions[key] = start + step * Double(isReversed ? domain.count - 1 - index : index)
    }
    self.positions = positions
  }

  /// Where the band of a key begins; `nil` for a key that is not in the domain.
  func map(_ key: Key) -> Double? { positions[key] }
}

/// Keys to points at equal distances: bands without width.
struct PointScale<Key: Hashable & Sendable>: Sendable {
  private let bands: BandScale<Key>

  /// Points for these keys, with `padding` steps before the first and behind the last.
  init(domain: [Key], range: (Double, Double), padding: Double = 0, align: Double = 0.5, round: Bool = false) {
    bands = BandScale(
      domain: domain, range: range, paddingInner: 1, paddingOuter: padding, align: align, round: round)
  }

  /// The keys in their order, each once.
  var domain: [Key] { bands.domain }
  /// The distance between points.
  var step: Double { bands.step }
  /// The point of a key; `nil` for a key that is not in the domain.
  func map(_ key: Key) -> Double? { bands.map(key) }
}
