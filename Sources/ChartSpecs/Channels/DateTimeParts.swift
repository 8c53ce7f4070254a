import Diagnostics
import Documents
import Formats
public import Foundation

/// A moment by its parts, as `{"year": 2024, "month": "may", "date": 1}`; what is not given is the beginning.
public struct DateTimeParts: Hashable, Sendable {
  /// The parts; `nil` for the beginning.
  public var year, quarter, month, date, hours, minutes, seconds, milliseconds: Int?
  /// Whether it is UTC instead of local time.
  public var isUTC = false

  static let names = ["year", "quarter", "month", "date", "day", "hours", "minutes", "seconds", "milliseconds", "utc"]
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Whether the object looks like one.
  static func matches(_ node: DocumentNode) -> Bool {
    guard let entries = node.mapping, !entries.isEmpty else { return false }
    return entries.allSatisfy { names.contains($0.key) }
  }

  init(_ node: DocumentNode, log: DiagnosticLog) {
    let reader = MappingReader(node, log: log)
    func part(_ key: String) -> Int? { reader.number(key).flatMap { abs($0) <= 1_000_000 ? Int($0.rounded()) : nil } }
    year = part("year")
    quarter = part("quarter")
    if let name = reader.node("month")?.string {
      month = Self.months.firstIndex(of: String(name.lowercased().prefix(3))).map { $0 + 1 }
      if month == nil {
        log.error(Wording("没有月份 `\(name)`", en: "there is no month `\(name)`"), at: reader.node("month")?.location)
      }
    } else {
      month = part("month")
    }
    date = part("date")
    if let day = part("day") { date = 1 + day }
    hours = part("hours")
    minutes = part("minutes")
    seconds = part("seconds")
    milliseconds = part("milliseconds")
    isUTC = reader.boolean("utc") ?? false
    reader.finish()
  }

  /// The moment in milliseconds since 1970 UTC; without a year it lies in 2012, as the units of time without one do.
  public func milliseconds(in zone: TimeZone) -> Double {
    let zone = isUTC ? TimeZone.utc : zone
    let month = self.month ?? quarter.map { ($0 - 1) * 3 + 1 } ?? 1
    return CalendarTime(
      year: year ?? 2012, month: month, day: date ?? 1, hour: hours ?? 0, minute: minutes ?? 0,
      second: seconds ?? 0, millisecond: milliseconds ?? 0
    ).milliseconds(in: zone)
  }
}
