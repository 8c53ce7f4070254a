import ChartSpecs
import Documents
import Formats

/// A definition that goes through a scale, with the mark it belongs to.
struct ScaleMember {
  var unit: Int
  var encoded: EncodedChannel
}

/// The definitions that share a scale.
struct ScaleGroup {
  var channel: Channel
  var members: [ScaleMember]
  var type: ScaleType
  /// The innermost view that holds all of them.
  var owner: Int
}

/// Decides which definitions share a scale.
struct ScaleGrouping {
  let model: ChartModel
  private(set) var groups: [ScaleGroup] = []
  /// For each mark, the group of each channel.
  private(set) var assignments: [[Channel: Int]]

  init(_ model: ChartModel) {
    self.model = model
    assignments = [[Channel: Int]](repeating: [:], count: model.units.count)
    let open = visit(model.root)
    for channel in open.keys.sorted() { if let group = open[channel] { close(group) } }
  }

  /// The groups of a view that a view around it may still join.
  private mutating func visit(_ view: ViewNode) -> [Channel: [ScaleGroup]] {
    if case .unit(let unit) = view.content { return leaves(unit, view: view.id) }
    var open: [Channel: [ScaleGroup]] = [:]
    for child in view.children {
      for (channel, groups) in visit(child) { open[channel, default: []] += groups }
    }
    for channel in open.keys.sorted() {
      let groups = open[channel] ?? []
      if mode(channel, view) == .shared, var merged = merge(groups) {
        merged.owner = view.id
        open[channel] = [merged]
      } else {
        close(groups)
        open[channel] = nil
      }
    }
    return open
  }

  private func mode(_ channel: Channel, _ view: ViewNode) -> Resolution.Mode {
    if let mode = view.settings.resolution.scale[channel] { return mode }
    switch view.content {
    case .unit, .layer: return .shared
    case .facet: return channel == .theta || channel == .radius ? .independent : .shared
    case .concat:
      return channel.isPosition || channel.isPolar || channel == .xOffset || channel == .yOffset
        ? .independent : .shared
    }
  }

  private func leaves(_ unit: Int, view: Int) -> [Channel: [ScaleGroup]] {
    let model = model.units[unit]
    var members: [Channel: [ScaleMember]] = [:]
    for channel in model.encoding.keys.sorted() where channel.hasScale {
      // The other end of a mark is where its first says: in the data's units or in pixels.
      if channel != channel.main, model[channel.main]?.definition.hasNoScale == true { continue }
      for encoded in model.encoding[channel] ?? [] {
        for part in encoded.scaled { members[channel.main, default: []].append(ScaleMember(unit: unit, encoded: part)) }
      }
    }
    return members.mapValues { members in
      let channel = members[0].encoded.channel.main
      return [ScaleGroup(channel: channel, members: members, type: scaleType(members[0], model), owner: view)]
    }
  }

  /// One group of all, if their kinds of scales can stand for one another.
  private func merge(_ groups: [ScaleGroup]) -> ScaleGroup? {
    guard var merged = groups.first else { return nil }
    for group in groups.dropFirst() {
      let (a, b) = (merged.type, group.type)
      let isCompatible =
        a.category == b.category || (a.category == .place && b.category == .time)
        || (a.category == .time && b.category == .place)
      guard isCompatible else { return nil }
      merged.members += group.members
      let isExplicit = { (member: ScaleMember) in member.encoded.definition.scale.text("type") != nil }
      if !merged.members.contains(where: isExplicit) || group.members.contains(where: isExplicit) {
        merged.type = Self.rank(b) > Self.rank(a) ? b : a
      }
    }
    return merged
  }

  private static func rank(_ type: ScaleType) -> Int {
    switch type {
    case .band: 3
    case .point: 2
    case .log, .pow, .sqrt, .symlog: 1
    default: 0
    }
  }

  private mutating func close(_ closed: [ScaleGroup]) {
    for group in closed {
      for member in group.members { assignments[member.unit][group.channel] = groups.count }
      groups.append(group)
    }
  }
}

/// The kind of scale of a definition: the one it names, or else by its type, channel and mark.
func scaleType(_ member: ScaleMember, _ unit: UnitModel) -> ScaleType {
  let definition = member.encoded.definition
  let channel = member.encoded.channel.main
  let explicit = definition.scale.text("type").flatMap { ScaleType(rawValue: $0 == "sequential" ? "linear" : $0) }
  let type = definition.type ?? .nominal
  if let explicit, isAllowed(explicit, type), isAllowed(explicit, channel) { return explicit }
  switch type {
  case .nominal, .ordinal, .geojson:
    if channel.isColor || channel == .shape || channel == .strokeDash || channel == .status { return .ordinal }
    if channel.isPosition || channel == .xOffset || channel == .yOffset {
      if unit.mark.type.isRectangular || unit.mark.type == .rule { return .band }
    } else if unit.mark.type == .arc, channel.isPolar {
      return .band
    }
    if let offset = channel.offset, unit.hasData(offset) { return .band }
    let size = channel == .x ? "width" : "height"
    if unit.mark.properties[size]?["band"] != nil, channel.isPosition { return .band }
    if definition.axis?.properties?["tickBand"] != nil { return .band }
    return .point
  case .temporal:
    if channel == .shape || channel == .strokeDash { return .ordinal }
    return definition.timeUnit?.isUTC == true ? .utc : .time
  case .quantitative:
    if channel == .shape || channel == .strokeDash || channel == .status { return .ordinal }
    if channel.isColor, definition.bin != nil { return .binOrdinal }
    return .linear
  }
}

private func isAllowed(_ scale: ScaleType, _ channel: Channel) -> Bool {
  if channel.isColor { return scale != .band }
  if channel == .shape || channel == .strokeDash { return scale == .ordinal || scale.category == .classes }
  let isPlace = channel.isPosition || channel.isPolar || channel == .xOffset || channel == .yOffset
  return isPlace ? (scale.isContinuous && scale != .identity) || scale == .band || scale == .point : true
}

private func isAllowed(_ scale: ScaleType, _ type: FieldType) -> Bool {
  switch type {
  case .nominal, .ordinal, .geojson: scale.isDiscrete
  case .temporal: scale.isTime || scale.isDiscrete || scale.category == .classes
  case .quantitative: !scale.isTime
  }
}
