import Foundation
import Tables

/// A value as JSON for other programs: indented, members in the order of their keys.
func jsonText(_ value: Value) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return (try? encoder.encode(EncodableValue(value: value))).map { String(decoding: $0, as: UTF8.self) } ?? "null"
}

/// A value as an encoder takes it; moments become ISO days.
private struct EncodableValue: Encodable {
  let value: Value

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .null: try container.encodeNil()
    case .boolean(let flag): try container.encode(flag)
    case .number(let number):
      if let whole = Int(exactly: number) {
        try container.encode(whole)
      } else if number.isFinite {
        try container.encode(number)
      } else {
        try container.encodeNil()
      }
    case .string(let text): try container.encode(text)
    case .instant(let time): try container.encode(isoDay(time))
    case .list(let items): try container.encode(items.map { EncodableValue(value: $0) })
    case .object(let members): try container.encode(members.mapValues { EncodableValue(value: $0) })
    }
  }
}

/// `2021-04-01` of a moment in milliseconds since 1970 UTC.
func isoDay(_ milliseconds: Double) -> String {
  Date(timeIntervalSince1970: milliseconds / 1000).formatted(.iso8601.year().month().day())
}
