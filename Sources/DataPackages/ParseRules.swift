import Formats
import Foundation
import Tables

/// What the values of a field are read as, in the words of Vega-Lite's `parse`.
public enum FieldParsing: Hashable, Sendable {
  /// `true` or `false`.
  case boolean
  /// A number.
  case number
  /// A text.
  case string
  /// A moment; by a pattern of d3-time-format, or in any form that JavaScript knows.
  case date(String? = nil)
  /// A moment in UTC, likewise.
  case utc(String? = nil)

  /// The directive of Vega-Lite: `number`, `date`, `date:'%Y'`, `utc:'%d.%m.%Y'`; `nil` for anything else.
  public init?(_ directive: String) {
    let parts = directive.split(separator: ":", maxSplits: 1).map(String.init)
    let pattern = parts.count == 2 ? Self.unquoted(parts[1]) : nil
    switch parts.first {
    case "boolean" where parts.count == 1: self = .boolean
    case "number" where parts.count == 1: self = .number
    case "string" where parts.count == 1: self = .string
    case "date": self = .date(pattern)
    case "utc": self = .utc(pattern)
    default: return nil
    }
    if let pattern, TimeParser(pattern) == nil { return nil }
  }

  private static func unquoted(_ text: String) -> String {
    guard let first = text.first, "'\"".contains(first), text.count > 1, text.last == first else { return text }
    return String(text.dropFirst().dropLast())
  }

  /// The value read this way; `.null` when it is missing, `nil` when it cannot be read so.
  func value(of value: Value, zone: TimeZone) -> Value? {
    if value.isNull || value == .string("") { return .null }
    switch (self, value) {
    case (.string, .string), (.boolean, .boolean), (.number, .number), (.date, .instant), (.utc, .instant): return value
    case (.string, _): return .string(value.dump())
    case (.number, .boolean(let truth)): return .number(truth ? 1 : 0)
    case (.number, .string(let text)):
      return NumberReading.number(Array(text.trimmingSpaces.utf8)[...]).map { .number($0) }
    case (.boolean, .string(let text)):
      return text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
    case (.boolean, .number(let number)): return .boolean(number != 0)
    case (.date(let pattern), .string(let text)): return Self.moment(text, pattern: pattern, zone: zone)
    case (.utc(let pattern), .string(let text)): return Self.moment(text, pattern: pattern, zone: .utc)
    case (.date(nil), .number(let time)), (.utc(nil), .number(let time)): return .instant(time)
    case (.date(let pattern), .number(let number)):
      return Self.moment(numberText(number), pattern: pattern, zone: zone)
    case (.utc(let pattern), .number(let number)):
      return Self.moment(numberText(number), pattern: pattern, zone: .utc)
    default: return nil
    }
  }

  private static func moment(_ text: String, pattern: String?, zone: TimeZone) -> Value? {
    let time = pattern.map { TimeParser($0)?.milliseconds(text, zone: zone) } ?? parseDate(text, zone: zone)
    return time.map { .instant($0) }
  }

  /// The type of a schema that says the same, for messages.
  var type: FieldType {
    switch self {
    case .boolean: .boolean()
    case .number: .number()
    case .string: .string()
    case .date, .utc: .date(.any)
    }
  }
}

/// Which fields of a data file are read as what.
public struct ParseRules: Hashable, Sendable {
  /// The fields that are told.
  public var fields: [String: FieldParsing]
  /// Whether the other fields of delimited text are looked at: they become truth values, numbers, or dates when all
  /// their values are, and stay texts otherwise.
  public var infersOthers: Bool

  /// Rules for these fields.
  public init(_ fields: [String: FieldParsing] = [:], infersOthers: Bool = true) {
    self.fields = fields
    self.infersOthers = infersOthers
  }

  /// Every field is looked at.
  public static let automatic = ParseRules()
  /// Every field of delimited text stays a text.
  public static let none = ParseRules(infersOthers: false)
}

/// The first of truth value, number, and date that all values are; text otherwise. Missing values fit all.
///
/// JavaScript reads a date out of nearly anything with a number in it, such as `Item 1`. Here, what is not told to be a
/// date is one only if it has a year of four digits and another number.
func inferredParsing(of column: Column, zone: TimeZone) -> FieldParsing {
  guard let texts = column.texts else { return .string }
  let present = texts.indices.lazy.filter { !column.isMissing($0) && !texts[$0].isEmpty }.map { texts[$0] }
  guard present.first != nil else { return .string }
  let candidates: [FieldParsing] = [.boolean, .number, .date()]
  let fitting = candidates.first { candidate in
    present.allSatisfy { text in
      if candidate == .date(), !resemblesDate(text) { return false }
      return candidate.value(of: .string(text), zone: zone) != nil
    }
  }
  return fitting ?? .string
}

private func resemblesDate(_ text: String) -> Bool {
  let numbers = text.utf8.split { !(0x30...0x39).contains($0) }
  return numbers.count > 1 && numbers.contains { $0.count == 4 }
}
