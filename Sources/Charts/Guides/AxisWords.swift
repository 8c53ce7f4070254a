import ChartSpecs
import Diagnostics
import Documents
import Formats
import Foundation
import Tables
import Transforms

/// The words at the ticks of an axis.
struct AxisWords {
  let plan: AxisPlan
  let resolver: ScaleResolver
  /// How many ticks there should be.
  let count: Int?

  /// The lines of the label of each value.
  func labels(_ values: [Value]) throws(Failure) -> [[String]] {
    let labels = try formatted(values)
    guard let expression = plan.looks.text("labelExpr") else { return labels }
    return try rewritten(labels, values, expression)
  }

  private var zone: TimeZone { plan.scale.type == .utc ? .utc : resolver.context.zone }
  private var locale: FormatLocale { resolver.context.locale }

  /// The unit of labels in Chinese numbers; `nil` for others.
  func unit(_ values: [Value]) -> ChosenUnit? {
    let kind = plan.looks.text("formatType") ?? resolver.configuration.values["numberFormatType"]?.string
    guard kind == "chinese" else { return nil }
    let numbers = values.compactMap(\.measure)
    return ChosenUnit(
      plan.looks, format: plan.looks.text("format") ?? defaultFormat, title: plan.title.map(resolver.translated),
      ticks: numbers, range: numbers, context: resolver.context)
  }

  private func formatted(_ values: [Value]) throws(Failure) -> [[String]] {
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
      if scale is TimeScale { return timeLabels(values, format) }
      if formatType == "time" {
        return timeLabels(values, format ?? (plan.looks["format"] == nil ? "%b %d, %Y" : nil))
      }
      return try numberLabels(values, scale, format)
    default: return discreteLabels(values, format, isTime: formatType == "time")
    }
  }

  // MARK: Numbers

  private func numberLabels(_ values: [Value], _ scale: any ContinuousScale, _ format: String?) throws(Failure)
    -> [[String]]
  {
    let number = try numberFormat(format)
    var count = plan.scale.bins.isEmpty ? self.count ?? 10 : max(self.count ?? 10, plan.scale.bins.count)
    if plan.looks["values"] != nil { count = max(count, distinguishing(values, scale)) }
    let writer = scale.tickFormat(count: count, specifier: number, locale: locale.number)
    return values.map { [writer($0.measure ?? 0)] }
  }

  /// How many ticks there would be if all were as close as the closest of these.
  private func distinguishing(_ values: [Value], _ scale: any ContinuousScale) -> Int {
    let sorted = values.compactMap(\.measure).sorted()
    let closest = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.min()
    guard let closest, let first = scale.domain.first, let last = scale.domain.last else { return 0 }
    return Int(min(abs(last - first) / closest, 1000).rounded(.up))
  }

  /// Times have no default here: `config.timeFormat` is not for axes.
  private var defaultFormat: String? {
    guard plan.definition.type == .quantitative else { return nil }
    if plan.isNormalized { return resolver.configuration.values["normalizedNumberFormat"]?.string ?? ".0%" }
    return resolver.configuration.values["numberFormat"]?.string
  }

  private func numberFormat(_ text: String?) throws(Failure) -> NumberFormat? {
    guard let text else { return nil }
    if let format = NumberFormat(text, locale: locale.number) { return format }
    throw Failure(
      Wording("`\(text)` 不是数字格式", en: "`\(text)` is not a number format"),
      at: plan.looks["format"]?.location ?? plan.definition.location,
      hint: Wording("例如 `,.1f`", en: "for example `,.1f`"))
  }

  // MARK: Times

  private func timeLabels(_ values: [Value], _ format: String?) -> [[String]] {
    let specifiers = plan.looks["format"]?.mapping
    let unit = specifiers == nil ? plan.definition.timeUnit : nil
    if let specifier = format ?? unit.map({ $0.specifier(locale.time.patterns) }),
      let format = TimeFormat(specifier, locale: locale.time)
    {
      return values.map { [format.string($0.measure ?? 0, zone: zone)] }
    }
    var own: [String: String] = [:]
    for entry in specifiers ?? [] { own[entry.key] = entry.value.string }
    let writer = MultiTimeFormat(locale: locale.time, specifiers: own)
    return values.map { [writer.string($0.measure ?? 0, zone: zone)] }
  }

  // MARK: Names

  private func discreteLabels(_ values: [Value], _ format: String?, isTime: Bool) -> [[String]] {
    var definition = plan.definition
    definition.format = format
    if definition.type == .quantitative { definition.type = .ordinal }
    var writer = ValueWriter(definition, resolver)
    writer.format = format
    if isTime { (writer.type, writer.formatType) = (.temporal, "time") }
    return values.map { value in
      if let end = plan.scale.binEnds[value] {
        var numbers = writer
        numbers.type = .quantitative
        return [numbers.interval(value, .number(end))]
      }
      return writer.lines(value)
    }
  }

  // MARK: Expressions

  private func rewritten(_ labels: [[String]], _ values: [Value], _ text: String) throws(Failure) -> [[String]] {
    let location = plan.looks["labelExpr"]?.location ?? plan.definition.location
    let expression = try Expression.parse(text, at: location)
    let column = try expression.bind(to: Table(ticks: values, labels), in: resolver.context.evaluation).column()
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

extension Table {
  /// What expressions about ticks see: the value, the label, and the place among all, from 0 to 1.
  init(ticks values: [Value], _ labels: [[String]]) {
    let last = Double(max(1, values.count - 1))
    self.init([
      ("label", Column(.strings(labels.map { $0.joined(separator: "\n") }))), ("value", Column(values)),
      ("index", Column(.numbers(values.indices.map { Double($0) / last }))),
    ])
  }
}
