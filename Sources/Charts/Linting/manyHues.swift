import ChartSpecs
import Diagnostics

/// More colours than readers can tell apart and remember: seven (Ware, Information Visualization, ch. 4).
func manyHues(_ resolver: ScaleResolver) -> [Diagnostic] {
  let most = 7
  return resolver.groups.indices.compactMap { position in
    let group = resolver.groups[position]
    let count = resolver.values[position].count
    guard group.channel.isColor, group.type == .ordinal, count > most,
      let member = group.members.first(where: { $0.encoded.definition.type == .nominal })
    else { return nil }
    return .warning(
      Wording("\(count) 种颜色，多于 \(most) 种难以分辨", en: "\(count) colours: more than \(most) are hard to tell apart"),
      at: member.encoded.definition.location,
      hint: Wording("突出少数几项，其余用灰色，或分成小图", en: "stress a few and leave the rest grey, or facet"))
  }
}
