public import Diagnostics

/// Why a delivery did not succeed, in words that hold no secret.
public struct DeliveryProblem: Error, Codable, Hashable, Sendable {
  private let chinese: String
  private let english: String
  private let chineseHint: String?
  private let englishHint: String?
  /// Whether trying again cannot help.
  public let isPermanent: Bool

  init(_ message: Wording, hint: Wording? = nil, isPermanent: Bool = false) {
    chinese = message.chinese
    english = message.english
    chineseHint = hint?.chinese
    englishHint = hint?.english
    self.isPermanent = isPermanent
  }

  /// The problem as if it had been found while reading the plan.
  init(_ failure: Failure, isPermanent: Bool = false) {
    let first = failure.diagnostics.first
    self.init(first?.message ?? Wording("无法投递", en: "cannot deliver"), hint: first?.hint, isPermanent: isPermanent)
  }

  /// What is wrong.
  public var message: Wording { Wording(chinese, en: english) }

  /// What to do about it.
  public var hint: Wording? { englishHint.map { Wording(chineseHint ?? $0, en: $0) } }

  /// The problem as a warning about a channel.
  public func diagnostic(_ channel: String, at location: SourceLocation? = nil) -> Diagnostic {
    .warning(
      Wording("投递 `\(channel)`：\(chinese)", en: "delivery `\(channel)`: \(english)"), at: location, hint: hint)
  }
}
