import ChartSpecs
import Diagnostics

/// Two axes of numbers in one direction: where their lines cross depends on the choice of the scales alone.
func twoScales(_ resolver: ScaleResolver) -> [Diagnostic] {
  frames(resolver.model.root).flatMap { frame -> [Diagnostic] in
    [Channel.x, .y].compactMap { channel in
      var groups: [Int] = []
      for unit in frame.units {
        guard let group = resolver.assignments[unit][channel], !groups.contains(group),
          resolver.scales[group].type.isContinuous, !resolver.scales[group].type.isTime
        else { continue }
        groups.append(group)
      }
      guard groups.count > 1, let second = resolver.groups[groups[1]].members.first else { return nil }
      return .warning(
        Wording(
          "同一方向有 \(groups.count) 个刻度，读者会比较不可比的高低",
          en: "\(groups.count) scales in one direction: readers will compare heights that do not compare"),
        at: second.encoded.definition.location,
        hint: Wording("分成上下两幅图(`vconcat`)", en: "draw two charts, one above the other (`vconcat`)"))
    }
  }
}

/// The frames in a view: the places in which marks lie over one another.
func frames(_ view: ViewNode) -> [ViewNode] {
  view.isFrame ? [view] : view.children.flatMap(frames)
}
