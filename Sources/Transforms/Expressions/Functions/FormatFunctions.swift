import Diagnostics
import Formats
import Foundation
import Tables

/// Vega's functions that print and read numbers and times. A missing value stays missing: it is never printed as zero.
let formatFunctions: [ExpressionFunction] = [
  .of("format", 2...2) { (call) throws(Failure) in
    let specifier = call.text(1)
    let format = call.memory.numberFormats.value(for: specifier) {
      NumberFormat(specifier, locale: call.context.locale.number)
    }
    guard let format else { throw unknownSpecifier(specifier, call) }
    return call[0].isNull ? .null : .string(format.string(call.number(0)))
  },
  .of("chinese", 1...2) { (call) throws(Failure) in
    let specifier = call.count > 1 ? call.text(1) : "auto"
    let format = call.memory.chineseFormats.value(for: specifier) {
      ChineseNumberFormat(specifier, locale: call.context.locale.number)
    }
    guard let format else { throw unknownSpecifier(specifier, call) }
    return call[0].isNull ? .null : .string(format.string(call.number(0)))
  },
  .of("timeFormat", 2...2) { (call) throws(Failure) in try timeText(call, zone: call.context.zone) },
  .of("utcFormat", 2...2) { (call) throws(Failure) in try timeText(call, zone: .utc) },
  .of("timeParse", 2...2) { (call) throws(Failure) in try parsedTime(call, zone: call.context.zone) },
  .of("utcParse", 2...2) { (call) throws(Failure) in try parsedTime(call, zone: .utc) },
  .of("timeUnitSpecifier", 1...2) { (call) throws(Failure) in
    var labels = timeUnitLabels
    if case .object(let own) = call[1] {
      for (unit, label) in own { labels[unit] = label.isNull ? nil : label.scriptText }
    }
    let units = call.list(0)?.map(\.scriptText) ?? [call.text(0)]
    return .string(specifier(units, labels))
  },
  // 2012 begins with a Sunday, so that its first days are the weekdays in order.
  .of("monthFormat", 1...1) { (call) throws(Failure) in
    try name("%B", CalendarTime(year: 2012, month: call.integer(0, or: 0) + 1, day: 1), call)
  },
  .of("monthAbbrevFormat", 1...1) { (call) throws(Failure) in
    try name("%b", CalendarTime(year: 2012, month: call.integer(0, or: 0) + 1, day: 1), call)
  },
  .of("dayFormat", 1...1) { (call) throws(Failure) in
    try name("%A", CalendarTime(year: 2012, month: 1, day: call.integer(0, or: 0) + 1), call)
  },
  .of("dayAbbrevFormat", 1...1) { (call) throws(Failure) in
    try name("%a", CalendarTime(year: 2012, month: 1, day: call.integer(0, or: 0) + 1), call)
  },
]

/// How Vega writes units of time; a key of several units is for those in a row.
private let timeUnitLabels = [
  "year": "%Y ", "quarter": "Q%q ", "month": "%b ", "date": "%d ", "week": "W%U ", "day": "%a ", "dayofyear": "%j ",
  "hours": "%H:00", "minutes": "00:%M", "seconds": ":%S", "milliseconds": ".%L", "year-month": "%Y-%m ",
  "year-month-date": "%Y-%m-%d ", "hours-minutes": "%H:%M",
]

/// The labels of the longest runs of units that have one.
private func specifier(_ units: [String], _ labels: [String: String]) -> String {
  var text = ""
  var rest = units[...]
  while !rest.isEmpty {
    let lengths = (1...rest.count).reversed()
    let length = lengths.first { labels[rest.prefix($0).joined(separator: "-")] != nil } ?? 1
    text += labels[rest.prefix(length).joined(separator: "-")] ?? ""
    rest = rest.dropFirst(length)
  }
  return text.last == " " ? String(text.dropLast()) : text
}

private func unknownSpecifier(_ specifier: String, _ call: FunctionCall) -> Failure {
  call.failure(Wording("`\(specifier)` 不是格式", en: "`\(specifier)` is not a format"))
}

private func timeFormat(_ specifier: String, _ call: FunctionCall) throws(Failure) -> TimeFormat {
  let format = call.memory.timeFormats.value(for: specifier) {
    TimeFormat(specifier, locale: call.context.locale.time)
  }
  guard let format else { throw unknownSpecifier(specifier, call) }
  return format
}

private func timeText(_ call: FunctionCall, zone: TimeZone) throws(Failure) -> Value {
  let format = try timeFormat(call.text(1), call)
  return call.milliseconds(0).map { .string(format.string($0, zone: zone)) } ?? .null
}

private func parsedTime(_ call: FunctionCall, zone: TimeZone) throws(Failure) -> Value {
  let specifier = call.text(1)
  let parser = call.memory.timeParsers.value(for: specifier) {
    TimeParser(specifier, locale: call.context.locale.time)
  }
  guard let parser else { throw unknownSpecifier(specifier, call) }
  return parser.milliseconds(call.text(0), zone: zone).map { .instant($0) } ?? .null
}

private func name(_ specifier: String, _ time: CalendarTime, _ call: FunctionCall) throws(Failure) -> Value {
  .string(try timeFormat(specifier, call).string(time.milliseconds(in: .utc), zone: .utc))
}

extension FunctionCall {
  /// An argument as a moment in milliseconds: a moment, a number of milliseconds, or a date as text in the local zone.
  func milliseconds(_ position: Int) -> Double? {
    let time: Double?
    switch self[position] {
    case .instant(let value), .number(let value): time = value
    case .string(let text): time = parseDate(text, zone: context.zone)
    case .null, .boolean, .list, .object: time = nil
    }
    return time.flatMap { $0.magnitude <= CalendarTime.limit ? $0 : nil }
  }
}
