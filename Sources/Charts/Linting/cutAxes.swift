import ChartSpecs
import Diagnostics
import Documents

/// Bars and areas are compared by their length: a scale that begins beyond zero makes small differences look large.
func cutAxes(_ resolver: ScaleResolver) -> [Diagnostic] {
  resolver.groups.indices.compactMap { position in
    let group = resolver.groups[position]
    let scale = resolver.scales[position]
    guard group.channel.isPosition, scale.type.isContinuous, !scale.type.isTime, scale.type != .log,
      let low = scale.interval.min(), let high = scale.interval.max(), low > 0 || high < 0
    else { return nil }
    guard let member = group.members.first(where: { showsLength($0, resolver) }) else { return nil }
    let definition = member.encoded.definition
    let start = ValueWriter(definition, resolver).number(low > 0 ? low : high)
    return .warning(
      Wording(
        "坐标轴从 \(start) 而不是从 0 开始，柱长因此不成比例",
        en: "the axis starts at \(start), not at 0: lengths of bars are out of proportion"),
      at: (definition.scale["zero"] ?? definition.scale["domain"])?.location ?? definition.location,
      hint: Wording("去掉 `zero: false` 和 `domain`，或改用点图", en: "drop `zero: false` and `domain`, or draw points instead"))
  }
}

/// Whether a mark shows the value by its length from the base line.
private func showsLength(_ member: ScaleMember, _ resolver: ScaleResolver) -> Bool {
  let unit = resolver.model.units[member.unit]
  let channel = member.encoded.channel
  guard [.bar, .area].contains(unit.mark.type), channel == channel.main, member.encoded.definition.bin == nil else {
    return false
  }
  let along: Channel = unit.orient == .horizontal ? .x : .y
  return channel == along && channel.secondary.map { unit[$0] == nil } ?? true
}
