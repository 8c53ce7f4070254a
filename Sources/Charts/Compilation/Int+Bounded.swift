extension Int {
  /// The whole part of a number that a definition or its data may have made as large as they like: at most a million to
  /// both sides, and 0 for no number.
  init(bounded number: Double) {
    self = number.isNaN ? 0 : Int(Swift.min(Swift.max(number, -1_000_000), 1_000_000))
  }
}
