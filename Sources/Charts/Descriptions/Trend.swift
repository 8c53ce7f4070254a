import Diagnostics

/// How a series of numbers goes from its first to its last.
enum Trend: Hashable {
  /// No step goes down, and one goes up.
  case rising
  /// No step goes up, and one goes down.
  case falling
  /// Higher at the end than at the beginning, with steps down between.
  case higher
  /// Lower at the end than at the beginning, with steps up between.
  case lower
  /// All numbers are the same.
  case level
  /// Up and down, and at last where it began.
  case back

  /// The trend of two or more finite numbers; `nil` for fewer.
  init?(_ numbers: [Double]) {
    guard let first = numbers.first, let last = numbers.last, numbers.count > 1 else { return nil }
    let steps = zip(numbers, numbers.dropFirst()).lazy.map { $1 - $0 }
    let (hasUp, hasDown) = (steps.contains { $0 > 0 }, steps.contains { $0 < 0 })
    switch (hasUp, hasDown) {
    case (false, false): self = .level
    case (true, false): self = .rising
    case (false, true): self = .falling
    case (true, true): self = last > first ? .higher : last < first ? .lower : .back
    }
  }

  /// In words.
  var wording: Wording {
    switch self {
    case .rising: Wording("持续上升", en: "rising throughout")
    case .falling: Wording("持续下降", en: "falling throughout")
    case .higher: Wording("总体上升", en: "rising overall")
    case .lower: Wording("总体下降", en: "falling overall")
    case .level: Wording("保持不变", en: "unchanged")
    case .back: Wording("有升有降，首尾相同", en: "up and down, ending where it began")
    }
  }
}

/// The correlation of two columns by Pearson: Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)² Σ(y−ȳ)²), between −1 and 1.
///
/// `nil` for fewer than three pairs of finite numbers, or when all of a column are the same.
func correlation(_ xs: [Double], _ ys: [Double]) -> Double? {
  let pairs = zip(xs, ys).filter { $0.isFinite && $1.isFinite }
  guard pairs.count > 2 else { return nil }
  let count = Double(pairs.count)
  let meanX = pairs.reduce(0) { $0 + $1.0 } / count
  let meanY = pairs.reduce(0) { $0 + $1.1 } / count
  var (xx, yy, xy) = (0.0, 0.0, 0.0)
  for (x, y) in pairs {
    xx += (x - meanX) * (x - meanX)
    yy += (y - meanY) * (y - meanY)
    xy += (x - meanX) * (y - meanY)
  }
  guard xx > 0, yy > 0 else { return nil }
  return xy / (xx * yy).squareRoot()
}
