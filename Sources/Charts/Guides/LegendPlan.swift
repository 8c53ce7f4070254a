import ChartSpecs
import Diagnostics
import Documents
import Formats
import Foundation
import Scenes
import Tables

/// A legend before it is drawn: the scales that it explains, its looks and its title.
struct LegendPlan {
  /// The scales, all of the same values.
  var scales: [ChartScale]
  var looks: Properties
  var title: [String]
  let definition: ChannelDefinition
  let unit: Int
  /// All marks that are explained.
  let units: [Int]
  let fieldKey: String
  /// Whether the title is written in the definition.
  private(set) var hasOwnTitle: Bool

  /// Channels whose scales are explained, in the order of their legends.
  static let channels: [Channel] = [
    .color, .fill, .stroke, .shape, .size, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .angle,
    .status,
  ]

  /// The legends of the scales of these groups, those of the same values merged.
  static func plans(groups: [Int], _ resolver: ScaleResolver) -> [LegendPlan] {
    var plans: [LegendPlan] = []
    for channel in channels {
      for group in groups where resolver.groups[group].channel == channel {
        guard let plan = LegendPlan(group, resolver) else { continue }
        if let same = plans.firstIndex(where: {
          $0.fieldKey == plan.fieldKey && $0.canMerge(plan)
        }) {
          plans[same].scales += plan.scales
          plans[same].looks = plan.looks.overridden(by: plans[same].looks)
          if plan.hasOwnTitle, !plans[same].hasOwnTitle {
            plans[same].title = plan.title
            plans[same].hasOwnTitle = true
          }
        } else {
          plans.append(plan)
        }
      }
    }
    return plans
  }

  private init?(_ group: Int, _ resolver: ScaleResolver) {
    let scaleGroup = resolver.groups[group]
    let members = scaleGroup.members.filter { $0.encoded.definition.isFieldOrDatum }
    guard let first = members.first else { return nil }
    let settings = members.map(\.encoded.definition.legend)
    if settings.contains(.hidden), !settings.contains(where: { $0?.properties != nil }) { return nil }
    scales = [resolver.scales[group]]
    definition = first.encoded.definition
    unit = first.unit
    let own = settings.reversed().reduce(Properties()) { $0.overridden(by: $1?.properties) }
    looks = resolver.configuration["legend"].overridden(by: own)
    if looks.boolean("disable") == true { return nil }
    if scaleGroup.type == .identity { return nil }
    let count = resolver.configuration.values["countTitle"]?.string ?? "Count of Records"
    let explicit = members.compactMap(\.encoded.definition.title).first
    var titles: [String] = []
    for member in members where member.encoded.definition.isField {
      let title = member.encoded.definition.defaultTitle(countTitle: count)
      if !titles.contains(title) { titles.append(title) }
    }
    title =
      own.isNull("title")
      ? [] : own.lines("title") ?? explicit?.lines ?? (titles.isEmpty ? [] : [titles.joined(separator: ", ")])
    hasOwnTitle = own["title"] != nil || explicit != nil
    units = members.map(\.unit).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    let column = first.encoded.column ?? ""
    var domain = scales[0].values.map { $0.dump() }
    if case .classes(let thresholds, _) = scales[0].mapping { domain = thresholds.map { "\($0)" } }
    fieldKey = "\(column)|\(definition.aggregate?.name ?? "")|\(domain.joined(separator: ","))"
  }

  private func canMerge(_ other: LegendPlan) -> Bool {
    (title == other.title || !hasOwnTitle || !other.hasOwnTitle)
      && scales.allSatisfy { $0.channel != other.scales[0].channel }
      && scales[0].type.isDiscrete == other.scales[0].type.isDiscrete
  }

  /// The scale of a channel.
  func scale(_ channel: Channel) -> ChartScale? { scales.first { $0.channel == channel } }

  /// Whether colours run into one another.
  var isGradient: Bool {
    guard looks.text("type") != "symbol", scales.count == 1, scales[0].channel.isColor else { return false }
    if let unit = definition.timeUnit, unit.parts.count == 1, let part = unit.parts.first,
      [.month, .quarter, .day].contains(part)
    {
      return false
    }
    if case .ramp = scales[0].mapping { return true }
    return false
  }

  /// Whether colours of classes stand beside one another.
  var isBanded: Bool {
    guard looks.text("type") != "symbol", scales.count == 1, scales[0].channel.isColor else { return false }
    if case .classes = scales[0].mapping { return true }
    return false
  }

  var orient: String { looks.text("orient") ?? "right" }
  var isHorizontal: Bool {
    if let direction = looks.text("direction") { return direction == "horizontal" }
    return orient == "top" || orient == "bottom"
  }
}
