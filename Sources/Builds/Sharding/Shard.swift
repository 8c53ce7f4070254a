/// One of several parts of a batch, as `2/8` writes it. A target always falls into the same part, on every machine and
/// whatever the other targets are.
public struct Shard: Hashable, Sendable {
  /// Which part, from 1.
  public let number: Int
  /// How many parts.
  public let count: Int

  /// The part that `text` writes as `2/8`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], (1...10_000).contains(count),
      (1...count).contains(number)
    else { return nil }
    self.init(number, of: count)
  }

  init(_ number: Int, of count: Int) {
    self.number = number
    self.count = count
  }

  /// `2/8`.
  var text: String { "\(number)/\(count)" }
  /// The name of its folder.
  var folder: String { "\(number)-of-\(count)" }

  /// The part that a target falls into: by the FNV-1a hash of its name, in 64 bits (draft-eastlake-fnv, 2).
  static func number(of target: String, of count: Int) -> Int {
    let hash = target.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    // The low bits of FNV depend on little of the text.
    return Int((hash ^ hash >> 32) % UInt64(count)) + 1
  }

  /// Whether a target falls into this part.
  func contains(_ target: String) -> Bool { Self.number(of: target, of: count) == number }
}
