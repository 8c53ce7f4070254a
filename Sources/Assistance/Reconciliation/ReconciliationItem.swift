public import Diagnostics
public import Quantities

/// One thing that came of holding figures against one another.
public struct ReconciliationItem: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// 差错: the figures contradict each other, whatever the true values within their bounds are.
    case error
    /// 存疑: somebody should look at it.
    case warning
    /// 提示: nothing is wrong, but a reader should know.
    case note
    /// 相符: the figures agree.
    case pass

    /// The word for print.
    public var label: Wording {
      switch self {
      case .error: Wording("差错", en: "error")
      case .warning: Wording("存疑", en: "warning")
      case .note: Wording("提示", en: "note")
      case .pass: Wording("相符", en: "agrees")
      }
    }
  }

  /// What was checked.
  public let rule: ReconciliationRule
  /// How much it matters.
  public let severity: Severity
  /// The figures, the one that is judged first.
  public let facts: [Fact]
  /// What the figures that it is held against lead one to expect, in the unit of the first figure.
  public let expected: Quantity?
  /// What is printed.
  public let found: Quantity?
  /// Found less expected, with its bounds.
  public let difference: Quantity?
  /// The whole in words, with the figures as they are printed.
  public let words: Wording
}
