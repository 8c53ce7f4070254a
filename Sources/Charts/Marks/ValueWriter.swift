import ChartSpecs
import Diagnostics
import Documents
import Formats
import Foundation
import Tables
import Transforms

/// Writes values as words: by the format of a definition, or by the kind of value.
struct ValueWriter {
  var format: String?
  var formatType: String?
  var type: FieldType?
  var timeUnit: TimeUnit?
  var isShare = false
  private let custom: CustomFormat?
  private let context: EvaluationContext
  let zone: TimeZone
  private let language: FormatLanguage
  private let locale: FormatLocale

  init(_ definition: ChannelDefinition, _ resolver: ScaleResolver) {
    format = definition.format
    formatType = definition.formatType
    type = definition.type
    timeUnit = definition.timeUnit
    custom = CustomFormat(definition.formatType, definition.format, definition, resolver)
    context = resolver.context.evaluation
    zone = resolver.context.zone
    language = resolver.context.formatLanguage
    locale = resolver.context.locale
    readDefaults(resolver.configuration)
  }

  private mutating func readDefaults(_ configuration: Configuration) {
    guard format == nil else { return }
    if type == .quantitative { format = configuration.values["numberFormat"]?.string }
    if type == .temporal, timeUnit == nil { format = configuration.values["timeFormat"]?.string }
  }

  /// The lines of a value.
  func lines(_ value: Value) -> [String] {
    if case .list(let values) = value { return values.map(text) }
    return text(value).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The value as words.
  func text(_ value: Value) -> String {
    switch value {
    case .null: return "null"
    case .boolean(let truth): return String(truth)
    case .string(let text):
      return formatType == "time" ? parseDate(text, zone: zone).map(time) ?? text : text
    case .number(let number):
      if type == .temporal || timeUnit != nil || formatType == "time" { return time(number) }
      return self.number(number)
    case .instant(let time): return self.time(time)
    case .list(let values): return values.map(text).joined(separator: ",")
    case .object: return "[object Object]"
    }
  }

  func number(_ number: Double) -> String {
    if let custom, let text = custom.text(number, in: context) { return text }
    if formatType == "chinese" {
      let format = ChineseNumberFormat(format ?? "", language: language, locale: locale.number)
      return format?.string(number) ?? number.javaScriptText
    }
    if let format, let format = NumberFormat(format, locale: locale.number) { return format.string(number) }
    return type == .quantitative ? usual(number) : number.javaScriptText
  }

  /// As `format(x, "")` of Vega: up to twelve significant digits.
  private func usual(_ number: Double) -> String {
    NumberFormat(isShare ? ".0%" : "", locale: locale.number)?.string(number) ?? number.javaScriptText
  }

  private func time(_ time: Double) -> String {
    if let format, let format = TimeFormat(format, locale: locale.time) { return format.string(time, zone: unitZone) }
    let specifier = timeUnit?.specifier(locale.time.patterns) ?? "%b %d, %Y"
    return TimeFormat(specifier, locale: locale.time)?.string(time, zone: unitZone) ?? ""
  }

  private var unitZone: TimeZone { timeUnit?.isUTC == true ? .utc : zone }

  /// A class as `10 – 20`.
  func interval(_ start: Value, _ end: Value) -> String {
    guard !start.isNull else { return "null" }
    return "\(text(start)) – \(text(end))"
  }
}
