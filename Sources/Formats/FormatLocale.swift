/// How numbers and times are written in a chart: its definition's `config.locale` over the usual ways of a language.
///
/// It never changes and is one reference, because each call of a function in an expression is given it anew.
public final class FormatLocale: Hashable, Sendable {
  /// The signs of numbers.
  public let number: NumberLocale
  /// The words of times.
  public let time: TimeLocale

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

  /// Whether all parts are the same.
  public static func == (a: FormatLocale, b: FormatLocale) -> Bool {
    a === b || (a.number == b.number && a.time == b.time)
  }

  /// Hashes the parts.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(time)
  }
}
