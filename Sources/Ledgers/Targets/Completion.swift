/// How much of a target is reached, and how much should be by now.
struct Completion: Hashable {
  /// What is reached since the beginning of the year; `nil` when nothing is reported.
  let actual: Double?
  /// The target; `nil` when none is set.
  let target: Double?
  /// 序时进度, the share of the target that is due; `nil` without a target.
  let pace: Double?

  /// 完成率 = actual ÷ target, a share that may be far above 1; `nil` without a report, without a target, or at target 0.
  var rate: Double? {
    guard let actual, let target, target > 0 else { return nil }
    return actual / target
  }

  /// 完成率 − 序时进度 in percentage points (百分点), never in per cent.
  var gap: Double? {
    guard let rate, let pace else { return nil }
    return (rate - pace) * 100
  }

  /// The amount that is due by now.
  var expected: Double? {
    guard let target, let pace else { return nil }
    return target * pace
  }

  /// The whole of several parts: 完成率 is Σ actual ÷ Σ target, not the mean of the rates, and 序时进度 is weighted by target.
  ///
  /// A part without a target stays out, or its actual would raise the rate of the others.
  static func total(of parts: [Completion]) -> Completion {
    let counted = parts.filter { $0.target != nil }
    guard !counted.isEmpty else { return Completion(actual: sum(parts.map(\.actual)), target: nil, pace: nil) }
    let target = sum(counted.map(\.target)) ?? 0
    let expected = sum(counted.map(\.expected)) ?? 0
    return Completion(
      actual: sum(counted.map(\.actual)), target: target, pace: target > 0 ? expected / target : nil)
  }

  /// The sum of what is known; `nil` when nothing is.
  private static func sum(_ values: [Double?]) -> Double? {
    let known = values.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(0, +)
  }
}
