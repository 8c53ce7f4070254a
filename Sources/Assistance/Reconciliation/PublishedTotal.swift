public import Diagnostics
public import Quantities

/// A published total beside the sum of its parts.
public struct PublishedTotal: Hashable, Sendable {
  /// What the difference of the two means.
  public enum Class: String, Hashable, Sendable, CaseIterable {
    /// 相符: both are one number.
    case match
    /// 舍入: they differ by no more than their printed digits allow.
    case rounding
    /// 概数: they differ by no more than 超, 近, 约 or 余 allow.
    case approximate
    /// 未分解: the total is greater, beyond rounding: a part of it is not itemised.
    case notItemised = "not-itemised"
    /// 差错: the parts are greater, beyond rounding.
    case error

    /// The word for print.
    public var label: Wording {
      switch self {
      case .match: Wording("相符", en: "they agree")
      case .rounding: Wording("舍入", en: "rounding")
      case .approximate: Wording("在概数范围之内", en: "within approximate figures")
      case .notItemised: Wording("未分解", en: "not itemised")
      case .error: Wording("差错", en: "error")
      }
    }
  }

  /// The total as published.
  public let whole: Fact
  /// Its parts of the same indicator, each counted once.
  public let parts: [Fact]
  /// The sum of the parts.
  public let sum: Quantity
  /// The total less the sum, with its bounds.
  public let difference: Quantity
  /// What the difference means.
  public let classification: Class
  /// Published, sum, difference and class in one sentence.
  public let words: Wording

  /// The share of the total that its parts do not cover, from 0 to 1; `nil` unless something is not itemised.
  public var shareNotItemised: Double? {
    guard classification == .notItemised, let total = whole.quantity.value, let rest = difference.value, total > 0
    else { return nil }
    return rest / total
  }
}
