import Formats
import Foundation

/// Reads dates and times from UTF-8 bytes. Moments are milliseconds since 1970 UTC.
enum TimeReading {
  static let millisecondsPerDay = 86_400_000.0

  /// `yyyy-mm-dd`.
  static func date(_ bytes: ArraySlice<UInt8>) -> Double? {
    let start = bytes.startIndex
    guard bytes.count == 10, bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D,
      let year = digits(bytes[start..<start + 4]), let month = digits(bytes[start + 5..<start + 7]),
      let day = digits(bytes[start + 8..<start + 10])
    else { return nil }
    return moment(year: year, month: month, day: day)
  }

  /// `hh:mm:ss`, with decimals of the second, as milliseconds since midnight.
  static func time(_ bytes: ArraySlice<UInt8>) -> Double? {
    let start = bytes.startIndex
    guard bytes.count >= 8, bytes[start + 2] == 0x3A, bytes[start + 5] == 0x3A,
      let hour = digits(bytes[start..<start + 2]), let minute = digits(bytes[start + 3..<start + 5]),
      let second = digits(bytes[start + 6..<start + 8]), hour < 24, minute < 60, second < 60
    else { return nil }
    var milliseconds = 0.0
    let rest = bytes.dropFirst(8)
    if !rest.isEmpty {
      guard rest.first == 0x2E, rest.count > 1, rest.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }),
        let fraction = NumberReading.number(rest)
      else { return nil }
      milliseconds = (fraction * 1000).rounded(.down)
    }
    let seconds = hour * 3600 + minute * 60 + second
    return Double(seconds) * 1000 + milliseconds
  }

  /// `yyyy-mm-ddThh:mm:ss`, with decimals, and `Z` or an offset; without either, UTC.
  static func datetime(_ bytes: ArraySlice<UInt8>) -> Double? {
    guard bytes.count >= 19, bytes[bytes.startIndex + 10] == 0x54, let day = date(bytes.prefix(10)) else { return nil }
    var clock = bytes.dropFirst(11)
    var offset = 0.0
    if clock.last == 0x5A {
      clock = clock.dropLast()
    } else if clock.count > 6, let sign = clock.dropLast(5).last, sign == 0x2B || sign == 0x2D {
      let zone = clock.suffix(5)
      guard zone[zone.startIndex + 2] == 0x3A, let hours = digits(zone.prefix(2)), let minutes = digits(zone.suffix(2)),
        hours <= 14, minutes < 60
      else { return nil }
      offset = Double(hours * 60 + minutes) * 60_000 * (sign == 0x2D ? -1 : 1)
      clock = clock.dropLast(6)
    }
    return time(clock).map { day + $0 - offset }
  }

  /// `yyyy`, with a sign if need be.
  static func year(_ bytes: ArraySlice<UInt8>) -> Double? {
    let isNegative = bytes.first == 0x2D
    let text = isNegative ? bytes.dropFirst() : bytes
    guard (4...6).contains(text.count), let year = digits(text) else { return nil }
    return Double(isNegative ? -year : year)
  }

  /// `yyyy-mm`, as the first moment of the month.
  static func yearMonth(_ bytes: ArraySlice<UInt8>) -> Double? {
    guard bytes.count == 7, bytes[bytes.startIndex + 4] == 0x2D, let year = digits(bytes.prefix(4)),
      let month = digits(bytes.suffix(2))
    else { return nil }
    return moment(year: year, month: month, day: 1)
  }

  /// A moment by a pattern of `strptime`, or in any form that `Date.parse` knows, in UTC.
  static func moment(_ bytes: ArraySlice<UInt8>, notation: FieldType.TimeNotation) -> Double? {
    let text = String(decoding: bytes, as: UTF8.self)
    switch notation {
    case .iso: return datetime(bytes) ?? date(bytes)
    case .any: return parseDate(text, zone: .utc)
    case .pattern(let pattern): return TimeParser(pattern)?.milliseconds(text, zone: .utc)
    }
  }

  /// The length of an ISO 8601 duration in milliseconds, with years of 365.2425 days and months of a twelfth of one.
  static func duration(_ bytes: ArraySlice<UInt8>) -> Double? {
    var text = bytes[...]
    let sign = text.first == 0x2D ? -1.0 : 1.0
    if text.first == 0x2D { text = text.dropFirst() }
    guard text.popFirst() == 0x50, !text.isEmpty else { return nil }
    let month = 365.2425 / 12 * millisecondsPerDay
    let dateUnits: [(UInt8, Double)] = [
      (0x59, month * 12), (0x4D, month), (0x57, 7 * millisecondsPerDay), (0x44, millisecondsPerDay),
    ]
    let timeUnits: [(UInt8, Double)] = [(0x48, 3_600_000), (0x4D, 60_000), (0x53, 1000)]
    guard let days = amounts(&text, units: dateUnits) else { return nil }
    guard text.popFirst() != nil else { return sign * days }
    guard !text.isEmpty, let clock = amounts(&text, units: timeUnits), text.isEmpty else { return nil }
    return sign * (days + clock)
  }

  /// Numbers with their units in this order, up to a `T` or the end.
  private static func amounts(_ text: inout ArraySlice<UInt8>, units: [(UInt8, Double)]) -> Double? {
    var total = 0.0
    var next = 0
    while let first = text.first, first != 0x54 {
      let number = text.prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
      text = text.dropFirst(number.count)
      guard number.first != 0x2E, let unit = text.popFirst(), let amount = NumberReading.number(number),
        let index = units[next...].firstIndex(where: { $0.0 == unit })
      else { return nil }
      total += amount * units[index].1
      next = index + 1
    }
    return total
  }

  /// Midnight UTC of a day of the Gregorian calendar; `nil` when there is no such day.
  ///
  /// Days are counted in years that begin in March, so that the leap day is the last of its year; 719 468 days lie
  /// between 1 March of year 0 and 1 January 1970.
  static func moment(year: Int, month: Int, day: Int) -> Double? {
    guard (1...12).contains(month), day >= 1, day <= dayCount(year: year, month: month) else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Double(era * 146_097 + dayOfEra - 719_468) * millisecondsPerDay
  }

  /// How many days the month has.
  static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number these ASCII digits write; `nil` for anything else.
  static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return bytes.isEmpty ? nil : value
  }
}
