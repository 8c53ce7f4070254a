import ChartSpecs
import Documents

/// An axis of a frame before its looks are known: a scale, and the marks that are measured on it.
struct AxisComponent {
  /// The position of the scale among all.
  var group: Int
  var units: [Int]
  /// The side that a definition asks for.
  var explicitOrient: String?
  /// The side.
  var orient: String
  /// Whether it is the first of its frame: others have a grid only if they ask for one.
  var isFirst = true
}

/// Decides which axes a frame has, by what its layers share (`resolve`).
struct AxisComponents {
  let channel: Channel
  let resolver: ScaleResolver

  /// The axes of a frame in one direction, in the order of its layers.
  func components(_ view: ViewNode) -> [AxisComponent] {
    if case .unit(let unit) = view.content { return component(unit).map { [$0] } ?? [] }
    let parts = view.children.map(components).filter { !$0.isEmpty }
    let isShared =
      view.settings.resolution.scale[channel] != .independent
      && view.settings.resolution.axis[channel] != .independent
    if isShared, let merged = merged(parts) { return merged }
    return sided(parts.flatMap { $0 })
  }

  private func component(_ unit: Int) -> AxisComponent? {
    guard let group = resolver.assignments[unit][channel] else { return nil }
    let definitions = resolver.groups[group].members.filter { $0.unit == unit }.map(\.encoded.definition)
    let explicit = definitions.lazy.compactMap { $0.axis?.properties?.text("orient") }.first
    let defaults = AxisLooks(resolver.configuration, channel: channel, type: resolver.groups[group].type)
    return AxisComponent(
      group: group, units: [unit], explicitOrient: explicit, orient: explicit ?? defaults.usualOrient)
  }

  /// One axis for all layers; `nil` where their scales or the sides that they ask for differ.
  private func merged(_ parts: [[AxisComponent]]) -> [AxisComponent]? {
    guard var result = parts.first else { return [] }
    for part in parts.dropFirst() {
      guard part.count == result.count else { return nil }
      for index in part.indices {
        let (first, second) = (result[index], part[index])
        guard first.group == second.group else { return nil }
        if let a = first.explicitOrient, let b = second.explicitOrient, a != b { return nil }
        result[index].units += second.units
        if first.explicitOrient == nil, let orient = second.explicitOrient {
          (result[index].explicitOrient, result[index].orient) = (orient, orient)
        }
      }
    }
    return result
  }

  /// Axes of their own: those that could lie on any side alternate.
  private func sided(_ components: [AxisComponent]) -> [AxisComponent] {
    var counts: [String: Int] = [:]
    return components.enumerated().map { index, component in
      var result = component
      result.isFirst = index == 0
      let opposite = AxisLooks.opposite(component.orient)
      if component.explicitOrient == nil, counts[component.orient, default: 0] > counts[opposite, default: 0] {
        result.orient = opposite
      }
      counts[component.orient, default: 0] += 1
      return result
    }
  }
}
