import ChartSpecs

/// Whether and how the marks of a unit are piled up, as Vega-Lite decides it.
struct StackPlan {
  var channel: Channel
  var offset: StackSetting
  /// The columns that make a pile.
  var dimensions: [String]
  /// The columns that tell marks of a pile apart.
  var stackBy: [String]

  init?(_ unit: UnitModel, isAggregated: Bool) {
    let type = unit.mark.type
    guard [.arc, .bar, .area, .rule, .point, .circle, .square, .line, .text, .tick, .label].contains(type) else {
      return nil
    }
    guard let channel = Self.channel(unit, .x, .y) ?? Self.channel(unit, .theta, .radius), let encoded = unit[channel]
    else { return nil }
    self.channel = channel

    let other: Channel = [.x: .y, .y: .x, .theta: .radius, .radius: .theta][channel] ?? .y
    dimensions = [other, other.offset].compactMap { $0 }.compactMap { dimension -> String? in
      guard let column = unit[dimension]?.column, column != encoded.column else { return nil }
      return column
    }
    var stackBy: [String] = []
    for channel in unit.encoding.keys.sorted() where channel.piles {
      // The kinds of figures are no parts of a pile of areas.
      guard channel != .status || !type.isPath else { continue }
      for encoded in unit.encoding[channel] ?? [] {
        for part in encoded.scaledOrPlain where part.definition.isField && part.definition.aggregate == nil {
          if let column = part.column, !dimensions.contains(column), !stackBy.contains(column) {
            stackBy.append(column)
          }
        }
      }
    }
    guard !stackBy.isEmpty || !isAggregated else { return nil }
    self.stackBy = stackBy

    let definition = encoded.definition
    if let explicit = definition.stack {
      guard let explicit else { return nil }
      offset = explicit
    } else {
      guard [.bar, .area, .arc].contains(type) else { return nil }
      offset = .zero
    }
    if let scale = definition.scale.text("type"), scale != "linear", definition.stack == nil { return nil }
    if let secondary = channel.secondary, unit.hasData(secondary) { return nil }
  }

  private static func channel(_ unit: UnitModel, _ first: Channel, _ second: Channel) -> Channel? {
    let (x, y) = (unit[first]?.definition, unit[second]?.definition)
    let isBarOrArea = first == .x && (unit.mark.type == .bar || unit.mark.type == .area)
    if let x, let y, x.isField, y.isField {
      if x.isUnbinnedQuantitative, y.isUnbinnedQuantitative {
        if let stack = x.stack, stack != nil { return first }
        if let stack = y.stack, stack != nil { return second }
        let (xIsAggregate, yIsAggregate) = (x.aggregate != nil, y.aggregate != nil)
        if xIsAggregate != yIsAggregate { return xIsAggregate ? first : second }
        if let type = x.scale.text("type"), type != "linear" { return second }
        if let type = y.scale.text("type"), type != "linear" { return first }
        return isBarOrArea ? (unit.orient == .vertical ? second : first) : nil
      }
      if x.isUnbinnedQuantitative { return first }
      return y.isUnbinnedQuantitative ? second : nil
    }
    if let x, x.isField, x.isUnbinnedQuantitative {
      return isBarOrArea && unit.orient == .vertical ? nil : first
    }
    if let y, y.isField, y.isUnbinnedQuantitative {
      return isBarOrArea && unit.orient == .horizontal ? nil : second
    }
    return nil
  }
}
