import ChartSpecs
import Documents
import Scenes
import Tables

/// How large the frame of each mark is.
struct FrameSizes {
  /// For each mark, the size of its frame.
  private(set) var sizes: [Size]
  /// For each mark, the steps of discrete axes, used or not.
  private(set) var steps: [Size]
  let resolver: ScaleResolver

  init(_ resolver: ScaleResolver, root: ViewNode) {
    self.resolver = resolver
    sizes = [Size](repeating: Size(width: 0, height: 0), count: resolver.model.units.count)
    steps = sizes
    visit(root)
  }

  private mutating func visit(_ view: ViewNode) {
    guard view.isFrame else {
      view.children.forEach { visit($0) }
      return
    }
    let natural = Size(width: extent(view, .x), height: extent(view, .y))
    let size = resolver.context.stretch.frame(natural, hasRows: isStepped(view, .y))
    let steps = Size(width: usualStep(view, .x), height: usualStep(view, .y))
    for unit in view.units { (sizes[unit], self.steps[unit]) = (size, steps) }
  }

  private func extent(_ view: ViewNode, _ channel: Channel) -> Double {
    let setting = setting(view, channel)
    if case .fixed(let size)? = setting { return size }
    let defaults = resolver.configuration["view"]
    let name = channel == .x ? "Width" : "Height"
    if setting == .container {
      let page = channel == .x ? resolver.context.pageWidth : resolver.context.pageHeight
      return page ?? defaults.number("continuous" + name) ?? 300
    }
    guard let unit = view.units.first(where: { resolver.assignments[$0][channel] != nil }),
      let group = resolver.assignments[unit][channel]
    else {
      if let unit = view.units.first(where: { resolver.model.units[$0].mark.type.fillsView }) {
        return ownExtent(
          resolver.model.units[unit], channel, step(setting), defaults.number("continuous" + name) ?? 300)
      }
      let hasSpace = view.units.contains { unit in
        resolver.model.units[unit].mark.type == .arc || UnitMap.isMap(resolver.model.units[unit])
      }
      if hasSpace { return defaults.number("continuous" + name) ?? 300 }
      return defaults["discrete" + name]?.number ?? defaults["discrete" + name]?["step"]?.number
        ?? step(setting) ?? defaults.number("step") ?? 20
    }
    guard resolver.groups[group].type.isDiscrete else { return defaults.number("continuous" + name) ?? 300 }
    if setting == nil, let size = defaults.number("discrete" + name) { return size }
    let step = step(setting) ?? defaults["discrete" + name]?["step"]?.number ?? defaults.number("step") ?? 20
    if let offset = resolver.nestedOffset(group), resolver.groups[offset].type.isDiscrete, !isForPosition(setting) {
      let properties = resolver.properties[group]
      let band = resolver.span(offset) * step
      return band / (1 - properties.paddingInner) * resolver.span(group)
    }
    return step * resolver.span(group)
  }

  private func usualStep(_ view: ViewNode, _ channel: Channel) -> Double {
    let defaults = resolver.configuration["view"]
    return step(setting(view, channel)) ?? defaults["discrete" + (channel == .x ? "Width" : "Height")]?["step"]?.number
      ?? defaults.number("step") ?? 20
  }

  /// Whether the extent follows from the number of values.
  private func isStepped(_ view: ViewNode, _ channel: Channel) -> Bool {
    if case .fixed? = setting(view, channel) { return false }
    return view.units.contains { unit in
      resolver.assignments[unit][channel].map { resolver.groups[$0].type.isDiscrete } ?? false
    }
  }

  /// The extent of a mark that lays itself out: by steps for tiles and for the names on a side of a flow.
  private func ownExtent(_ unit: UnitModel, _ channel: Channel, _ step: Double?, _ usual: Double) -> Double {
    switch unit.mark.type {
    case .tiles:
      let grid = TileGrid(unit)
      return Double(channel == .x ? grid.columns : grid.rows) * (step ?? 44)
    case .pairs, .sankey:
      guard channel == .y else { return usual }
      let most = [Channel.source, .target].map { Set(unit[$0]?.column.flatMap { unit.table[$0]?.values } ?? []).count }
      let rows = Double(most.max() ?? 0)
      return step.map { $0 * rows } ?? (unit.mark.type == .pairs ? max(usual, 16 * rows) : usual)
    default: return usual
    }
  }

  private func isForPosition(_ setting: SizeSetting?) -> Bool {
    if case .step(_, let purpose)? = setting { purpose == .position } else { false }
  }

  private func step(_ setting: SizeSetting?) -> Double? {
    if case .step(let step, _)? = setting { step } else { nil }
  }

  private func setting(_ view: ViewNode, _ channel: Channel) -> SizeSetting? {
    if let own = channel == .x ? view.settings.width : view.settings.height { return own }
    return view.children.lazy.compactMap { setting($0, channel) }.first
  }
}
