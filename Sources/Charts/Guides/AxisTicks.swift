import ChartSpecs
import Diagnostics
import Documents
import Formats
import Foundation
import Scenes
import Tables

/// The ticks of an axis with their labels.
struct AxisTicks {
  struct Tick {
    var value: Value
    /// Where its value begins along the axis.
    var place: Double
    var label: [String]
  }

  let plan: AxisPlan
  let resolver: ScaleResolver

  func ticks() throws(Failure) -> [Tick] {
    let values = try values()
    let labels = try AxisWords(plan: plan, resolver: resolver, count: count).labels(values)
    return zip(values, labels).compactMap { value, label in
      guard let place = plan.scale.place(value), place.isFinite else { return nil }
      return Tick(value: value, place: place, label: label)
    }
  }

  private var zone: TimeZone { plan.scale.type == .utc ? .utc : resolver.context.zone }

  private func values() throws(Failure) -> [Value] {
    if let items = try AxisValues(plan: plan, resolver: resolver).values() { return onAxis(items, count: ownCount) }
    switch plan.scale.mapping {
    case .band, .point, .ordinal: return plan.scale.values
    case .continuous(let scale), .ramp(let scale, _): return continuous(scale)
    case .classes, .identity: return []
    }
  }

  /// How many ticks the definition asks for.
  private var ownCount: Int? { plan.looks.count("tickCount") }

  /// How many ticks there should be: one for every 40 units of length, or 10 for classes; `nil` for the scale's own
  /// choice.
  private var count: Int? {
    if let count = ownCount { return count }
    if plan.scale.type == .log { return nil }
    if plan.definition.isBinning { return Int(bounded: (plan.length / 10).rounded(.up)) }
    if plan.definition.isField, let unit = plan.definition.timeUnit {
      let only = unit.parts.count == 1 ? unit.parts.first : nil
      if let only, [.month, .hours, .day, .quarter].contains(only) { return nil }
    }
    return Int(bounded: (plan.length / 40).rounded(.up))
  }

  private func continuous(_ scale: any ContinuousScale) -> [Value] {
    if !plan.scale.bins.isEmpty { return onAxis(plan.scale.bins.map { .number($0) }, count: nil) }
    if let time = scale as? TimeScale {
      if let interval { return time.ticks(every: interval).map { .instant($0) } }
      return time.ticks(count: limited(count ?? 10, scale)).map { .instant($0) }
    }
    return scale.ticks(count: limited(count ?? 10, scale)).map { .number($0) }
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
    guard let first = scale.domain.first, let last = scale.domain.last, ownCount != nil || plan.scale.type != .log
    else { return count }
    var step = plan.looks.number("tickMinStep")
    if step == nil, plan.looks.text("format") == "d" { step = 1 }
    if step == nil { step = plan.definition.timeUnit?.duration }
    guard let step, step > 0 else { return count }
    let steps = abs(last - first) / step
    return min(count, Int(min(steps == 0 ? 1 : steps, 10_000)) + 1)
  }

  /// The values that lie on the axis, in its order; every other is left out until there are at most `count`.
  private func onAxis(_ values: [Value], count: Int?) -> [Value] {
    let range = plan.scale.range
    let (low, high) = (min(range.start, range.end).rounded(.down), max(range.start, range.end).rounded(.up))
    var placed: [(value: Value, place: Double)] = []
    for value in values {
      if let place = plan.scale.place(value), place >= low, place <= high { placed.append((value, place)) }
    }
    let isReversed = range.start > range.end
    let order = placed.indices.sorted { a, b in
      let (first, second) = (placed[a].place, placed[b].place)
      return first == second ? a < b : (first < second) != isReversed
    }
    var kept = order.map { placed[$0].value }
    guard let count, count > 0, kept.count > 1 else { return kept }
    let ends = [kept[0], kept[kept.count - 1]]
    while kept.count > count, kept.count >= 3 {
      kept = kept.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    }
    return kept.count < 3 ? ends : kept
  }
}
