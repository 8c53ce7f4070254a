import Foundation
import Testing

@testable import Calendars

/// Cases of a cron calculator as text: a line `expression | zone | start`, then indented lines with the times that
/// follow, as the clocks of the zone show them.
struct CronTable {
  struct Case: CustomTestStringConvertible {
    let expression: String
    let zone: TimeZone
    let start: String
    var times: [String]

    var testDescription: String { "\(expression) | \(zone.identifier) | \(start)" }
  }

  let cases: [Case]

  init(_ text: String) throws {
    var cases: [Case] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("  ") {
        let times = line.split(separator: " ").map(String.init)
        cases[cases.count - 1].times += times
      } else {
        let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        let zone = try #require(TimeZone(identifier: parts[1]))
        cases.append(Case(expression: parts[0], zone: zone, start: parts[2], times: []))
      }
    }
    self.cases = cases
  }

  /// The cases whose times are not those that the calculator gives, with what it gives; `never` stands for no time.
  func differences() throws -> [String] {
    var differences: [String] = []
    for example in cases {
      let cron = try CronExpression(example.expression, at: nil)
      var seconds = try instant(example.start)
      var times: [String] = []
      for _ in example.times {
        guard let next = cron.next(after: seconds, in: example.zone) else {
          times.append("never")
          break
        }
        times.append(clockText(next, in: example.zone))
        seconds = next
      }
      if times != example.times {
        differences.append("\(example.testDescription): \(times.joined(separator: " "))")
      }
    }
    return differences
  }
}

/// The seconds since 1970 UTC of `2024-05-31T08:00`, `2024-05-31T08:00:30` or `2024-05-31T08:00+08:00`.
func instant(_ text: String) throws -> Int {
  let parts = text.split(separator: "T")
  let day = try #require(CalendarDay(String(parts[0])))
  let clock = parts[1].prefix { $0.isNumber || $0 == ":" }.split(separator: ":").compactMap { Int($0) }
  let sign = parts[1].contains("-") ? -1 : 1
  let offset = parts[1].drop { $0.isNumber || $0 == ":" }.dropFirst().split(separator: ":").compactMap { Int($0) }
  let away = offset.isEmpty ? 0 : sign * (offset[0] * 60 + offset[1]) * 60
  return day.number * 86_400 + clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0) - away
}

/// `2024-05-31T08:00+08:00`; without an offset in UTC.
func clockText(_ seconds: Int, in zone: TimeZone) -> String {
  let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
  let reading = seconds + offset
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  let time = "\(CalendarDay(at: reading, in: .gmt).text)T\(two(reading / 3600 % 24)):\(two(reading / 60 % 60))"
  if zone.identifier == "UTC" || zone.identifier == "GMT" { return time }
  return "\(time)\(offset < 0 ? "-" : "+")\(two(abs(offset) / 3600)):\(two(abs(offset) / 60 % 60))"
}
