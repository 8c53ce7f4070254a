import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Tables

/// An axis before it is drawn: its scale, its side, its looks and its title.
///
/// A class, as each tick and label looks at it.
final class AxisPlan {
  let channel: Channel
  let scale: ChartScale
  let orient: String
  let looks: Properties
  let title: [String]
  /// The definition that decides formats and bands.
  let definition: ChannelDefinition
  let unit: UnitModel
  let isNormalized: Bool
  /// Whether marks reach from a base line in the bands to the numbers that are measured within them.
  let measuresOffsets: Bool
  /// Length of the axis, and of the frame across it.
  let length: Double
  var across: Double
  /// How far it lies from the frame.
  var offset: Double
  /// Whether the definition says how far.
  let hasOwnOffset: Bool
  /// Whether it is the first of its frame.
  private let isFirst: Bool
  /// Whether the definition itself asks for a grid; `nil` where it does not say.
  private let ownGrid: Bool?

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
    measuresOffsets = nested.map { resolver.groups[$0].type.isContinuous && resolver.reachesToOffsets($0) } ?? false
    let size = resolver.sizes[component.units[0]]
    length = channel == .x ? size.width : size.height
    across = channel == .x ? size.height : size.width
    orient = component.orient
    let defaults = AxisLooks(resolver.configuration, channel: channel, type: scale.type)
    looks = defaults.looks(orient: orient, styles: own.lines("style") ?? []).overridden(by: own)
    // What is written about an axis brings it back.
    if settings.isEmpty, looks.boolean("disable") == true { return nil }
    offset = looks.number("offset") ?? 0
    hasOwnOffset = looks["offset"] != nil
    title = Self.title(all, looks, resolver)
    (isFirst, ownGrid) = (component.isFirst, own.boolean("grid"))
  }

  /// The titles of the definitions, each once: those that are written, or else the default ones. One that is written
  /// as none leaves no title at all.
  private static func title(_ members: [ScaleMember], _ looks: Properties, _ resolver: ScaleResolver) -> [String] {
    let explicit = members.compactMap { ownTitle($0.encoded) }
    if explicit.contains([]) { return [] }
    let written = explicit.filter { $0 != [""] }
    if !written.isEmpty { return joined(written) }
    if !explicit.isEmpty || looks.isNull("title") { return [] }
    let usual = members.filter(\.encoded.definition.isField).map {
      [$0.encoded.definition.defaultTitle(resolver.configuration)]
    }
    return looks.lines("title") ?? joined(usual.filter { $0 != [""] })
  }

  /// What is written in the definition or its axis; no lines for none.
  private static func ownTitle(_ encoded: EncodedChannel) -> [String]? {
    let axis = encoded.definition.axis?.properties ?? Properties()
    return axis.isNull("title") ? [] : axis.lines("title") ?? encoded.definition.title?.lines
  }

  private static func joined(_ titles: [[String]]) -> [String] {
    var seen: [[String]] = []
    for title in titles where !seen.contains(title) { seen.append(title) }
    return seen.count > 1 ? [seen.map { $0.joined(separator: " ") }.joined(separator: ", ")] : seen.first ?? []
  }

  /// Whether lines cross the frame at the ticks.
  var hasGrid: Bool {
    guard isFirst else { return ownGrid ?? false }
    return looks.boolean("grid") ?? (!scale.type.isDiscrete && definition.isField && definition.bin == nil)
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
