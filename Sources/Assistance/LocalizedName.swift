public import Diagnostics

/// A name from the data in Chinese and English.
public struct LocalizedName: Hashable, Sendable {
  /// In Chinese.
  public let chinese: String
  /// In English.
  public let english: String

  /// A name with its two forms; the English one may be empty.
  public init(chinese: String, english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The name in `language`; the Chinese one when there is no English one.
  public func text(in language: Language) -> String {
    language == .english && !english.isEmpty ? english : chinese
  }
}
