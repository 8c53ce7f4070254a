import Diagnostics
import Formats
import Foundation
import Tables

/// How values of a column or a bound value are written: d3-format for numbers, d3-time-format for moments, or the
/// Chinese units (`万.2`, `亿`, `auto`).
struct CellFormat {
  private enum Kind {
    case number(NumberFormat)
    case chinese(ChineseNumberFormat)
    case time(TimeFormat, TimeZone)
  }

  private let kind: Kind

  /// Reads a specifier; one that is no format is reported.
  ///
  /// - Parameters:
  ///   - values: all numbers of the column, for which one unit and one count of decimals is chosen.
  ///   - heading: the words over the column; a unit that stands there is not repeated in the cells.
  init?(
    _ specifier: String, values: [Double], heading: String = "", language: Language, zone: String,
    at place: SourceLocation?, log: DiagnosticLog
  ) {
    let formatLanguage: FormatLanguage = language == .chinese ? .chinese : .english
    if specifier.contains("%"), specifier.contains(where: \.isLetter),
      let format = TimeFormat(specifier, locale: .of(formatLanguage)), NumberFormat(specifier) == nil
    {
      kind = .time(format, timeZone(zone))
    } else if let format = NumberFormat(specifier) {
      kind = .number(format)
    } else if let format = ChineseNumberFormat(specifier, language: formatLanguage) {
      var fitted = format.fitted(to: values)
      if let label = fitted.unit?.label.trimmingSpaces, !label.isEmpty, heading.contains(label) {
        fitted.showsUnit = false
      }
      kind = .chinese(fitted)
    } else {
      log.error(
        Wording("`\(specifier)` 不是数字或时间的格式", en: "`\(specifier)` is not a format of numbers or times"), at: place,
        hint: Wording("例如 `,.1f`、`.1%`、`万.2` 或 `%Y-%m`", en: "for example `,.1f`, `.1%`, `万.2` or `%Y-%m`"))
      return nil
    }
  }

  /// The value in this format; values that it is not for are printed as they are.
  func string(_ value: Value, _ context: ReportContext) -> String {
    switch (kind, value) {
    case (.number(let format), .number(let number)): format.string(number)
    case (.chinese(let format), .number(let number)): format.string(number)
    case (.time(let format, let zone), .instant(let time)): format.string(time, zone: zone)
    default: printed(value, context)
    }
  }
}

/// The time zone of this name; UTC when there is none.
func timeZone(_ name: String) -> TimeZone { TimeZone(identifier: name) ?? .utc }
