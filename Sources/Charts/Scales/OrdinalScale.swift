/// Keys to the values of a list, which begins again when it is used up.
struct OrdinalScale<Key: Hashable & Sendable, Output: Sendable>: Sendable {
  /// The keys in their order, each once.
  let domain: [Key]
  /// The values that they get in turn.
  let range: [Output]
  /// What a key outside of the domain gets.
  let unknown: Output?
  private let positions: [Key: Int]

  /// Values for these keys.
  init(domain keys: [Key], range: [Output], unknown: Output? = nil) {
    var seen: Set<Key> = []
    domain = keys.filter { seen.insert($0).inserted }
    self.range = range
    self.unknown = unknown
    positions = Dictionary(uniqueKeysWithValues: domain.enumerated().map { ($1, $0) })
  }

  /// The value of a key.
  func map(_ key: Key) -> Output? {
    guard let position = positions[key], !range.isEmpty else { return unknown }
    return range[position % range.count]
  }
}
