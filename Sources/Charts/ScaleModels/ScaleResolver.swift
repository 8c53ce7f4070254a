import ChartSpecs
import Diagnostics
import Foundation
import Scenes
import Tables

/// Phase 2, scales: which definitions share one, what it covers, how large frames are, and what values map to.
///
/// An object, since every part of the drawing holds on to it.
final class ScaleResolver {
  let model: ChartModel
  let context: ChartContext
  let configuration: Configuration
  let groups: [ScaleGroup]
  /// For each mark, the scale of each channel.
  let assignments: [[Channel: Int]]
  private(set) var domains: [ScaleDomain] = []
  private(set) var properties: [ScaleProperties] = []
  private(set) var values: [[Value]] = []
  private(set) var scales: [ChartScale] = []
  private(set) var sizes: [Size] = []
  /// For each mark, the steps that discrete axes have.
  private(set) var steps: [Size] = []
  /// What the user should look at.
  let log: DiagnosticLog
  /// For each mark, its map if it lies on one.
  private(set) var maps: [ProjectedMap?] = []
  /// Words that are shown instead of others.
  var translations: [String: String] = [:]

  init(_ model: ChartModel, context: ChartContext, configuration: Configuration) throws(Failure) {
    (self.model, self.context, self.configuration) = (model, context, configuration)
    let grouping = ScaleGrouping(model)
    (groups, assignments, log) = (grouping.groups, grouping.assignments, DiagnosticLog())
    try collectValues()
    try buildScales()
  }

  /// The scales of the same rows in frames of other sizes.
  init(_ earlier: ScaleResolver, for model: ChartModel) throws(Failure) {
    (self.model, context, configuration) = (model, earlier.context, earlier.configuration)
    (groups, assignments, log) = (earlier.groups, earlier.assignments, earlier.log)
    (domains, properties, values) = (earlier.domains, earlier.properties, earlier.values)
    translations = earlier.translations
    try buildScales()
  }

  private func collectValues() throws(Failure) {
    for (position, group) in groups.enumerated() {
      let support = ScaleSupport(type: group.type, channel: group.channel)
      for warning in group.members.flatMap({ support.warnings($0.encoded.definition) }) {
        if !log.diagnostics.contains(warning) { log.report(warning) }
      }
      let domain = ScaleDomain(group: group, model: model, context: context, configuration: configuration)
      domains.append(domain)
      properties.append(ScaleProperties(domain, hasNestedOffset: nestedOffset(position) != nil))
      let listed = group.type.isDiscrete ? domain.discrete() : []
      try checkCount(listed.count, of: group)
      values.append(group.channel == .status ? inOrderOfStatus(listed) : listed)
    }
  }

  private func buildScales() throws(Failure) {
    // 1. sizes, which depend on the number of values
    let frames = FrameSizes(self, root: model.root)
    (sizes, steps) = (frames.sizes, frames.steps)
    maps = try MapProjections(
      model, sizes: sizes, configuration: configuration["projection"], value: context.value
    ).maps
    // 2. places first, since offsets lie in their bands
    var built = [ChartScale?](repeating: nil, count: groups.count)
    let order = groups.indices.sorted { a, b in
      let (first, second) = (groups[a].channel.isPosition, groups[b].channel.isPosition)
      return first == second ? a < b : first
    }
    for position in order { built[position] = try ScaleBuilder(self, position, built).scale() }
    scales = built.compactMap { $0 }
  }

  /// More values than these nobody can tell apart, and a drawing of them is nothing but a spot.
  private func checkCount(_ count: Int, of group: ScaleGroup) throws(Failure) {
    let limit = 100_000
    guard count > limit, let definition = group.members.first?.encoded.definition else { return }
    let name = definition.field ?? group.channel.rawValue
    throw Failure(
      Wording(
        "`\(name)` 有 \(count) 个不同的值，至多可画 \(limit) 个",
        en: "`\(name)` has \(count) different values, at most \(limit) can be shown"),
      at: definition.location,
      hint: Wording(
        "先用 `aggregate` 或 `filter` 减少，数字改用 `quantitative`",
        en: "make them fewer by `aggregate` or `filter`, or show numbers as `quantitative`"))
  }

  /// The scale of the offsets within the bands of this one, if any mark has both.
  func nestedOffset(_ group: Int) -> Int? {
    guard let offset = groups[group].channel.offset else { return nil }
    return groups[group].members.lazy.compactMap { self.assignments[$0.unit][offset] }.first
  }

  /// Whether the offsets of a scale are the lengths of bars or the heights of areas; other marks only stand there.
  func reachesToOffsets(_ group: Int) -> Bool {
    groups[group].members.contains { [.bar, .area].contains(model.units[$0.unit].mark.type) }
  }

  /// How many steps the values of a discrete scale take up, with the gaps at the ends.
  func span(_ group: Int) -> Double {
    let count = Double(values[group].count)
    guard count > 0 else { return 1 }
    let properties = properties[group]
    return max(1, count - properties.paddingInner + 2 * properties.paddingOuter)
  }

  /// The scale of a channel of a mark.
  func scale(_ channel: Channel, unit: Int) -> ChartScale? { assignments[unit][channel.main].map { scales[$0] } }

  /// The words in the language of the chart.
  func translated(_ words: String) -> String { translations[words] ?? words }
}
