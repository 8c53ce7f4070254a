import Tables

/// A value as one line of JSON; members are sorted by key, moments are in ISO 8601, and NaN and infinity are null.
func jsonText(_ value: Value) -> String {
  switch value {
  case .null: "null"
  case .boolean(let truth): String(truth)
  case .number(let number): number.isFinite ? numberText(number) : "null"
  case .string(let text): quoted(text)
  case .instant(let time): quoted(timeText(time, asDate: false))
  case .list(let items): "[" + items.map(jsonText).joined(separator: ",") + "]"
  case .object(let members):
    "{" + members.sorted { $0.key < $1.key }.map { quoted($0.key) + ":" + jsonText($0.value) }.joined(separator: ",")
      + "}"
  }
}

/// A number as the shortest text that reads back as the same number, with a plain minus sign.
func numberText(_ value: Double) -> String {
  if value.isNaN { return "NaN" }
  if value.isInfinite { return value < 0 ? "-INF" : "INF" }
  if value == 0 { return "0" }
  return abs(value) < 1e15 ? Int(exactly: value).map(String.init) ?? String(value) : String(value)
}

/// A moment as `yyyy-mm-dd`, or as `yyyy-mm-ddThh:mm:ssZ` with milliseconds if there are any; empty for NaN.
func timeText(_ milliseconds: Double, asDate: Bool) -> String {
  guard abs(milliseconds) <= 8.64e15 else { return "" }
  let total = Int(milliseconds.rounded(.down))
  let perDay = 86_400_000
  let time = (total % perDay + perDay) % perDay
  let day = civilDay((total - time) / perDay)
  let date = "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
  if asDate { return date }
  let clock = [time / 3_600_000, time / 60_000 % 60, time / 1000 % 60].map { padded($0, 2) }.joined(separator: ":")
  return "\(date)T\(clock)" + (time % 1000 == 0 ? "" : ".\(padded(time % 1000, 3))") + "Z"
}

/// The day of the Gregorian calendar that lies this many days after 1 January 1970; see `TimeReading.moment`.
private func civilDay(_ days: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = days + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let leapDays = dayOfEra / 36_524 - dayOfEra / 1460 - dayOfEra / 146_096
  let yearOfEra = (dayOfEra + leapDays) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let monthFromMarch = (5 * dayOfYear + 2) / 153
  let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

private func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(abs(value))
  let zeros = String(repeating: "0", count: max(0, width - digits.count))
  return (value < 0 ? "-" : "") + zeros + digits
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\0"..<" ":
      let code = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
