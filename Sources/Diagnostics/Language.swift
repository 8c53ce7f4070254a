/// A language that reports and messages are written in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Simplified Chinese, the default.
  case chinese = "zh-Hans"
  /// English.
  case english = "en"
}

/// A sentence in every language that Shanhai speaks.
///
/// Facts (names, numbers, places) are interpolated by the caller; the words stay together, so that a reader of the
/// code sees both translations at one place.
public struct Wording: Hashable, Sendable {
  /// The sentence in Chinese.
  public let chinese: String
  /// The sentence in English.
  public let english: String

  /// A sentence with its two translations.
  public init(_ chinese: String, en english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The sentence in `language`.
  public func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
