import ChartSpecs
import Diagnostics
import Documents
import Formats
import Foundation
import Tables
import Transforms

/// A format that is a function of the expression language: `formatType: "name"` writes `name(datum.value, format)`.
///
/// Such functions are allowed where `config.customFormatTypes` is set.
struct CustomFormat {
  private let call: String
  private let location: SourceLocation

  /// The format of a definition; `nil` where numbers and moments are written in the usual way.
  ///
  /// - Parameters:
  ///   - type: the kind of format that the guide names.
  ///   - format: the format that the guide names.
  init?(_ type: String?, _ format: String?, _ definition: ChannelDefinition, _ resolver: ScaleResolver) {
    let values = resolver.configuration.values
    guard values["customFormatTypes"]?.boolean == true else { return nil }
    var (type, format) = (type, format)
    if type == nil, format == nil {
      if definition.type == .quantitative {
        (type, format) = (values["numberFormatType"]?.string, values["numberFormat"]?.string)
      } else if definition.type == .temporal, definition.timeUnit == nil {
        (type, format) = (values["timeFormatType"]?.string, values["timeFormat"]?.string)
      }
    }
    guard let type, !Self.usual.contains(type) else { return nil }
    let escaped = format?.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    call = "\(type)(datum.value, \(escaped.map { "\"\($0)\"" } ?? "undefined"))"
    location = definition.location
  }

  /// The words for values.
  func labels(_ values: [Value], in context: EvaluationContext) throws(Failure) -> [String] {
    let expression = try Expression.parse(call, at: location)
    let column = try expression.bind(to: Table([("value", Column(values))]), in: context).column()
    return column.values.map { $0.string ?? $0.number?.javaScriptText ?? $0.dump() }
  }

  /// The words for one number.
  func text(_ number: Double, in context: EvaluationContext) -> String? {
    (try? labels([.number(number)], in: context))?.first
  }

  /// Looks for functions that do not exist, and for names of formats where there are no such functions.
  static func check(_ resolver: ScaleResolver) throws(Failure) {
    for unit in resolver.model.units {
      for encoded in unit.encoding.values.joined() {
        let definition = encoded.definition
        let guides = [definition.axis, definition.legend, definition.header].compactMap { $0?.properties }
        let types = [definition.formatType] + guides.map { $0.text("formatType") } + [nil]
        for type in types { try check(type, definition, resolver) }
      }
    }
  }

  private static func check(
    _ type: String?, _ definition: ChannelDefinition, _ resolver: ScaleResolver
  ) throws(Failure) {
    if let format = CustomFormat(type, nil, definition, resolver) {
      _ = try format.labels([.number(0)], in: resolver.context.evaluation)
    } else if let type, !usual.contains(type) {
      throw Failure(
        Wording("没有格式类型 `\(type)`", en: "there is no format type `\(type)`"), at: definition.location,
        hint: Wording(
          "函数作为格式需要 `config: {customFormatTypes: true}`",
          en: "functions as formats need `config: {customFormatTypes: true}`"))
    }
  }

  private static let usual = ["number", "time", "chinese"]
}
