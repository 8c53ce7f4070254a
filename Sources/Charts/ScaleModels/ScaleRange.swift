import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Scenes
import Tables

/// What scales map to when the definition does not say, and what it may say.
extension ScaleBuilder {
  private var own: Properties { properties.own }
  private var size: Size { resolver.sizes[group.members[0].unit] }

  /// The points of a range of numbers: two, or as many as are written.
  func rangePoints() -> [Double] {
    var ends = defaultEnds()
    let list = own["range"]?.sequence ?? own["range"]?.string.flatMap { configuredRange($0)?.sequence }
    if let list, list.count >= 2 {
      let points = list.compactMap(number)
      return points.count == list.count ? points : [ends.start, ends.end]
    }
    if let least = own["rangeMin"].flatMap(number) { ends.start = least }
    if let most = own["rangeMax"].flatMap(number) { ends.end = most }
    return [ends.start, ends.end]
  }

  /// The first and the last point of a range of numbers.
  func rangeEnds() -> (start: Double, end: Double) {
    let points = rangePoints()
    return (points[0], points[points.count - 1])
  }

  private func number(_ node: DocumentNode) -> Double? {
    switch node.string {
    case "width": size.width
    case "height": size.height
    default: node.number ?? (node["expr"] == nil ? nil : domain.value(node).measure)
    }
  }

  private func defaultEnds() -> (start: Double, end: Double) {
    let defaults = resolver.configuration["scale"]
    func setting(_ name: String, _ fallback: Double) -> Double { defaults.number(name) ?? fallback }
    switch group.channel {
    case .x: return (0, size.width)
    case .y: return group.type.isDiscrete ? (0, size.height) : (size.height, 0)
    case .xOffset, .yOffset: return offsetEnds()
    case .theta: return (0, 2 * .pi)
    case .radius: return (0, min(size.width, size.height) / 2)
    case .size: return sizeEnds(setting)
    case .strokeWidth: return (setting("minStrokeWidth", 1), setting("maxStrokeWidth", 4))
    case .opacity, .fillOpacity, .strokeOpacity: return (setting("minOpacity", 0.3), setting("maxOpacity", 0.8))
    case .angle: return (0, 360)
    default: return (0, 1)
    }
  }

  private func sizeEnds(_ setting: (String, Double) -> Double) -> (start: Double, end: Double) {
    let unit = resolver.model.units[group.members[0].unit]
    switch unit.mark.type {
    case .bar, .tick, .rect:
      return (setting("minBandSize", 2), setting("maxBandSize", stepSize(unit) - 1))
    case .line, .trail, .rule: return (setting("minStrokeWidth", 1), setting("maxStrokeWidth", 4))
    case .text: return (setting("minFontSize", 8), setting("maxFontSize", 40))
    default:
      let most = 0.95 * stepSize(unit)
      return (setting("minSize", 4), setting("maxSize", most * most))
    }
  }

  /// The smaller of the steps that discrete axes have by the settings, or of the widths of classes on the axes.
  private func stepSize(_ unit: UnitModel) -> Double {
    let position = group.members[0].unit
    let steps = resolver.steps[position]
    func width(_ channel: Channel) -> Double? {
      guard unit[channel]?.definition.bin != nil, let index = resolver.assignments[position][channel],
        let scale = built[index], scale.bins.count > 1, let first = scale.place(.number(scale.bins[0])),
        let second = scale.place(.number(scale.bins[1]))
      else { return nil }
      return abs(second - first)
    }
    return min(width(.x) ?? steps.width, width(.y) ?? steps.height)
  }

  /// Offsets lie in the band of their axis.
  private func offsetEnds() -> (start: Double, end: Double) {
    let main: Channel = group.channel == .xOffset ? .x : .y
    let unit = group.members[0].unit
    guard let position = resolver.assignments[unit][main], let scale = built[position] else {
      return (0, main == .x ? size.width : size.height)
    }
    var width = scale.bandwidth
    if width == 0 {
      width = scale.type == .point ? scale.step : intervalWidth(scale, main)
      if scale.type.isContinuous {
        let gap = (resolver.configuration["scale"].number("bandWithNestedOffsetPaddingOuter") ?? 0.2) / 2
        return (gap * width, (1 - gap) * width)
      }
    }
    return main == .y && group.type.isContinuous && resolver.reachesToOffsets(self.position) ? (width, 0) : (0, width)
  }

  /// The width of the widest class or unit of time on a continuous axis.
  private func intervalWidth(_ scale: ChartScale, _ channel: Channel) -> Double {
    let unit = resolver.model.units[group.members[0].unit]
    guard let encoded = unit[channel], let start = encoded.column, let end = encoded.endColumn else { return 20 }
    var widths: [Double] = []
    for row in 0..<unit.table.rowCount {
      if let a = scale.place(unit.table[row, start]), let b = scale.place(unit.table[row, end]) {
        widths.append(abs(b - a))
      }
    }
    return widths.max() ?? 20
  }
}
