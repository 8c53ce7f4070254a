import ChartSpecs
import Documents

/// The definitions that one legend of a channel explains.
struct LegendGroup {
  var channel: Channel
  /// The position of their scale.
  var scale: Int
  var members: [ScaleMember]

  /// The side that any of the definitions names.
  var orient: String? { members.lazy.compactMap { $0.encoded.definition.legend?.properties?.text("orient") }.first }
}

/// Decides which view shows the legend of a scale: the outermost that shares it, unless `resolve.legend` says
/// otherwise.
struct LegendGrouping {
  /// For each view with a frame or with views in it, its legends; within a list those of the same field are merged.
  private(set) var legends: [Int: [[LegendGroup]]] = [:]
  private let model: ChartModel
  private let assignments: [[Channel: Int]]

  /// Channels with legends, in their order in one mark.
  static let channels: [Channel] = [
    .color, .size, .shape, .fill, .stroke, .strokeDash, .strokeWidth, .opacity, .status,
  ]

  init(_ model: ChartModel, assignments: [[Channel: Int]]) {
    (self.model, self.assignments) = (model, assignments)
    let open = visit(model.root, frame: nil)
    show(open, in: model.root.id, first: true)
  }

  /// The legends of a view that a view around it may still take over, in the order in which they come up.
  ///
  /// - Parameter frame: the view with a frame around this one. Layers have no room of their own: their legends stand
  ///   beside their common frame.
  private mutating func visit(_ view: ViewNode, frame: Int?) -> [LegendGroup] {
    if case .unit(let unit) = view.content { return leaves(unit) }
    var open: [Channel: [LegendGroup]] = [:]
    var channels: [Channel] = []
    var inner: [(view: Int, legends: [LegendGroup])] = []
    let frame = frame ?? (view.isFrame ? view.id : nil)
    for child in view.children {
      let legends = visit(child, frame: frame)
      inner.append((child.id, legends))
      for legend in legends {
        if open[legend.channel] == nil { channels.append(legend.channel) }
        open[legend.channel, default: []].append(legend)
      }
    }
    var shared: [LegendGroup] = []
    for channel in channels {
      if let merged = merge(open[channel] ?? [], channel, view.settings.resolution) { shared.append(merged) }
    }
    let sharedChannels = Set(shared.map(\.channel))
    for (child, legends) in inner {
      let own = legends.filter { !sharedChannels.contains($0.channel) }
      show(own, in: frame ?? child, first: frame == nil)
    }
    return shared
  }

  private mutating func show(_ groups: [LegendGroup], in view: Int, first: Bool) {
    guard !groups.isEmpty else { return }
    legends[view, default: []].insert(groups, at: first ? 0 : legends[view]?.count ?? 0)
  }

  private func leaves(_ unit: Int) -> [LegendGroup] {
    Self.channels.compactMap { channel in
      guard let scale = assignments[unit][channel], let encoded = model.units[unit][channel] else { return nil }
      let members = encoded.scaled.map { ScaleMember(unit: unit, encoded: $0) }
      return LegendGroup(channel: channel, scale: scale, members: members)
    }
  }

  /// One legend of all, if their scale is the same and none asks for another side.
  private func merge(_ groups: [LegendGroup], _ channel: Channel, _ resolution: Resolution) -> LegendGroup? {
    guard var merged = groups.first, resolution.scale[channel] != .independent,
      resolution.legend[channel] != .independent
    else { return nil }
    for group in groups.dropFirst() {
      guard group.scale == merged.scale else { return nil }
      if let own = group.orient, let other = merged.orient, own != other { return nil }
      merged.members += group.members
    }
    return merged
  }
}
