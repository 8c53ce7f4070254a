import Formats
import Foundation

/// Times as people read them: `2024-06-05 08:00 +08:00`.
enum LocalTime {
  /// The time on the clocks of a place.
  static func text(_ seconds: Int, in zone: TimeZone) -> String {
    let time = CalendarTime(Double(seconds) * 1000, zone: zone)
    return "\(time.year)-\(two(time.month))-\(two(time.day)) \(two(time.hour)):\(two(time.minute))"
  }

  /// The same with the distance to universal time, which tells apart the two times of an hour that clocks show twice.
  static func zoned(_ seconds: Int, in zone: TimeZone) -> String {
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    let minutes = abs(offset) / 60
    return "\(text(seconds, in: zone)) \(offset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
