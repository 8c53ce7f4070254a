import ChartSpecs
import Diagnostics
import Documents
import Formats
import Foundation
import Scenes
import Tables
import Transforms

/// The ticks of an axis with their labels.
struct AxisTicks {
  struct Tick {
    var value: Value
    /// Along the axis.
    var position: Double
    var label: [String]
  }

  let plan: AxisPlan
  let resolver: ScaleResolver

  func ticks() throws(Failure) -> [Tick] {
    let values = values()
    let share = plan.looks.number("bandPosition") ?? plan.definition.bandPosition ?? plan.baseShare
    let shift =
      plan.scale.bandwidth * (plan.looks.text("tickBand") == "extent" ? 0.5 : plan.scale.type == .band ? share : 0)
    var labels = try labels(values)
    if let expression = plan.looks.text("labelExpr") { labels = try rewritten(labels, values, expression) }
    return zip(values, labels).compactMap { value, label in
      guard let position = plan.scale.place(value), position.isFinite else { return nil }
      return Tick(value: value, position: position + shift + bandShift(value), label: label)
    }
  }

  /// Marks that stand in the middle of a unit of time have their ticks there.
  private func bandShift(_ value: Value) -> Double {
    guard plan.scale.type.isTime, let share = plan.looks.number("bandPosition"), share != 0,
      let unit = plan.definition.timeUnit, let start = value.measure
    else { return 0 }
    let end = unit.next(start, zone: zone)
    guard let a = plan.scale.place(.instant(start)), let b = plan.scale.place(.instant(end)) else { return 0 }
    return (b - a) * share
  }

  private var zone: TimeZone { plan.scale.type == .utc ? .utc : resolver.context.zone }
  private var language: FormatLanguage {
    FormatLanguage(rawValue: resolver.context.language.rawValue) ?? .english
  }

  // MARK: Values

  private func values() -> [Value] {
    if let items = plan.looks["values"]?.sequence { return explicit(items) }
    switch plan.scale.mapping {
    case .band, .point, .ordinal: return plan.scale.values
    case .continuous(let scale), .ramp(let scale, _): return continuous(scale)
    case .classes, .identity: return []
    }
  }

  private func explicit(_ items: [DocumentNode]) -> [Value] {
    let domain = resolver.domains[plan.scale.position]
    return items.compactMap { item in
      let value = domain.value(item)
      if plan.scale.type.isTime, let text = value.string { return parseDate(text, zone: zone).map(Value.instant) }
      if plan.scale.type.isTime, let number = value.number { return .instant(number) }
      return value
    }
  }

  /// How many ticks there should be: one for every 40 units of length, or 10 for classes.
  var count: Int? {
    if let count = plan.looks.count("tickCount") { return count }
    if plan.scale.type == .log { return nil }
    if plan.definition.isBinning { return Int((plan.length / 10).rounded(.up)) }
    if plan.definition.isField, let unit = plan.definition.timeUnit {
      let only = unit.parts.count == 1 ? unit.parts.first : nil
      if let only, [.month, .hours, .day, .quarter].contains(only) { return nil }
    }
    return Int((plan.length / 40).rounded(.up))
  }

  private func continuous(_ scale: any ContinuousScale) -> [Value] {
    if !plan.scale.bins.isEmpty { return bins(scale).map { .number($0) } }
    if let time = scale as? TimeScale {
      if let interval = interval { return time.ticks(every: interval).map { .instant($0) } }
      return time.ticks(count: limited(count ?? 10, scale)).map { .instant($0) }
    }
    var numbers = scale.ticks(count: limited(count ?? 10, scale))
    if plan.scale.type == .log, count == nil { numbers = scale.ticks(count: 10) }
    return numbers.map { .number($0) }
  }

  private var interval: CalendarStep? {
    guard let node = plan.looks["tickCount"] else { return nil }
    guard let name = node.string ?? node["interval"]?.string, let unit = CalendarStep.Unit(vegaName: name) else {
      return nil
    }
    return CalendarStep(unit, every: max(1, node["step"].flatMap(ChartSpecs.count) ?? 1))
  }

  /// No more ticks than there are smallest steps.
  private func limited(_ count: Int, _ scale: any ContinuousScale) -> Int {
    guard let first = scale.domain.first, let last = scale.domain.last, self.count != nil else { return count }
    var step = plan.looks.number("tickMinStep")
    if step == nil, plan.looks.text("format")?.hasSuffix("d") == true { step = 1 }
    if step == nil, let unit = plan.definition.timeUnit, plan.scale.type.isTime {
      let start = unit.floor(first, zone: zone)
      step = unit.next(start, zone: zone) - start
    }
    guard let step, step > 0 else { return count }
    return min(count, Int(min(abs(last - first) / step, 10000)) + 1)
  }

  /// The boundaries of classes that lie on the axis.
  private func bins(_ scale: any ContinuousScale) -> [Double] {
    let (low, high) = (
      min(plan.scale.range.start, plan.scale.range.end), max(plan.scale.range.start, plan.scale.range.end)
    )
    var ticks = plan.scale.bins.filter { value in
      let place = scale.map(value)
      return place >= low.rounded(.down) && place <= high.rounded(.up)
    }
    if let explicit = plan.looks.number("tickCount"), ticks.count > 1 {
      let ends = [ticks[0], ticks[ticks.count - 1]]
      while Double(ticks.count) > explicit, ticks.count >= 3 {
        ticks = ticks.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      }
      if ticks.count < 3 { ticks = ends }
    }
    return ticks
  }

