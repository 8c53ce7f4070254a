import Formats
import Foundation

/// Times as programs read them: `2024-06-05T00:00:00Z`.
enum UTCTime {
  /// The time in universal time.
  static func text(_ seconds: Int) -> String {
    let time = CalendarTime(Double(seconds) * 1000, zone: .gmt)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(time.year)-\(two(time.month))-\(two(time.day))T\(two(time.hour)):\(two(time.minute)):\(two(time.second))Z"
  }
}
