import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Tables

/// An axis before it is drawn: its scale, its side, its looks and its title.
struct AxisPlan {
  let channel: Channel
  let scale: ChartScale
  var orient: String
  var looks: Properties
  var title: [String]
  /// The definition that decides formats and bands.
  let definition: ChannelDefinition
  let unit: UnitModel
  let isNormalized: Bool
  /// Whether numbers are measured within the bands.
  let measuresOffsets: Bool
  /// Length of the axis, and of the frame across it.
  let length: Double
  let across: Double
  /// Whether several axes lie on this side already.
  var offset: Double

  var isHorizontal: Bool { channel == .x }

  /// The axes of a frame in one direction; one for each scale that its marks use.
  static func plans(_ channel: Channel, units: [Int], _ resolver: ScaleResolver) -> [AxisPlan] {
    var groups: [Int] = []
    for unit in units {
      if let group = resolver.assignments[unit][channel], !groups.contains(group) { groups.append(group) }
    }
    var plans: [AxisPlan] = []
    for group in groups {
      if let plan = AxisPlan(channel, group, units: units, resolver, position: plans.count) { plans.append(plan) }
    }
    return plans
  }

  private init?(_ channel: Channel, _ group: Int, units: [Int], _ resolver: ScaleResolver, position: Int) {
    let all = resolver.groups[group].members.filter { units.contains($0.unit) }
    let members = all.filter { $0.encoded.channel == channel }
    guard let first = members.first ?? all.first else { return nil }
    let settings = members.map(\.encoded.definition.axis)
    if settings.contains(.hidden), !settings.contains(where: { $0?.properties != nil }) { return nil }
    self.channel = channel
    scale = resolver.scales[group]
    definition = first.encoded.definition
    unit = resolver.model.units[first.unit]
    isNormalized = members.contains { member in
      let stack = resolver.model.units[member.unit].stack
      return stack?.offset == .normalize && stack?.channel == channel
    }
    let offset = resolver.nestedOffset(group)
    measuresOffsets = offset.map { resolver.groups[$0].type.isContinuous } ?? false
    let size = resolver.sizes[units[0]]
    length = channel == .x ? size.width : size.height
    across = channel == .x ? size.height : size.width

    let own = settings.reversed().reduce(Properties()) { $0.overridden(by: $1?.properties) }
    let usual = channel == .x ? "bottom" : "left"
    let opposite = channel == .x ? "top" : "right"
    let defaults = AxisDefaults(resolver.configuration, channel: channel, type: scale.type)
    orient = own.text("orient") ?? defaults.looks(orient: usual).text("orient") ?? (position == 0 ? usual : opposite)
    looks = defaults.looks(orient: orient).overridden(by: own)
    if looks.boolean("disable") == true { return nil }
    self.offset = looks.number("offset") ?? 0
    title = looks.isNull("title") ? [] : looks.lines("title") ?? Self.title(all, resolver)
    if let axis = own["title"], !axis.isNull { title = textLines(axis) ?? [] }
  }

  /// The titles of the definitions, each once: those that are written, or else the default ones.
  private static func title(_ members: [ScaleMember], _ resolver: ScaleResolver) -> [String] {
    let explicit = members.compactMap(\.encoded.definition.title)
    if !explicit.isEmpty {
      let texts = explicit.filter { !$0.lines.isEmpty }
      if texts.isEmpty { return [] }
      if texts.count == 1 || Set(texts).count == 1 { return texts[0].lines }
      var seen: [String] = []
      for text in texts.map({ $0.lines.joined(separator: " ") }) where !seen.contains(text) { seen.append(text) }
      return [seen.joined(separator: ", ")]
    }
    let count = resolver.configuration.values["countTitle"]?.string ?? "Count of Records"
    var seen: [String] = []
    for member in members where member.encoded.definition.isField {
      let title = member.encoded.definition.defaultTitle(countTitle: count)
      if !title.isEmpty, !seen.contains(title) { seen.append(title) }
    }
    return seen.isEmpty ? [] : [seen.joined(separator: ", ")]
  }

  /// Where in a band its tick stands: in the middle, or at the base line of what is measured within the band.
  var baseShare: Double { measuresOffsets ? (channel == .x ? 0 : 1) : 0.5 }

  /// Whether lines cross the frame at the ticks.
  var hasGrid: Bool {
    looks.boolean("grid") ?? (!scale.type.isDiscrete && definition.isField && definition.bin == nil)
  }
}

/// The defaults of axes: Vega's own, then `config` from the general to the special.
struct AxisDefaults {
  let configuration: Configuration
  let channel: Channel
  let type: ScaleType

  init(_ configuration: Configuration, channel: Channel, type: ScaleType) {
    (self.configuration, self.channel, self.type) = (configuration, channel, type)
  }

  func looks(orient: String) -> Properties {
    let direction = channel == .x ? "X" : "Y"
    let kinds: [String] =
      switch type {
      case .band: ["Discrete", "Band"]
      case .point: ["Discrete", "Point"]
      case .ordinal: ["Discrete"]
      case .time, .utc: ["Temporal"]
      default: ["Quantitative"]
      }
    let side = orient.prefix(1).uppercased() + orient.dropFirst()
    let names =
      ["axis", "axis" + direction, "axis" + side] + kinds.map { "axis" + $0 } + kinds.map { "axis" + direction + $0 }
    return names.reduce(Properties()) { $0.overridden(by: configuration[$1]) }
  }
}
