/// The points of one item.
struct Score: Hashable {
  /// What should be reached; `nil` when none is set.
  let target: Double?
  /// What is reached; `nil` when nothing is reported.
  let actual: Double?
  /// 分值.
  let weight: Double
  /// The greatest completion that is counted.
  let cap: Double

  /// actual ÷ target; `nil` without either, or at target 0.
  var rate: Double? { Completion(actual: actual, target: target, pace: nil).rate }

  /// 得分 = min(actual ÷ target, cap) × weight; `nil` where there is no rate: nothing is not zero points.
  var points: Double? { rate.map { min($0, cap) * weight } }

  /// Whether more was reached than counts.
  var isCapped: Bool { (rate ?? 0) > cap }

  /// Whether people have to say why it was not reached; where there was nothing to reach, they need not.
  var fallsShort: Bool { rate.map { $0 < 1 } ?? ((target ?? 0) > 0) }
}
