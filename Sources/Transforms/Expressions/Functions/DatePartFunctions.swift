import Diagnostics
import Formats
import Foundation
import Tables

/// Vega's functions that give a part of a date: each in the local zone, and with the prefix `utc` in universal time.
let datePartFunctions: [ExpressionFunction] = parts.flatMap { name, part in
  [
    ExpressionFunction.of(name, 1...1) { (call) throws(Failure) in
      call.milliseconds(0).map { .number(Double(part(CalendarTime($0, zone: call.context.zone)))) } ?? .null
    },
    ExpressionFunction.of("utc" + name, 1...1) { (call) throws(Failure) in
      call.milliseconds(0).map { .number(Double(part(CalendarTime($0, zone: .utc)))) } ?? .null
    },
  ]
}

/// Months and weekdays count from 0, everything else as a calendar does.
private let parts: [(String, @Sendable (CalendarTime) -> Int)] = [
  ("year", { $0.year }),
  ("quarter", { $0.quarter }),
  ("month", { $0.month - 1 }),
  ("date", { $0.day }),
  ("day", { $0.weekday }),
  ("dayofyear", { $0.dayOfYear }),
  // Weeks begin on Sunday; the days before the first Sunday of a year are week 0.
  ("week", { ($0.dayOfYear + 6 - $0.weekday) / 7 }),
  ("hours", { $0.hour }),
  ("minutes", { $0.minute }),
  ("seconds", { $0.second }),
  ("milliseconds", { $0.millisecond }),
]
