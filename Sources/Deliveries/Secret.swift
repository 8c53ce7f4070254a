/// A text that must not be seen: a password, a key, a webhook's address. However it is printed, it prints as `•••`.
struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The text itself, for the one place that sends it.
  let value: String

  init(_ value: String) { self.value = value }

  var description: String { Self.mask }
  var debugDescription: String { Self.mask }
  var customMirror: Mirror { Mirror(self, children: [:]) }

  static let mask = "•••"
}

extension String {
  /// The text with every secret in it covered, for what a server says back.
  func covering(_ secrets: [Secret]) -> String {
    // Longer ones first: a short one may be a part of a long one.
    secrets.map(\.value).filter { $0.count >= 4 }.sorted { ($1.count, $0) < ($0.count, $1) }
      .reduce(self) { $0.replacing($1, with: Secret.mask) }
  }
}
