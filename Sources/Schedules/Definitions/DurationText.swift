/// Lengths of time as people write them: `30m`, `1h30m`, `3d`.
enum DurationText {
  /// The units, longest first, in seconds.
  private static let units: [(letter: Character, seconds: Int)] = [
    ("w", 604_800), ("d", 86_400), ("h", 3600), ("m", 60), ("s", 1),
  ]

  /// Ten years; what is longer is a slip of the pen.
  private static let longest = 315_360_000

  /// The seconds that a text means; `nil` when it is no length of time, or none at all.
  ///
  /// Units stand in falling order, each at most once.
  static func seconds(_ text: String) -> Int? {
    var rest = Substring(text)
    var total = 0
    var allowed = units[...]
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      guard let count = Int(digits), count <= longest, let letter = rest.popFirst(),
        let position = allowed.firstIndex(where: { $0.letter == letter })
      else { return nil }
      total += count * units[position].seconds
      allowed = units[(position + 1)...]
      guard total <= longest else { return nil }
    }
    return total > 0 ? total : nil
  }

  /// A length of time in the same notation, so that it can be read back: `5400` is `1h30m`.
  static func text(_ seconds: Int) -> String {
    var rest = max(0, seconds)
    var parts: [String] = []
    // Weeks are read, but nobody reads `1w3d` gladly.
    for unit in units.dropFirst() where rest >= unit.seconds {
      parts.append("\(rest / unit.seconds)\(unit.letter)")
      rest %= unit.seconds
    }
    return parts.isEmpty ? "0s" : parts.joined()
  }
}
