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

  /// The scale whose values are listed; of several, that of the sizes.
  private var scale: ChartScale { plan.scale(.size) ?? plan.scales[0] }
  private var language: FormatLanguage {
    FormatLanguage(rawValue: resolver.context.language.rawValue) ?? .english
  }

  /// The values with labels.
  ///
  /// - Parameter count: how many there should be on a continuous scale.
  func entries(count: Int) throws(Failure) -> [(value: Value, label: [String])] {
    if scale.channel == .status { return statusEntries(scale, language) }
    let values = values(count: count)
    var labels = try labels(values, count: count)
    if let text = plan.looks.text("labelExpr") { labels = try rewritten(labels, values, text) }
    return Array(zip(values, labels))
  }

  private func values(count: Int) -> [Value] {
    if let items = plan.looks["values"]?.sequence {
      let domain = resolver.domains[scale.position]
      return items.map { domain.value($0) }
    }
    switch scale.mapping {
    case .ordinal, .band, .point: return scale.values
    case .continuous(let inner), .ramp(let inner, _):
      if !scale.bins.isEmpty { return scale.bins.dropLast().map { .number($0) } }
      let count = plan.looks.count("tickCount") ?? count
      let isTime = scale.type.isTime
      var ticks = inner.ticks(count: count)
      // Colours with fewer than three labels are labelled at their ends.
      if plan.isGradient, ticks.count < 3, let first = scale.interval.first, let last = scale.interval.last,
        first != last
      {
        ticks = [first, last]
      }
      return ticks.map { isTime ? .instant($0) : .number($0) }
    case .classes(let thresholds, _):
      if !scale.bins.isEmpty {
        return (plan.isBanded ? Array(scale.bins.dropFirst().dropLast()) : Array(scale.bins.dropLast())).map {
          .number($0)
        }
      }
      return plan.isBanded ? thresholds.map { .number($0) } : ([-Double.infinity] + thresholds).map { .number($0) }
    case .identity: return []
    }
  }

  private func labels(_ values: [Value], count: Int) throws(Failure) -> [[String]] {
    let format =
      plan.looks.text("format")
      ?? (plan.definition.type == .quantitative ? resolver.configuration.values["numberFormat"]?.string : nil)
    if let unit = unit(values) { return unit.labels(values.map(\.measure)) }
    var definition = plan.definition
    definition.format = format
    switch scale.mapping {
    case .continuous(let inner), .ramp(let inner, _):
      if !scale.bins.isEmpty { return values.map { binLabel($0, definition) } }
      if scale.type.isTime { return values.map { timeLabel($0, definition, format) } }
      let specifier = format.flatMap { NumberFormat($0) }
      let writer = inner.tickFormat(count: count, specifier: specifier)
      return values.map { [writer($0.measure ?? 0)] }
    case .classes(let thresholds, _): return classLabels(values, thresholds, format)
    default:
      if definition.type == .quantitative { definition.type = .ordinal }
      let writer = ValueWriter(definition, resolver)
      return values.map { value in
        if scale.binEnds[value] != nil { return binLabel(value, definition) }
        return writer.lines(value)
      }
    }
  }

  /// The unit of labels in Chinese numbers; `nil` for others.
  func unit(_ values: [Value]) -> ChosenUnit? {
    guard plan.looks.text("formatType") == "chinese", plan.definition.type == .quantitative else { return nil }
    return ChosenUnit(
      plan.looks, format: plan.looks.text("format") ?? resolver.configuration.values["numberFormat"]?.string,
      title: plan.title.map(resolver.translated), ticks: values.compactMap(\.measure), range: scale.interval,
      language: language)
  }

  private func timeLabel(_ value: Value, _ definition: ChannelDefinition, _ format: String?) -> [String] {
    let zone = scale.type == .utc ? TimeZone.utc : resolver.context.zone
    let specifier = format ?? definition.timeUnit?.specifier(language)
    if let specifier, let format = TimeFormat(specifier, language: language) {
      return [format.string(value.measure ?? 0, zone: zone)]
    }
    return [MultiTimeFormat(language: language).string(value.measure ?? 0, zone: zone)]
  }

  private func binLabel(_ value: Value, _ definition: ChannelDefinition) -> [String] {
    var definition = definition
    definition.type = .quantitative
    let writer = ValueWriter(definition, resolver)
    let position = scale.bins.firstIndex(of: value.measure ?? 0)
    if plan.isBanded { return [writer.text(value)] }
    let end = scale.binEnds[value] ?? position.flatMap { $0 + 1 < scale.bins.count ? scale.bins[$0 + 1] : nil }
    return [end.map { writer.interval(value, .number($0)) } ?? writer.text(value)]
  }

  /// Bands are labelled at their borders; symbols with both ends.
  private func classLabels(_ values: [Value], _ thresholds: [Double], _ format: String?) -> [[String]] {
    let ends = scale.bins.isEmpty ? thresholds : scale.bins
    let specifier = format.flatMap { NumberFormat($0) }
    let spread = [scale.interval.first, ends.first].compactMap { $0 }.min() ?? 0
    let top = [scale.interval.last, ends.last].compactMap { $0 }.max() ?? 1
    let writer = LinearScale(domain: [spread, top], range: [0, 1]).tickFormat(
      count: max(ends.count, 5), specifier: specifier)
    if plan.isBanded {
      return values.map { value in
        let number = value.measure ?? 0
        return [scale.type == .quantile && format == nil ? number.javaScriptText : writer(number)]
      }
    }
    return values.indices.map { index in
      let next = index + 1 < values.count ? values[index + 1].measure : scale.bins.last
      let start = values[index].measure ?? 0
      if start == -.infinity { return ["< \(next.map(writer) ?? "")"] }
      guard let next else { return ["≥ \(writer(start))"] }
      return ["\(writer(start)) – \(writer(next))"]
    }
  }

  private func rewritten(_ labels: [[String]], _ values: [Value], _ text: String) throws(Failure) -> [[String]] {
    let location = plan.looks["labelExpr"]?.location ?? plan.definition.location
    let expression = try Expression.parse(text, at: location)
    let table = Table([
      ("label", Column(.strings(labels.map { $0.joined(separator: "\n") }))), ("value", Column(values)),
      ("index", Column(.numbers(values.indices.map(Double.init)))),
    ])
    let column = try expression.bind(to: table, in: resolver.context.evaluation).column()
    return column.values.map { [$0.string ?? $0.number?.javaScriptText ?? ""] }
  }
}
