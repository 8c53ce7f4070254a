/// A language that numbers and times are printed in.
public enum FormatLanguage: String, Hashable, Sendable, CaseIterable {
  /// Simplified Chinese: 万, 亿, 2024年3月.
  case chinese = "zh-Hans"
  /// English: thousand, million, March 2024.
  case english = "en"
}
