import ChartSpecs
import Diagnostics
import Documents
import Formats
import Foundation
import Tables
import Transforms

/// The values that a definition wants ticks at (`values`).
struct AxisValues {
  let plan: AxisPlan
  let resolver: ScaleResolver

  /// The values; `nil` when the definition leaves them to the scale.
  func values() throws(Failure) -> [Value]? {
    guard let node = plan.looks["values"], !node.isNull else { return nil }
    if let items = node.sequence { return items.map(value) }
    guard let text = node["expr"]?.string ?? node["signal"]?.string else {
      throw Failure(
        Wording("`values` 应是列表", en: "`values` must be an array"), at: node.location,
        hint: Wording("例如 `[0, 50, 100]`", en: "for example `[0, 50, 100]`"))
    }
    let result = try Expression.parse(text, at: node.location).evaluate(in: resolver.context.evaluation)
    guard case .list(let items) = result else {
      throw Failure(
        Wording("`values` 的表达式没有得出列表", en: "the expression of `values` gives no array"), at: node.location)
    }
    return items.map(moment)
  }

  private var isTime: Bool { plan.scale.type.isTime || plan.definition.type == .temporal }
  private var zone: TimeZone { plan.scale.type == .utc ? .utc : resolver.context.zone }

  private func value(_ node: DocumentNode) -> Value {
    if isTime, let part = onlyPart, let value = unitValue(node, part) { return value }
    return moment(resolver.domains[plan.scale.position].value(node))
  }

  /// Texts and numbers on an axis of moments are moments.
  private func moment(_ value: Value) -> Value {
    guard isTime else { return value }
    if let text = value.string { return parseDate(text, zone: zone).map(Value.instant) ?? value }
    return value.number.map(Value.instant) ?? value
  }

  /// The unit of time, if it has one part.
  private var onlyPart: TimeUnit.Part? {
    guard let unit = plan.definition.timeUnit, unit.parts.count == 1, !unit.isBinned, !unit.isUTC else { return nil }
    return unit.parts[0]
  }

  /// A month, weekday, hour … by its number or name.
  private func unitValue(_ node: DocumentNode, _ part: TimeUnit.Part) -> Value? {
    let isName = node.string.map { parseDate($0, zone: zone) == nil } ?? false
    guard isName || (node.number.map { $0 < 10_000 } ?? false) else { return nil }
    if let number = node.number { return .instant(DateTimeLiteral([part: number]).milliseconds(in: zone)) }
    let parts = NodeBuilder(node.location).object([(part.rawValue, node.content)])
    let log = DiagnosticLog()
    let moment = DateTimeLiteral.decode(parts, log: log)
    return log.hasErrors ? nil : moment.map { .instant($0.milliseconds(in: zone)) }
  }
}
