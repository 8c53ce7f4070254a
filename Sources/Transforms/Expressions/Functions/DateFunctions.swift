import Diagnostics
import Formats
import Foundation
import Tables

/// Vega's functions that make and move dates. Months count from 0, as in ECMAScript.
let dateFunctions: [ExpressionFunction] = [
  .of("datetime", 1...7) { (call) throws(Failure) in
    if call.count == 1 { return call.milliseconds(0).map { .instant($0) } ?? .null }
    return assembled(call, zone: call.context.zone).map { .instant($0) } ?? .null
  },
  .of("utc", 1...7) { (call) throws(Failure) in assembled(call, zone: .utc).map { .number($0) } ?? .null },
  .of("toDate", 1...1) { (call) throws(Failure) in call.milliseconds(0).map { .instant($0) } ?? .null },
  .of("time", 1...1) { (call) throws(Failure) in call.milliseconds(0).map { .number($0) } ?? .null },
  .of("timezoneoffset", 1...1) { (call) throws(Failure) in
    guard let time = call.milliseconds(0) else { return .null }
    let local = CalendarTime(time, zone: call.context.zone).milliseconds(in: .utc)
    return .number((time - local) / 60_000)
  },
  .of("timeOffset", 2...3) { (call) throws(Failure) in try offset(call, zone: call.context.zone) },
  .of("utcOffset", 2...3) { (call) throws(Failure) in try offset(call, zone: .utc) },
  .of("timeSequence", 3...4) { (call) throws(Failure) in try sequence(call, zone: call.context.zone) },
  .of("utcSequence", 3...4) { (call) throws(Failure) in try sequence(call, zone: .utc) },
]

/// The moment with these parts; a year below 100 is one of the 20th century, as in ECMAScript.
private func assembled(_ call: FunctionCall, zone: TimeZone) -> Double? {
  guard (0..<call.count).allSatisfy({ call.number($0).isFinite }) else { return nil }
  let year = call.integer(0, or: 1970)
  let time = CalendarTime(
    year: (0...99).contains(year) ? 1900 + year : year, month: call.integer(1, or: 0) + 1, day: call.integer(2, or: 1),
    hour: call.integer(3, or: 0), minute: call.integer(4, or: 0), second: call.integer(5, or: 0),
    millisecond: call.integer(6, or: 0))
  let milliseconds = time.milliseconds(in: zone)
  return milliseconds.isFinite ? milliseconds : nil
}

/// The step of the calendar that a unit's name stands for, and how many of it.
private func step(_ call: FunctionCall) throws(Failure) -> (unit: CalendarStep.Unit, count: Int) {
  let name = call.text(0)
  switch TimeUnit.Part(rawValue: name) {
  case .year: return (.year, 1)
  case .quarter: return (.month, 3)
  case .month: return (.month, 1)
  case .week: return (.week, 1)
  case .day, .dayofyear, .date: return (.day, 1)
  case .hours: return (.hour, 1)
  case .minutes: return (.minute, 1)
  case .seconds: return (.second, 1)
  case .milliseconds: return (.millisecond, 1)
  case nil:
    throw call.failure(
      Wording("未知的时间单位 `\(name)`", en: "unknown time unit `\(name)`"),
      hint: suggestion(for: name, among: TimeUnit.Part.allCases.map(\.rawValue)))
  }
}

private func offset(_ call: FunctionCall, zone: TimeZone) throws(Failure) -> Value {
  let (unit, count) = try step(call)
  guard let time = call.milliseconds(1) else { return .null }
  return .instant(CalendarStep(unit).offset(time, by: count * call.integer(2, or: 1), zone: zone))
}

/// The boundaries of a unit from start, included, to stop, excluded.
private func sequence(_ call: FunctionCall, zone: TimeZone) throws(Failure) -> Value {
  let (unit, count) = try step(call)
  let stride = count * call.integer(3, or: 1)
  guard let start = call.milliseconds(1), let stop = call.milliseconds(2), stride > 0 else { return .list([]) }
  var time = CalendarStep(unit, every: count).ceil(start, zone: zone)
  var times: [Value] = []
  while time < stop {
    times.append(.instant(time))
    try call.checkLength(Double(times.count))
    let next = CalendarStep(unit).offset(time, by: stride, zone: zone)
    guard next > time else { break }
    time = next
  }
  return .list(times)
}
