import ChartSpecs
import Documents

/// The properties of a scale with Vega-Lite's defaults filled in.
struct ScaleProperties {
  var own: Properties
  var type: ScaleType
  var zero: Bool
  var nice: Bool
  var niceCount: Int?
  var niceUnit: String?
  var padding: Double?
  var paddingInner: Double
  var paddingOuter: Double
  var align: Double
  var isReversed: Bool
  var clamps: Bool
  var rounds: Bool

  init(_ domain: ScaleDomain, hasNestedOffset: Bool) {
    let group = domain.group
    own = domain.properties
    type = group.type
    let defaults = domain.configuration["scale"]
    let model = domain.model
    let members = group.members.filter { $0.encoded.channel == group.channel }
    let first = members.first ?? group.members[0]
    let unit = model.units[first.unit]

    zero = own.boolean("zero") ?? false
    if own.boolean("zero") == nil {
      // Of the marks that share the scale, the first decides; what is written of a domain (`unionWith`) leaves zero out.
      let explicit = domain.explicit.map { $0.compactMap(\.measure) }
      zero = own["domain"]?.mapping == nil && Self.zero(first, unit, type, own: explicit, defaults)
    }
    if !(type.isContinuous || type == .quantize) || type == .log || type.isTime { zero = false }

    niceCount = own.count("nice")
    niceUnit = own.text("nice") ?? own["nice"]?["interval"]?.string
    let isBounded = own["domain"]?.sequence != nil || own["domainMin"] != nil || own["domainMax"] != nil
    // Classes end where they end, but not what else lies on their scale.
    let isClassed = (members.isEmpty ? [first] : members).allSatisfy { $0.encoded.definition.bin != nil }
    let isNice = group.channel.isPosition && !isBounded && !isClassed && !type.isTime
    nice = own.boolean("nice") ?? (niceCount != nil || niceUnit != nil || isNice)
    isReversed = own.boolean("reverse") ?? Self.defaultReverse(first, type, defaults)
    clamps = own.boolean("clamp") ?? defaults.boolean("clamp") ?? false
    rounds = own.boolean("round") ?? defaults.boolean("round") ?? false
    align = own.number("align") ?? 0.5

    padding = own.number("padding")
    let pads = BandPadding(channel: group.channel, type: type, mark: unit.mark.type, nested: hasNestedOffset, defaults)
    // Points have no width: their distance is all gap.
    paddingInner = type == .point ? 1 : own.number("paddingInner") ?? padding ?? pads.inner
    paddingOuter = own.number("paddingOuter") ?? padding ?? pads.outer(inner: paddingInner)
    if padding == nil, type.isContinuous, [.x, .y].contains(group.channel) {
      padding = members.compactMap { Self.padding($0, model.units[$0.unit], domain.configuration) }.max()
    }
  }

  /// A continuous axis that sorts downwards runs the other way; all axes across do with `config.scale.xReverse`.
  private static func defaultReverse(_ member: ScaleMember, _ type: ScaleType, _ defaults: Properties) -> Bool {
    var reversed = false
    if !type.hasDiscreteDomain, case .natural(true)? = member.encoded.definition.sort { reversed = true }
    return member.encoded.channel.main == .x && defaults.boolean("xReverse") == true ? !reversed : reversed
  }

  private static func zero(
    _ member: ScaleMember, _ unit: UnitModel, _ scale: ScaleType, own: [Double]?, _ defaults: Properties
  ) -> Bool {
    let channel = member.encoded.channel
    let definition = member.encoded.definition
    if let own {
      guard let first = own.first, let last = own.last else { return false }
      return min(first, last) <= 0 && max(first, last) >= 0
    }
    if channel == .size, definition.type == .quantitative, scale.category != .classes { return true }
    let type = unit.mark.type
    if channel == .xOffset || channel == .yOffset { return type == .bar || type == .area }
    guard definition.bin == nil, channel.isPosition || channel.isPolar else { return false }
    if [.bar, .area, .line, .trail].contains(type) {
      if unit.orient == .horizontal && channel == .y || unit.orient == .vertical && channel == .x { return false }
    }
    let isRange = channel.secondary.map { unit.hasData($0) } ?? false
    if [.bar, .area].contains(type), !isRange { return true }
    return defaults.boolean("zero") ?? true
  }

  private static func padding(_ member: ScaleMember, _ unit: UnitModel, _ configuration: Configuration) -> Double? {
    if let padding = configuration["scale"].number("continuousPadding") { return padding }
    let definition = member.encoded.definition
    guard unit.mark.type == .bar, definition.bin == nil, definition.timeUnit == nil else { return nil }
    let isAcross =
      unit.orient == .vertical && member.encoded.channel == .x
      || unit.orient == .horizontal && member.encoded.channel == .y
    return isAcross ? Looks(unit.mark, configuration).number("continuousBandSize") ?? 5 : nil
  }
}

/// Gaps between bands, as shares of their distance.
struct BandPadding {
  let channel: Channel
  let type: ScaleType
  let mark: MarkType
  let nested: Bool
  let defaults: Properties

  init(channel: Channel, type: ScaleType, mark: MarkType, nested: Bool, _ defaults: Properties) {
    (self.channel, self.type, self.mark, self.nested, self.defaults) = (channel, type, mark, nested, defaults)
  }

  private var isOffset: Bool { channel == .xOffset || channel == .yOffset }

  var inner: Double {
    if type == .point { return 1 }
    if isOffset { return defaults.number("offsetBandPaddingInner") ?? 0 }
    guard channel.isPosition else { return 0 }
    if nested { return defaults.number("bandWithNestedOffsetPaddingInner") ?? 0.2 }
    if let padding = defaults.number("bandPaddingInner") { return padding }
    switch mark {
    case .bar: return defaults.number("barBandPaddingInner") ?? 0.1
    case .tick: return defaults.number("tickBandPaddingInner") ?? 0.25
    default: return defaults.number("rectBandPaddingInner") ?? 0
    }
  }

  func outer(inner: Double) -> Double {
    if type == .point { return channel.isPosition ? defaults.number("pointPadding") ?? 0.5 : isOffset ? 0.5 : 0 }
    if isOffset { return defaults.number("offsetBandPaddingOuter") ?? 0 }
    guard channel.isPosition else { return 0 }
    if nested { return defaults.number("bandWithNestedOffsetPaddingOuter") ?? 0.2 }
    return defaults.number("bandPaddingOuter") ?? inner / 2
  }
}
