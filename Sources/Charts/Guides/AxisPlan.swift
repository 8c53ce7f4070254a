import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Tables

/// An axis before it is drawn: its scale, its side, its looks and its title.
struct AxisPlan {
  let channel: Channel
  let scale: ChartScale
  let orient: String
  let looks: Properties
  let title: [String]
  /// The definition that decides formats and bands.
  let definition: ChannelDefinition
  let unit: UnitModel
  let isNormalized: Bool
  /// Whether numbers are measured within the bands.
  let measuresOffsets: Bool
  /// Length of the axis, and of the frame across it.
  let length: Double
  var across: Double
  /// How far it lies from the frame.
  var offset: Double
  /// Whether the definition says how far.
  let hasOwnOffset: Bool

  var isHorizontal: Bool { channel == .x }
  /// 1 where the axis lies to the right of or below the frame, -1 elsewhere.
  var sign: Double { orient == "right" || orient == "bottom" ? 1 : -1 }

  /// The axes of a frame in one direction.
  static func plans(_ channel: Channel, of view: ViewNode, _ resolver: ScaleResolver) -> [AxisPlan] {
    AxisComponents(channel: channel, resolver: resolver).components(view).compactMap {
      AxisPlan(channel, $0, resolver)
    }
  }

  private init?(_ channel: Channel, _ component: AxisComponent, _ resolver: ScaleResolver) {
    let all = resolver.groups[component.group].members.filter { component.units.contains($0.unit) }
    let members = all.filter { $0.encoded.channel == channel }
    guard let first = members.first ?? all.first else { return nil }
    // Of the layers that say something about the axis, the first decides.
    let settings = members.compactMap(\.encoded.definition.axis)
    if settings.first == .hidden { return nil }
    let own = settings.reversed().reduce(Properties()) { $0.overridden(by: $1.properties) }
    self.channel = channel
    scale = resolver.scales[component.group]
    var definition = first.encoded.definition
    // A layer with units of time decides how all are written.
    if definition.type == .temporal, definition.timeUnit == nil {
      definition.timeUnit = members.lazy.compactMap(\.encoded.definition.timeUnit).first
    }
    self.definition = definition
    unit = resolver.model.units[first.unit]
    isNormalized = members.contains { member in
      let stack = resolver.model.units[member.unit].stack
      return stack?.offset == .normalize && stack?.channel == channel
    }
    let nested = resolver.nestedOffset(component.group)
    measuresOffsets = nested.map { resolver.groups[$0].type.isContinuous } ?? false
    let size = resolver.sizes[component.units[0]]
    length = channel == .x ? size.width : size.height
    across = channel == .x ? size.height : size.width
    orient = component.orient
    let defaults = AxisLooks(resolver.configuration, channel: channel, type: scale.type)
    looks = defaults.looks(orient: orient, styles: own.lines("style") ?? []).overridden(by: own)
    if looks.boolean("disable") == true { return nil }
    offset = looks.number("offset") ?? 0
    hasOwnOffset = looks["offset"] != nil
    title = looks.isNull("title") ? [] : looks.lines("title") ?? Self.title(all, resolver)
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

  /// Whether lines cross the frame at the ticks.
  var hasGrid: Bool {
    looks.boolean("grid") ?? (!scale.type.isDiscrete && definition.isField && definition.bin == nil)
  }
}

/// Where ticks and grid lines stand in bands (`tickBand`, or `bandPosition`, `tickExtra` and `tickOffset`).
struct TickBand {
  /// How much of the way through the band.
  let share: Double
  /// Whether there is one more at the beginning of the first band.
  let hasExtra: Bool
  /// How far they and the labels are moved.
  let offset: Double
  /// Where labels stand in the band.
  let labelShare: Double

  init(_ plan: AxisPlan) {
    let looks = plan.looks
    // What is measured within a band starts at its base line.
    let base = plan.measuresOffsets ? (plan.channel == .x ? 0.0 : 1.0) : 0.5
    labelShare = base
    // Lines are drawn half a unit further on; in a band that half is taken off before.
    let usual = plan.scale.type == .band ? -0.5 : 0
    switch looks.text("tickBand") {
    case "extent": (share, hasExtra, offset) = (1, true, 0)
    case "center": (share, hasExtra, offset) = (0.5, false, looks.number("tickOffset") ?? usual)
    default:
      share = looks.number("bandPosition") ?? base
      hasExtra = looks.boolean("tickExtra") ?? false
      offset = looks.number("tickOffset") ?? usual
    }
  }
}
