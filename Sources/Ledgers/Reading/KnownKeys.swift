import Assistance

/// The keys that a field may refer to: found at once, and listed for suggestions.
struct KnownKeys {
  let keys: [String]
  private let set: Set<String>

  init(_ keys: [String]) {
    self.keys = keys
    set = Set(keys)
  }

  func contains(_ key: String) -> Bool { set.contains(key) }
}

extension AssistanceData {
  var pairingKeys: KnownKeys { KnownKeys(pairings.map(\.id)) }
  var indicatorKeys: KnownKeys { KnownKeys(indicators.map(\.id)) }
}
