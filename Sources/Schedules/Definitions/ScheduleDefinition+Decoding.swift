import Calendars
import Diagnostics
import Documents
import Foundation

extension ScheduleDefinition {
  /// What the definitions of a project may refer to.
  struct Context {
    /// The project's time zone.
    var zone: TimeZone = .gmt
    /// The project's calendar of working days.
    var calendar: WorkingCalendar
    /// The names of what can be built; `nil` when they are not known.
    var targets: [String]?
    /// The names of the channels; `nil` when they are not known.
    var deliveries: [String]?
  }

  /// The list under `schedules`. Problems go to the log; a schedule with one that matters is left out.
  static func decodeAll(_ node: DocumentNode?, in context: Context, log: DiagnosticLog) -> [ScheduleDefinition] {
    guard let node, !node.isNull else { return [] }
    guard let items = node.sequence else {
      log.error(
        Wording(
          "`schedules` 应是列表，却是\(node.kind.chinese)", en: "`schedules` must be an array, found \(node.kind.english)"),
        at: node.location)
      return []
    }
    var names: Set<String> = []
    return items.compactMap { item in
      guard let definition = decode(item, in: context, log: log) else { return nil }
      guard names.insert(definition.name).inserted else {
        log.error(
          Wording("定时任务名 `\(definition.name)` 重复", en: "two schedules are named `\(definition.name)`"),
          at: item["name"]?.location ?? item.location)
        return nil
      }
      return definition
    }
  }

  private static func decode(_ node: DocumentNode, in context: Context, log: DiagnosticLog) -> ScheduleDefinition? {
    let reader = MappingReader(node, log: log)
    let name = name(reader)
    let cron = cron(reader)
    let zone = zone(reader) ?? context.zone
    let workingDay: WorkingDayRule? = reader.choice("working-day")
    let period: PeriodRule? = reader.choice("period")
    let targets = known(reader, "build", among: context.targets, wording: Self.unknownTarget)
    let language = language(reader)
    let settings = settings(reader)
    let isStrict = reader.boolean("strict") ?? false
    let concurrency: Concurrency = reader.choice("concurrency") ?? .forbid
    let timeout = duration(reader, "timeout") ?? defaultTimeout
    let retry = reader.mapping("retry").map(Retry.decode) ?? Retry()
    let catchUp: CatchUp = reader.choice("catch-up") ?? .latest
    let gates = reader.mapping("gates").map { Gates.decode($0, hasPeriod: period != nil) } ?? Gates()
    let deliveries = known(reader, "deliveries", among: context.deliveries, wording: Self.unknownChannel)
    reader.finish()
    guard let name, let cron else { return nil }
    let timetable = Timetable(
      cron: cron, zone: zone, workingDay: workingDay, calendar: context.calendar, period: period)
    return ScheduleDefinition(
      name: name, timetable: timetable, cron: cron.text, zone: zone, workingDay: workingDay, targets: targets,
      language: language, settings: settings, isStrict: isStrict, concurrency: concurrency, timeout: timeout,
      retry: retry, catchUp: catchUp, gates: gates, deliveries: deliveries, location: node.location)
  }

  private static func name(_ reader: MappingReader) -> String? {
    guard let name = reader.requiredString("name") else { return nil }
    // Names stand in commands, in crontabs and in unit files.
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-_.".unicodeScalars.contains(scalar)
    }
    guard isPlain, !name.isEmpty, !name.hasPrefix("-"), !name.hasPrefix(".") else {
      reader.log.error(
        Wording("`\(name)` 不能作定时任务名", en: "`\(name)` cannot be the name of a schedule"),
        at: reader.node("name")?.location,
        hint: Wording("名称由文字、数字和 `-`、`_`、`.` 组成", en: "names are made of letters, digits, `-`, `_` and `.`"))
      return nil
    }
    return name
  }

  private static func cron(_ reader: MappingReader) -> CronExpression? {
    guard let text = reader.requiredString("cron") else { return nil }
    do throws(Failure) {
      return try CronExpression(text, at: reader.node("cron")?.location)
    } catch {
      error.diagnostics.forEach(reader.log.report)
      return nil
    }
  }

  private static func zone(_ reader: MappingReader) -> TimeZone? {
    guard let name = reader.string("timezone") else { return nil }
    if let zone = TimeZone(identifier: name) { return zone }
    reader.log.error(
      Wording("未知的时区 `\(name)`", en: "unknown time zone `\(name)`"), at: reader.node("timezone")?.location,
      hint: suggestion(for: name, among: TimeZone.knownTimeZoneIdentifiers))
    return nil
  }

  private static func language(_ reader: MappingReader) -> Language {
    guard reader.node("lang")?.string != "zh" else { return .chinese }
    return reader.choice("lang") ?? .chinese
  }

  private static func settings(_ reader: MappingReader) -> [(key: String, value: String)] {
    guard let node = reader.node("set"), !node.isNull else { return [] }
    guard let entries = node.mapping else {
      _ = MappingReader(node, log: reader.log)
      return []
    }
    return entries.compactMap { entry in
      let text: String? =
        switch entry.value.content {
        case .string(let text): text
        case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
        case .boolean(let truth): String(truth)
        case .null, .sequence, .mapping: nil
        }
      if let text { return (entry.key, text) }
      reader.log.error(
        Wording(
          "`\(entry.key)` 应是文字或数字，却是\(entry.value.kind.chinese)",
          en: "`\(entry.key)` must be a text or a number, found \(entry.value.kind.english)"),
        at: entry.value.location)
      return nil
    }
  }

  private static func unknownTarget(_ name: String) -> Wording {
    Wording("没有目标 `\(name)`", en: "there is no target `\(name)`")
  }

  private static func unknownChannel(_ name: String) -> Wording {
    Wording("`deliveries` 中没有 `\(name)`", en: "`deliveries` has no `\(name)`")
  }

  /// A list of names, each of which is known, or lies below a known one as `city/yueqing` does.
  private static func known(
    _ reader: MappingReader, _ key: String, among names: [String]?, wording: (String) -> Wording
  ) -> [String] {
    let items = reader.sequence(key) ?? []
    let found = items.isEmpty ? [] : reader.strings(key) ?? []
    guard let names else { return found }
    for item in items {
      guard let name = item.string, !names.contains(where: { name == $0 || name.hasPrefix("\($0)/") }) else { continue }
      reader.log.error(wording(name), at: item.location, hint: suggestion(for: name, among: names))
    }
    return found
  }
}

