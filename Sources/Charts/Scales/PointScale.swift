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
  /// Where the points begin and end.
  var range: (Double, Double) { bands.range }
  /// The distance between points.
  var step: Double { bands.step }
  /// The point of a key; `nil` for a key that is not in the domain.
  func map(_ key: Key) -> Double? { bands.map(key) }
}