  // MARK: Labels

  /// The unit of labels in Chinese numbers; `nil` for others.
  func unit(_ values: [Value]) -> ChosenUnit? {
    let kind = plan.looks.text("formatType") ?? resolver.configuration.values["numberFormatType"]?.string
    guard kind == "chinese" else { return nil }
    let numbers = values.compactMap(\.measure)
    return ChosenUnit(
      plan.looks, format: plan.looks.text("format") ?? defaultFormat, title: plan.title.map(resolver.translated),
      ticks: numbers, range: numbers, language: language)
  }

  private func labels(_ values: [Value]) throws(Failure) -> [[String]] {
    if let custom = CustomFormat(plan.looks.text("formatType"), plan.looks.text("format"), plan.definition, resolver) {
      return try custom.labels(values, in: resolver.context.evaluation).map { [$0] }
    }
    let format = plan.looks.text("format") ?? defaultFormat
    let formatType = plan.looks.text("formatType") ?? resolver.configuration.values["numberFormatType"]?.string
    if formatType == "chinese" {
      return unit(values)?.labels(values.map(\.measure)) ?? values.map { _ in [""] }
    }
    switch plan.scale.mapping {
    case .continuous(let scale), .ramp(let scale, _):
      if let time = scale as? TimeScale { return timeLabels(values, time, format) }
      if formatType == "time", let format = TimeFormat(format ?? "%b %d, %Y", language: language) {
        return values.map { [format.string($0.measure ?? 0, zone: zone)] }
      }
      let number = try numberFormat(format)
      var count = plan.scale.bins.isEmpty ? self.count ?? 10 : max(self.count ?? 10, plan.scale.bins.count)
      if plan.looks["values"] != nil { count = max(count, distinguishing(values, scale)) }
      let writer = scale.tickFormat(count: count, specifier: number)
      return values.map { [writer($0.measure ?? 0)] }
    default: return discreteLabels(values, format, isTime: formatType == "time")
    }
  }

  /// How many ticks there would be if all were as close as the closest of these.
  private func distinguishing(_ values: [Value], _ scale: any ContinuousScale) -> Int {
    let sorted = values.compactMap(\.measure).sorted()
    let closest = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.min()
    guard let closest, let first = scale.domain.first, let last = scale.domain.last else { return 0 }
    return Int(min(abs(last - first) / closest, 1000).rounded(.up))
  }

  private var defaultFormat: String? {
    if isQuantitative {
      if plan.isNormalized { return resolver.configuration.values["normalizedNumberFormat"]?.string ?? ".0%" }
      return resolver.configuration.values["numberFormat"]?.string
    }
    if plan.scale.type.isTime, plan.definition.timeUnit == nil {
      return resolver.configuration.values["timeFormat"]?.string
    }
    return nil
  }

  private var isQuantitative: Bool { plan.definition.type == .quantitative }

  private func numberFormat(_ text: String?) throws(Failure) -> NumberFormat? {
    guard let text else { return nil }
    if let format = NumberFormat(text) { return format }
    throw Failure(
      Wording("`\(text)` 不是数字格式", en: "`\(text)` is not a number format"),
      at: plan.looks["format"]?.location ?? plan.definition.location,
      hint: Wording("例如 `,.1f`", en: "for example `,.1f`"))
  }

  private func timeLabels(_ values: [Value], _ scale: TimeScale, _ format: String?) -> [[String]] {
    let unit = plan.definition.timeUnit
    let specifier = format ?? unit.flatMap { $0.parts.isEmpty ? nil : $0.specifier(language) }
    if let specifier, let format = TimeFormat(specifier, language: language) {
      return values.map { [format.string($0.measure ?? 0, zone: zone)] }
    }
    let writer = MultiTimeFormat(language: language)
    return values.map { [writer.string($0.measure ?? 0, zone: zone)] }
  }

  private func discreteLabels(_ values: [Value], _ format: String?, isTime: Bool) -> [[String]] {
    var definition = plan.definition
    definition.format = format
    if definition.type == .quantitative { definition.type = .ordinal }
    var writer = ValueWriter(definition, resolver)
    writer.format = format
    if isTime { writer.type = .temporal }
    return values.map { value in
      if let end = plan.scale.binEnds[value] {
        var numbers = writer
        numbers.type = .quantitative
        return [numbers.interval(value, .number(end))]
      }
      return writer.lines(value)
    }
  }

  private func rewritten(_ labels: [[String]], _ values: [Value], _ text: String) throws(Failure) -> [[String]] {
    let location = plan.looks["labelExpr"]?.location ?? plan.definition.location
    let expression = try Expression.parse(text, at: location)
    let last = Double(max(1, values.count - 1))
    let table = Table([
      ("label", Column(.strings(labels.map { $0.joined(separator: "\n") }))), ("value", Column(values)),
      ("index", Column(.numbers(values.indices.map { Double($0) / last }))),
    ])
    let column = try expression.bind(to: table, in: resolver.context.evaluation).column()
    return column.values.map { value in
      switch value {
      case .list(let parts): parts.map { $0.string ?? $0.dump() }
      case .string(let text): text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      case .null: [""]
      case .number(let number): [number.javaScriptText]
      default: [value.dump()]
      }
    }
  }
}