/// A length of time under a key, in seconds.
private func duration(_ reader: MappingReader, _ key: String) -> Int? {
  guard let node = reader.node(key), !node.isNull else { return nil }
  if let text = node.string, let seconds = DurationText.seconds(text) { return seconds }
  reader.log.error(
    Wording(
      "`\(key)` 应是一段时间，却是\(node.kind.chinese)", en: "`\(key)` must be a length of time, found \(node.kind.english)"),
    at: node.location,
    hint: Wording("如 `30m`、`1h30m`、`3d`", en: "such as `30m`, `1h30m` or `3d`"))
  return nil
}

extension ScheduleDefinition.Retry {
  fileprivate static func decode(_ reader: MappingReader) -> Self {
    var retry = Self()
    if let attempts = count(reader, "attempts", in: 1...100) { retry.attempts = attempts }
    if let delay = duration(reader, "delay") { retry.delay = delay }
    if let factor = count(reader, "factor", in: 1...100) { retry.factor = factor }
    if let limit = duration(reader, "limit") { retry.limit = limit }
    reader.finish()
    return retry
  }

  private static func count(_ reader: MappingReader, _ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let number = reader.number(key) else { return nil }
    if let count = Int(exactly: number), range.contains(count) { return count }
    reader.log.error(
      Wording(
        "`\(key)` 应是 \(range.lowerBound) 到 \(range.upperBound) 的整数",
        en: "`\(key)` must be a whole number from \(range.lowerBound) to \(range.upperBound)"),
      at: reader.node(key)?.location)
    return nil
  }
}

extension ScheduleDefinition.Gates {
  fileprivate static func decode(_ reader: MappingReader, hasPeriod: Bool) -> Self {
    var gates = Self()
    gates.reported = reader.mapping("reported").flatMap(Reported.decode)
    if gates.reported != nil, !hasPeriod {
      reader.log.error(
        Wording("`reported` 需要报告期，但此任务没有 `period`", en: "`reported` needs a period, and this schedule has no `period`"),
        at: reader.node("reported")?.location,
        hint: Wording("例如写 `period: previous-month`", en: "write `period: previous-month`, for example"))
    }
    gates.waiver = reader.mapping("waiver").flatMap(Waiver.decode)
    if let waiver = reader.node("waiver"), !waiver.isNull, reader.node("reported")?.isNull ?? true {
      reader.log.error(
        Wording("`waiver` 需要与 `reported` 一起使用", en: "`waiver` needs `reported` beside it"), at: waiver.location)
    }
    if let choice: Unchanged = reader.choice("unchanged") { gates.skipsUnchanged = choice == .skip }
    reader.finish()
    return gates
  }

  private enum Unchanged: String, CaseIterable { case skip, run }
}

extension ScheduleDefinition.Gates.Reported {
  fileprivate static func decode(_ reader: MappingReader) -> Self? {
    let table = reader.requiredString("table")
    let field = reader.requiredString("field")
    let period = reader.requiredString("period")
    let all = reader.required("all") == nil ? nil : reader.strings("all")
    reader.finish()
    if all?.isEmpty == true {
      reader.log.error(Wording("`all` 不能为空", en: "`all` must not be empty"), at: reader.node("all")?.location)
    }
    guard let table, let field, let period, let all else { return nil }
    return Self(table: table, field: field, period: period, all: all, location: reader.node.location)
  }
}

extension ScheduleDefinition.Gates.Waiver {
  fileprivate static func decode(_ reader: MappingReader) -> Self? {
    let after = reader.required("after") == nil ? nil : duration(reader, "after")
    let text = reader.string("text") ?? ""
    reader.finish()
    return after.map { Self(after: $0, text: text) }
  }
}
