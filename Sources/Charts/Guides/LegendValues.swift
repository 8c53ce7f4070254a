import ChartSpecs
import Diagnostics
import Documents
import Formats
import Foundation
import Tables
import Transforms

/// The entries of a legend: values and their labels.
struct LegendValues {
  let plan: LegendPlan
  let resolver: ScaleResolver

  private var scale: ChartScale { plan.mainScale }
  private var locale: FormatLocale { resolver.context.locale }

  /// An entry; a label of no lines is not drawn.
  typealias Entry = (value: Value, label: [String])

  /// The values with labels.
  ///
  /// - Parameter count: how many there should be on a continuous scale.
  func entries(count: Int) throws(Failure) -> [Entry] {
    if scale.channel == .status { return statusEntries(scale, resolver.context.formatLanguage) }
    let count = tickCount(count)
    let (values, isWritten) = values(count: count)
    var labels = try labels(values, count: count, isWritten: isWritten)
    if let text = plan.looks.text("labelExpr") { labels = try rewritten(labels, values, text) }
    let entries = Array(zip(values, labels))
    // Of the multiples of powers, those without room for a label have no entry either.
    return scale.type == .log && !isWritten ? entries.filter { $0.1 != [""] } : entries
  }

  // MARK: Values

  private func tickCount(_ usual: Int) -> Int {
    var count = plan.looks.count("tickCount") ?? usual
    if !scale.bins.isEmpty { count = max(count, scale.bins.count) }
    if let least = plan.looks.number("tickMinStep"), least > 0, let first = scale.interval.first,
      let last = scale.interval.last
    {
      count = min(count, Int(min(max(1, (abs(last - first) / least).rounded(.down)), 1000)) + 1)
    }
    return count
  }

  private func values(count: Int) -> ([Value], isWritten: Bool) {
    if let items = plan.looks["values"]?.sequence {
      let domain = resolver.domains[scale.position]
      return (items.map { domain.value($0) }, true)
    }
    if let union = writtenUnion { return (union, true) }
    return (scaleValues(count: count), false)
  }

  /// The values of several scales whose domains are written.
  private var writtenUnion: [Value]? {
    guard plan.scales.count > 1, scale.type.hasDiscreteDomain else { return nil }
    var union: [Value] = []
    for scale in plan.scales {
      guard let domain = resolver.domains[scale.position].explicit else { return nil }
      for value in domain where !union.contains(value) { union.append(value) }
    }
    return union
  }

  private func scaleValues(count: Int) -> [Value] {
    if !scale.bins.isEmpty, !scale.type.isDiscrete { return scale.bins.dropLast().map { .number($0) } }
    switch scale.mapping {
    case .ordinal, .band, .point: return scale.values
    case .continuous(let inner), .ramp(let inner, _):
      let isTime = scale.type.isTime
      var ticks = inner.ticks(count: count)
      if let time = inner as? TimeScale, let step = calendarStep { ticks = time.ticks(every: step) }
      // A short run of colours is labelled at its ends.
      if plan.isGradient, ticks.count < 3, let first = scale.interval.first, let last = scale.interval.last,
        first != last
      {
        ticks = [first, last]
      }
      return ticks.map { isTime ? .instant($0) : .number($0) }
    case .classes(let thresholds, _): return ([-Double.infinity] + thresholds).map { .number($0) }
    case .identity: return []
    }
  }

  /// The unit of the calendar that `tickCount` names.
  private var calendarStep: CalendarStep? {
    let node = plan.looks["tickCount"]
    guard let name = node?.string ?? node?["interval"]?.string, let unit = CalendarStep.Unit(vegaName: name)
    else { return nil }
    return CalendarStep(unit, every: max(1, node?["step"].flatMap(ChartSpecs.count) ?? 1))
  }

  // MARK: Labels

  private func labels(_ values: [Value], count: Int, isWritten: Bool) throws(Failure) -> [[String]] {
    if let custom = CustomFormat(plan.looks.text("formatType"), plan.looks.text("format"), plan.definition, resolver) {
      return try custom.labels(values, in: resolver.context.evaluation).map { [$0] }
    }
    let format =
      plan.looks.text("format")
      ?? (plan.definition.type == .quantitative ? resolver.configuration.values["numberFormat"]?.string : nil)
    if let unit = unit(values) {
      let numbers = values.map { value in value.measure.flatMap { $0.isFinite ? $0 : nil } }
      guard isRange else { return unit.labels(numbers) }
      return rangeLabels(values, isWritten: isWritten) { unit.labels([$0]).first?.first ?? "" }
    }
    if scale.type.isDiscrete { return discreteLabels(values, format) }
    if let write = writer(count: count, format, skips: !isWritten && plan.isGradient) {
      return isRange ? rangeLabels(values, isWritten: isWritten, write) : values.map { [write($0.measure ?? .nan)] }
    }
    return values.map { [timeLabel($0, plan.definition, format)] }
  }

