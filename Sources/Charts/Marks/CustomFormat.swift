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
    guard let type, !["number", "time", "chinese"].contains(type) else { return nil }
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
}
