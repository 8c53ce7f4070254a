/// Reads dates that are not ISO 8601 as V8 does: numbers and English words in many orders.
///
/// Words before the first number are skipped (weekdays), also anything in parentheses. Three numbers are
/// month-day-year, or year-month-day when the first cannot be a day.
struct LooseDateReader {
  private enum Token: Equatable {
    case number(Int, length: Int)
    case word(String)
    case symbol(UInt8)
    case space
    case end
  }

  private var tokens: [Token] = []
  private var position = 0
  /// Year, month and day in the order of the text.
  private var numbers: [Int] = []
  private var month: Int?
  /// Hour, minute, second, millisecond.
  private var clock: [Int] = []
  private var clockIsComplete = false
  private var periodHours: Int?
  private var zoneSign: Int?
  private var zoneHours: Int?
  private var zoneMinutes: Int?
  private var hasReadNumber = false

  init(_ text: [UInt8]) {
    tokens = Self.tokens(text)
  }

  /// The time, and minutes east of universal time; `nil` for those means the local zone.
  mutating func read() -> (CalendarTime, Int?)? {
    while peek != .end {
      guard readPart() else { return nil }
    }
    guard var time = date, let hour else { return nil }
    let parts = clock + [Int](repeating: 0, count: 4 - clock.count)
    (time.hour, time.minute, time.second, time.millisecond) = (hour, parts[1], parts[2], parts[3])
    guard let zoneSign else { return (time, nil) }
    return (time, zoneSign * ((zoneHours ?? 0) * 60 + (zoneMinutes ?? 0)))
  }

  // MARK: - Parts of the text

  private mutating func readPart() -> Bool {
    let token = peek
    position += 1
    switch token {
    case .number(let value, _):
      hasReadNumber = true
      return readNumber(value)
    case .word(let word): return readWord(word)
    case .symbol(UInt8(ascii: "+")), .symbol(UInt8(ascii: "-")):
      let isUTC = zoneSign != nil && zoneHours == 0 && zoneMinutes == 0
      if isUTC || !clock.isEmpty { return readZone(isWest: token == .symbol(UInt8(ascii: "-"))) }
      return !hasReadNumber
    case .symbol(UInt8(ascii: ")")): return !hasReadNumber
    case .symbol(UInt8(ascii: "(")):
      skipParentheses()
      return true
    case .symbol, .space, .end: return true
    }
  }

  private mutating func readNumber(_ value: Int) -> Bool {
    if take(":") {
      guard peek != .symbol(UInt8(ascii: ":")), !clockIsComplete, clock.count < 3 else { return false }
      clock.append(value)
      return true
    }
    if peek == .symbol(UInt8(ascii: ".")), expectsClock(value) {
      position += 1
      guard case .number(let fraction, let length) = peek else { return false }
      position += 1
      clock.append(value)
      while clock.count < 3 { clock.append(0) }
      clock.append(Self.milliseconds(fraction, length: length))
      clockIsComplete = true
      return true
    }
    if zoneHours != nil, zoneMinutes == nil, zoneSign != nil {
      zoneMinutes = value
      return true
    }
    if expectsClock(value) {
      clock.append(value)
      clockIsComplete = true
      return [.end, .space, .word("z"), .symbol(UInt8(ascii: "+")), .symbol(UInt8(ascii: "-"))].contains(peek)
    }
    guard numbers.count < 3 else { return false }
    numbers.append(value)
    _ = take("-")
    return true
  }

  private mutating func readWord(_ word: String) -> Bool {
    if word == "am" || word == "pm", !clock.isEmpty {
      periodHours = word == "pm" ? 12 : 0
    } else if let index = Self.months.firstIndex(of: String(word.prefix(3))) {
      month = index + 1
      _ = take("-")
    } else if let hours = Self.zones[word], hasReadNumber {
      zoneSign = hours < 0 ? -1 : 1
      (zoneHours, zoneMinutes) = (abs(hours), 0)
    } else {
      // Other words may only stand before all numbers, and apart from them.
      if hasReadNumber { return false }
      if case .number = peek { return false }
    }
    return true
  }

  private mutating func readZone(isWest: Bool) -> Bool {
    zoneSign = isWest ? -1 : 1
    var value = 0
    var length = 0
    if case .number(let number, let digits) = peek {
      position += 1
      (value, length) = (number, digits)
    }
    hasReadNumber = true
    if take(":") {
      (zoneHours, zoneMinutes) = (value, nil)
      return true
    }
    switch length {
    case 1, 2: (zoneHours, zoneMinutes) = (value, 0)
    case 3, 4: (zoneHours, zoneMinutes) = (value / 100, value % 100)
    default: return false
    }
    return true
  }

  private mutating func skipParentheses() {
    var depth = 1
    while depth > 0, peek != .end {
      if peek == .symbol(UInt8(ascii: "(")) { depth += 1 }
      if peek == .symbol(UInt8(ascii: ")")) { depth -= 1 }
      position += 1
    }
  }

  // MARK: - What was read

  private var date: CalendarTime? {
    guard let first = numbers.first else { return nil }
    let parts = numbers + [Int](repeating: 1, count: 3 - numbers.count)
    let isDay = (1...31).contains(first)
    var year: Int
    var time = CalendarTime(year: 0)
    switch (month, isDay) {
    case (let month?, true): (time.day, time.month, year) = (first, month, parts[1])
    case (let month?, false): (year, time.month, time.day) = (first, month, parts[1])
    case (nil, true): (time.month, time.day, year) = (first, parts[1], parts[2])
    case (nil, false): (year, time.month, time.day) = (first, parts[1], parts[2])
    }
    if (0...49).contains(year) { year += 2000 } else if (50...99).contains(year) { year += 1900 }
    guard (1...12).contains(time.month), (1...31).contains(time.day) else { return nil }
    time.year = year
    return time
  }

  private var hour: Int? {
    let parts = clock + [Int](repeating: 0, count: 4 - clock.count)
    guard parts[1] < 60, parts[2] < 60 else { return nil }
    if let periodHours {
      guard (0...12).contains(parts[0]) else { return nil }
      return parts[0] % 12 + periodHours
    }
    let isMidnight = parts[0] == 24 && parts[1...].allSatisfy { $0 == 0 }
    return parts[0] < 24 || isMidnight ? parts[0] : nil
  }

  private func expectsClock(_ value: Int) -> Bool {
    !clockIsComplete && (1...2).contains(clock.count) && value < 60
  }

  // MARK: - Tokens

  private var peek: Token { position < tokens.count ? tokens[position] : .end }

  private mutating func take(_ symbol: Unicode.Scalar) -> Bool {
    guard peek == .symbol(UInt8(ascii: symbol)) else { return false }
    position += 1
    return true
  }

  private static func tokens(_ text: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var rest = text[...]
    while let first = rest.first {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      let letters = rest.prefix { $0 >= UInt8(ascii: "A") }
      if !digits.isEmpty {
        let value = digits.reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 999_999_999) }
        tokens.append(.number(value, length: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if !letters.isEmpty {
        tokens.append(.word(String(decoding: letters, as: UTF8.self).lowercased()))
        rest = rest.dropFirst(letters.count)
      } else {
        tokens.append([9, 10, 11, 12, 13, 32].contains(first) ? .space : .symbol(first))
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  /// The first three digits behind the point.
  private static func milliseconds(_ fraction: Int, length: Int) -> Int {
    var value = fraction
    var digits = min(length, 9)
    while digits < 3 { (value, digits) = (value * 10, digits + 1) }
    while digits > 3 { (value, digits) = (value / 10, digits - 1) }
    return value
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static let zones = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7,
  ]
}
