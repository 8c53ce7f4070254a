import ChartSpecs
import Documents
import Formats
import Scenes
import Tables

/// A legend before it is drawn: the scales that it explains, its looks and its title.
struct LegendPlan {
  /// The definitions that it explains, those of each channel together.
  private(set) var groups: [LegendGroup]
  private(set) var scales: [ChartScale]
  private(set) var looks: Properties
  private(set) var title: [String]
  /// Whether the title is written in a definition.
  private var hasOwnTitle: Bool
  private(set) var isHidden: Bool
  let definition: ChannelDefinition
  private let domain: LegendDomain
  private let configuration: Configuration
  private let filled: [Bool]

  /// The legends of a list of groups, those of the same domain merged.
  static func plans(_ groups: [LegendGroup], _ resolver: ScaleResolver) -> [LegendPlan] {
    var plans: [LegendPlan] = []
    for group in groups {
      guard let plan = LegendPlan(group, resolver) else { continue }
      if let same = plans.firstIndex(where: { $0.canMerge(plan) }) {
        plans[same].merge(plan)
      } else {
        plans.append(plan)
      }
    }
    return plans.filter { !$0.isHidden }
  }

  private init?(_ group: LegendGroup, _ resolver: ScaleResolver) {
    let members = group.members.filter { $0.encoded.definition.isFieldOrDatum }
    guard let first = members.first, resolver.scales[group.scale].type != .identity else { return nil }
    groups = [group]
    scales = [resolver.scales[group.scale]]
    definition = first.encoded.definition
    configuration = resolver.configuration
    let settings = members.compactMap(\.encoded.definition.legend)
    let own = settings.reversed().reduce(Properties()) { $0.overridden(by: $1.properties) }
    looks = configuration["legend"].overridden(by: own)
    isHidden = settings.first == .hidden || (settings.isEmpty && looks.boolean("disable") == true)
    domain = LegendDomain(resolver.domains[group.scale])
    let titles = members.map { LegendTitle($0.encoded.definition, resolver.configuration) }
    filled = members.map { LegendPlan.isFilled($0.unit, resolver) }
    (title, hasOwnTitle) = titles.dropFirst().reduce(titles[0]) { $0.merged(with: $1) }.parts
  }

  /// Whether the colour of a mark is its fill; trails are explained as lines.
  private static func isFilled(_ unit: Int, _ resolver: ScaleResolver) -> Bool {
    let mark = resolver.model.units[unit].mark
    return mark.type != .trail && Looks(mark, resolver.configuration).isFilled
  }

  // MARK: Merging

  private func canMerge(_ other: LegendPlan) -> Bool {
    guard domain == other.domain else { return false }
    if let own = groups[0].orient, let side = other.groups[0].orient, own != side { return false }
    return true
  }

  private mutating func merge(_ other: LegendPlan) {
    groups += other.groups
    scales += other.scales
    looks = other.looks.overridden(by: looks)
    isHidden = isHidden || other.isHidden
    (title, hasOwnTitle) =
      LegendTitle(title, isOwn: hasOwnTitle).merged(with: LegendTitle(other.title, isOwn: other.hasOwnTitle)).parts
  }

  // MARK: Scales

  /// The scale of a channel.
  func scale(_ channel: Channel) -> ChartScale? { scales.first { $0.channel == channel } }

  /// Whether the scale of `color` shows in fills.
  var colorsFill: Bool { scale(.color) != nil && filled.contains(true) }
  /// Whether the scale of `color` shows in outlines.
  var colorsStroke: Bool { scale(.color) != nil && filled.contains(false) }

  /// The scale whose values are listed.
  var mainScale: ChartScale {
    let order: [Channel] = [.size, .shape, .color, .fill, .stroke, .strokeDash, .strokeWidth, .opacity, .status]
    return order.lazy.compactMap(scale).first ?? scales[0]
  }

  /// Whether there is nothing but one scale of colours, which can stand as a bar.
  private var isBar: Bool {
    guard looks.text("type") != "symbol", scales.count == 1, scales[0].channel.isColor else { return false }
    return !(colorsFill && colorsStroke)
  }

  /// Whether colours run into one another.
  var isGradient: Bool {
    if case .ramp = scales[0].mapping { return isBar && hasGradientType(.color) }
    return false
  }

  /// Whether colours of classes stand beside one another.
  var isBanded: Bool {
    if case .classes = scales[0].mapping { return isBar }
    return false
  }

  /// Whether the definitions of a channel by themselves would have a gradient: months, quarters and weekdays have
  /// symbols.
  func hasGradientType(_ channel: Channel) -> Bool {
    if let type = looks.text("type") { return type == "gradient" }
    guard let scale = channel == .color ? scales[0] : scale(channel), scale.channel.isColor else { return false }
    if let unit = definition.timeUnit, unit.parts.count == 1, [.month, .quarter, .day].contains(unit.parts[0]) {
      return false
    }
    return scale.type.isContinuous
  }

  // MARK: Looks

  var orient: String { looks.text("orient") ?? "right" }

  /// Whether entries or the bar run from left to right.
  var isHorizontal: Bool {
    let isGradient = hasGradientType(.color)
    if let direction = looks.text("direction") ?? looks.text("gradientDirection") { return direction == "horizontal" }
    switch orient {
    case "top", "bottom": return true
    case "left", "right", "none": break
    // Inside the frame, bars are laid flat.
    default: if isGradient { return true }
    }
    return !isGradient && looks.text("symbolDirection") == "horizontal"
  }
}

/// The title of a legend while definitions are merged.
struct LegendTitle {
  private var lines: [String]
  private var isOwn: Bool

  init(_ lines: [String], isOwn: Bool) { (self.lines, self.isOwn) = (lines, isOwn) }

  init(_ definition: ChannelDefinition, _ configuration: Configuration) {
    let own = definition.legend?.properties ?? Properties()
    isOwn = own["title"] != nil || definition.title != nil
    if own.isNull("title") {
      lines = []
    } else if let written = own.lines("title") ?? definition.title?.lines {
      lines = written
    } else {
      let isLeftOut = configuration["legend"].isNull("title")
      lines = definition.isField && !isLeftOut ? [definition.defaultTitle(configuration)] : []
    }
  }

  var parts: ([String], Bool) { (lines, isOwn) }

  /// Written titles win over others; different ones stand one behind the other.
  func merged(with other: LegendTitle) -> LegendTitle {
    if isOwn != other.isOwn { return isOwn ? self : other }
    if lines == other.lines || other.lines.isEmpty { return self }
    if lines.isEmpty { return other }
    return LegendTitle([lines.joined(separator: " ") + ", " + other.lines.joined(separator: " ")], isOwn: isOwn)
  }
}
