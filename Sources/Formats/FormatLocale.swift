/// How numbers and times are written in a chart: its definition's `config.locale` over the usual ways of a language.
public struct FormatLocale: Hashable, Sendable {
  /// The signs of numbers.
  public var number: NumberLocale
  /// The words of times.
  public var time: TimeLocale

  /// A locale of these parts.
  public init(number: NumberLocale = .english, time: TimeLocale = .english) {
    self.number = number
    self.time = time
  }

  /// What Vega has.
  public static let english = FormatLocale()
  /// The words of Chinese times; numbers have the same signs in both languages.
  public static let chinese = FormatLocale(time: .chinese)

  /// The usual way of a language.
  public static func of(_ language: FormatLanguage) -> FormatLocale {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
