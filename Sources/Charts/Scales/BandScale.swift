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
  /// With n keys, n − inner + 2·outer steps fill the range, as in Vega.
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
    let space = Self.space(count: domain.count, paddingInner: inner, paddingOuter: paddingOuter)
    var step = (stop - start) / (space == 0 ? 1 : space)
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

  /// How many steps long the range of this many bands is: what a width counted in steps is multiplied with.
  static func space(count: Int, paddingInner: Double, paddingOuter: Double) -> Double {
    guard count > 0 else { return 0 }
    let space = Double(count) - paddingInner + 2 * paddingOuter
    return space > 0 ? space : 1
  }

  /// Where the band of a key begins; `nil` for a key that is not in the domain.
  func map(_ key: Key) -> Double? { positions[key] }
}
