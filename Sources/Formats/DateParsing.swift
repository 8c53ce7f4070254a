public import struct Foundation.TimeZone

/// The instant that a text means to JavaScript's `Date.parse`, in milliseconds since 1970 UTC; `nil` for none.
///
/// ISO 8601 dates (`2024`, `2024-03`, `2024-03-05`) are universal time; ISO times without an offset
/// (`2024-03-05T10:00`) and everything else (`2024/3/5`, `Mar 5 2024 10:30 PM`) are clocks in `zone`. ECMA-262 leaves
/// the second kind open; it is read as V8 does, because that is what Vega-Lite's users see.
public func parseDate(_ text: String, zone: TimeZone) -> Double? {
  // No date is longer, and a column of long texts must not cost much.
  guard text.utf8.count <= 200 else { return nil }
  let text = Array(text.utf8)
  var iso = ISODateReader(text)
  if let (time, offset) = iso.read() { return instant(time, offset, zone) }
  var loose = LooseDateReader(text)
  guard let (time, offset) = loose.read() else { return nil }
  return instant(time, offset, zone)
}

private func instant(_ time: CalendarTime, _ offset: Int?, _ zone: TimeZone) -> Double? {
  var instant: Double
  if let offset {
    instant = time.milliseconds(in: .utc)
    instant -= Double(offset) * 60_000
  } else {
    instant = time.milliseconds(in: zone)
  }
  return instant.isNaN ? nil : instant
}

/// Reads the date-time format of ECMA-262, 21.4.1.32.
private struct ISODateReader {
  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// The time, and minutes east of universal time; `nil` for those means the local zone.
  mutating func read() -> (CalendarTime, Int?)? {
    guard let year = readYear() else { return nil }
    var time = CalendarTime(year: year)
    if take("-") {
      guard let month = digits(2), (1...12).contains(month) else { return nil }
      time.month = month
      if take("-") {
        guard let day = digits(2), (1...31).contains(day) else { return nil }
        time.day = day
      }
    }
    if position == text.count { return (time, 0) }
    guard take("T") || take("t"), readClock(&time) else { return nil }
    guard position < text.count else { return (time, nil) }
    guard let offset = readOffset(), position == text.count else { return nil }
    return (time, offset)
  }

  private mutating func readYear() -> Int? {
    let isNegative = take("-")
    if isNegative || take("+") {
      guard let year = digits(6), !(isNegative && year == 0) else { return nil }
      return isNegative ? -year : year
    }
    return digits(4)
  }

  private mutating func readClock(_ time: inout CalendarTime) -> Bool {
    guard let hour = digits(2), take(":"), let minute = digits(2), minute < 60 else { return false }
    time.hour = hour
    time.minute = minute
    if take(":") {
      guard let second = digits(2), second < 60 else { return false }
      time.second = second
      if take(".") {
        guard let fraction = readFraction() else { return false }
        time.millisecond = fraction
      }
    }
    return hour < 24 || (hour == 24 && time.minute == 0 && time.second == 0 && time.millisecond == 0)
  }

  private mutating func readFraction() -> Int? {
    var value = 0
    var count = 0
    while let digit = digits(1) {
      if count < 3 { value = value * 10 + digit }
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in 0..<max(0, 3 - count) { value *= 10 }
    return value
  }

  private mutating func readOffset() -> Int? {
    if take("Z") || take("z") { return 0 }
    let isWest = take("-")
    guard isWest || take("+"), let hours = digits(2), hours < 24 else { return nil }
    _ = take(":")
    guard let minutes = digits(2), minutes < 60 else { return nil }
    return (hours * 60 + minutes) * (isWest ? -1 : 1)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < text.count, text[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func digits(_ count: Int) -> Int? {
    guard position + count <= text.count else { return nil }
    var value = 0
    for byte in text[position..<(position + count)] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    position += count
    return value
  }
}