  /// Whether entries are classes: with bars, their borders are labelled, with symbols, both ends.
  private var isRange: Bool {
    if case .classes = scale.mapping { return true }
    return !scale.bins.isEmpty && !plan.isGradient
  }

  private func discreteLabels(_ values: [Value], _ format: String?) -> [[String]] {
    var definition = plan.definition
    definition.format = format
    definition.formatType = plan.looks.text("formatType")
    if definition.type == .quantitative { definition.type = .ordinal }
    let writer = ValueWriter(definition, resolver)
    return values.map { value in
      guard let end = scale.binEnds[value] else { return writer.lines(value) }
      var numbers = definition
      numbers.type = .quantitative
      return [ValueWriter(numbers, resolver).interval(value, .number(end))]
    }
  }

  /// Writes numbers with as many digits as tell neighbouring values apart; `nil` for moments.
  ///
  /// - Parameter skips: whether labels without room on a logarithmic scale are empty.
  private func writer(count: Int, _ format: String?, skips: Bool) -> (@Sendable (Double) -> String)? {
    if scale.type.isTime || plan.definition.type == .temporal || plan.looks.text("formatType") == "time" { return nil }
    let specifier = format.flatMap { NumberFormat($0, locale: locale.number) }
    switch scale.mapping {
    case .continuous(let inner), .ramp(let inner, _):
      if let log = inner as? LogScale, plan.looks["values"] != nil { return log.format(specifier, locale.number) }
      return inner.tickFormat(count: count, specifier: specifier, locale: locale.number)
    case .classes(let thresholds, _):
      switch scale.type {
      case .threshold: return { specifier?.string($0) ?? $0.javaScriptText }
      case .binOrdinal:
        let ends = (scale.bins.first ?? 0, scale.bins.last ?? 1)
        return linearTickFormat(
          from: ends.0, to: ends.1, count: count, specifier: specifier, locale: locale.number)
      default:
        let borders = scale.type == .quantile ? thresholds : scale.interval
        let gaps = zip(borders.dropFirst(), borders).map { $0 - $1 }
        let least = gaps.min() ?? borders.first ?? 1
        return linearTickFormat(from: 0, to: least, count: 30, specifier: specifier, locale: locale.number)
      }
    case .ordinal, .band, .point, .identity: return { specifier?.string($0) ?? $0.javaScriptText }
    }
  }

  private func rangeLabels(
    _ values: [Value], isWritten: Bool, _ write: (Double) -> String
  ) -> [[String]] {
    values.indices.map { index in
      let start = values[index].measure ?? .nan
      if plan.isBanded { return index == 0 ? [] : [write(start)] }
      let following = index + 1 < values.count ? values[index + 1].measure : isWritten ? nil : scale.bins.last
      let end = following ?? .infinity
      if start.isFinite { return [end.isFinite ? "\(write(start)) – \(write(end))" : "≥ \(write(start))"] }
      return ["< \(write(end))"]
    }
  }

  /// The unit of labels in Chinese numbers; `nil` for others.
  func unit(_ values: [Value]) -> ChosenUnit? {
    guard plan.looks.text("formatType") == "chinese", plan.definition.type == .quantitative else { return nil }
    return ChosenUnit(
      plan.looks, format: plan.looks.text("format") ?? resolver.configuration.values["numberFormat"]?.string,
      title: plan.title.map(resolver.translated), ticks: values.compactMap(\.measure).filter(\.isFinite),
      range: scale.interval, context: resolver.context)
  }

  private func timeLabel(_ value: Value, _ definition: ChannelDefinition, _ format: String?) -> String {
    let zone = scale.type == .utc || definition.timeUnit?.isUTC == true ? TimeZone.utc : resolver.context.zone
    // Unlike an axis, a legend has whole dates; in Chinese they are as brief as on an axis.
    let usual = locale.time.patterns == .english ? "%b %d, %Y" : nil
    let written = format ?? resolver.configuration.values["timeFormat"]?.string ?? usual
    let specifier = plan.looks.text("format") ?? definition.timeUnit?.specifier(locale.time.patterns) ?? written
    if let specifier, let format = TimeFormat(specifier, locale: locale.time) {
      return format.string(value.measure ?? 0, zone: zone)
    }
    return MultiTimeFormat(locale: locale.time).string(value.measure ?? 0, zone: zone)
  }

  private func rewritten(_ labels: [[String]], _ values: [Value], _ text: String) throws(Failure) -> [[String]] {
    let location = plan.looks["labelExpr"]?.location ?? plan.definition.location
    let expression = try Expression.parse(text, at: location)
    let table = Table([
      ("label", Column(.strings(labels.map { $0.joined(separator: "\n") }))), ("value", Column(values)),
      ("index", Column(.numbers(values.indices.map(Double.init)))),
    ])
    let column = try expression.bind(to: table, in: resolver.context.evaluation).column()
    return column.values.map { value in
      if case .list(let lines) = value { return lines.map { $0.string ?? $0.number?.javaScriptText ?? "" } }
      let text = value.string ?? value.number?.javaScriptText ?? ""
      return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
