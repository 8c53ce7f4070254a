public import Diagnostics
public import Documents
public import Formats
public import Foundation

/// A date as Vega-Lite writes it: `{year: 2024, month: "mar", date: 5, hours: 10}`.
///
/// Months and weekdays count from 1 (January, Monday) or are names; what is left out is the first, and the year 2012.
public struct DateTimeLiteral: Hashable, Sendable {
  private var parts: [TimeUnit.Part: Double]
  private var isUTC: Bool

  /// A date with these parts.
  public init(_ parts: [TimeUnit.Part: Double], isUTC: Bool = false) {
    self.parts = parts
    self.isUTC = isUTC
  }

  /// Reads a date; what is wrong with it is reported to `log`.
  public static func decode(_ node: DocumentNode, log: DiagnosticLog) -> DateTimeLiteral? {
    let reader = MappingReader(node, log: log)
    defer { reader.finish() }
    var parts: [TimeUnit.Part: Double] = [:]
    for part in [TimeUnit.Part.year, .quarter, .date, .hours, .minutes, .seconds, .milliseconds] {
      parts[part] = reader.number(part.rawValue)
    }
    parts[.month] = reader.numberOrName("month", months)
    parts[.day] = reader.numberOrName("day", weekdays)
    return DateTimeLiteral(parts, isUTC: reader.boolean("utc") ?? false)
  }

  /// The moment in milliseconds since 1970 UTC, with the clocks of `zone` unless it is marked as universal time.
  public func milliseconds(in zone: TimeZone) -> Double {
    let month = whole(.month) ?? whole(.quarter).map { 3 * $0 - 2 } ?? 1
    // 2012 begins with a Sunday, so that its first days are the weekdays in order.
    let day =
      whole(.date) ?? whole(.day).map { $0 % 7 + 1 } ?? whole(.dayofyear) ?? whole(.week).map { 7 * $0 - 6 } ?? 1
    let time = CalendarTime(
      year: whole(.year) ?? 2012, month: month, day: day, hour: whole(.hours) ?? 0, minute: whole(.minutes) ?? 0,
      second: whole(.seconds) ?? 0, millisecond: whole(.milliseconds) ?? 0)
    return time.milliseconds(in: isUTC ? .utc : zone)
  }

  private func whole(_ part: TimeUnit.Part) -> Int? {
    parts[part].flatMap { $0.isFinite ? Int(max(-1e9, min(1e9, $0))) : nil }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}

extension MappingReader {
  /// A number, or a name that stands for its position from 1; the first three letters do.
  fileprivate func numberOrName(_ key: String, _ names: [String]) -> Double? {
    guard node(key)?.string != nil, let text = string(key)?.lowercased() else { return number(key) }
    if let index = names.firstIndex(where: { $0 == text || $0.prefix(3) == text }) { return Double(index + 1) }
    log.error(
      Wording("`\(key)` 不能是 `\(text)`", en: "`\(key)` cannot be `\(text)`"), at: node(key)?.location,
      hint: suggestion(for: text, among: names))
    return nil
  }

  /// A time unit: a name, or `{unit, step, utc, binned}`.
  func timeUnit(_ key: String) -> TimeUnit? {
    guard let node = node(key), !node.isNull else { return nil }
    return TimeUnit.decode(node, log: log)
  }
}

extension TimeUnit {
  /// Reads a time unit: a name such as `yearmonth`, or `{unit: …, step: 2, utc: true}`; what is wrong is reported.
  public static func decode(_ node: DocumentNode, log: DiagnosticLog) -> TimeUnit? {
    if node.string != nil { return named(node, step: 1, log: log) }
    let reader = MappingReader(node, log: log)
    defer { reader.finish() }
    let step = reader.positiveNumber("step") ?? 1
    let isUTC = reader.boolean("utc") ?? false
    let isBinned = reader.boolean("binned") ?? false
    // Only counts without a unit.
    _ = reader.positiveNumber("maxbins")
    guard let unit = reader.required("unit"), reader.string("unit") != nil else { return nil }
    guard let named = named(unit, step: Int(min(max(1, step), 1_000_000)), log: log) else { return nil }
    return TimeUnit(
      parts: named.parts, isUTC: named.isUTC || isUTC, isBinned: named.isBinned || isBinned, step: named.step)
  }

  /// The greatest number of intervals where `{maxbins: 20}` leaves the unit to the data; `nil` when that is no number.
  public static func binCount(_ node: DocumentNode, log: DiagnosticLog) -> Int? {
    guard node.mapping?.count == 1, node["maxbins"] != nil else { return nil }
    let reader = MappingReader(node, log: log)
    defer { reader.finish() }
    return reader.positiveNumber("maxbins").map { Int(min(max(1, $0), 10_000)) }
  }

  private static func named(_ node: DocumentNode, step: Int, log: DiagnosticLog) -> TimeUnit? {
    let name = node.string ?? ""
    if let unit = TimeUnit(name, step: step) { return unit }
    log.error(
      Wording("未知的时间单位 `\(name)`", en: "unknown time unit `\(name)`"), at: node.location,
      hint: suggestion(for: name, among: allNames, synonyms: reordered(name).map { [name.lowercased(): $0] } ?? [:]))
    return nil
  }

  /// The unit with the same parts in their order: `yearmonth` for `monthyear`; plurals and signs between do not count.
  private static func reordered(_ name: String) -> String? {
    let letters = name.lowercased().filter(\.isLetter)
    let isUTC = letters.hasPrefix("utc")
    var rest = Substring(isUTC ? letters.dropFirst(3) : letters[...])
    var found: [Part] = []
    while !rest.isEmpty {
      let fitting = Part.allCases.filter { rest.hasPrefix($0.rawValue) || rest.hasPrefix($0.singular) }
      guard let part = fitting.max(by: { $0.singular.count < $1.singular.count }) else { return nil }
      found.append(part)
      rest.removeFirst(part.singular.count)
      if rest.first == "s", !rest.hasPrefix("second") { rest.removeFirst() }
    }
    let parts = Part.allCases.filter(found.contains)
    return TimeUnit(parts: parts, isUTC: isUTC)?.name
  }
}

extension TimeUnit.Part {
  fileprivate var singular: String { rawValue.hasSuffix("s") ? String(rawValue.dropLast()) : rawValue }
}
