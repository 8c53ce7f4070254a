import ChartSpecs
import Scenes

/// Fits frames into a size that includes what lies around them (`autosize: fit`).
struct SizeFitting {
  private let spec: NormalizedSpec
  private let root: ViewNode
  private let resolver: ScaleResolver

  init(_ spec: NormalizedSpec, _ resolver: ScaleResolver) {
    (self.spec, root, self.resolver) = (spec, resolver.model.root, resolver)
  }

  /// Whether anything has to be fitted.
  var isNeeded: Bool { fits(.x) || fits(.y) }

  /// Views that stand in one column have one width, those in one row one height; others have no size of their own.
  private func fits(_ channel: Channel) -> Bool {
    guard channel == .x ? spec.autosize.fitsWidth : spec.autosize.fitsHeight else { return false }
    guard case .concat(let views, let columns) = root.content else { return root.isFrame }
    let isLine = channel == .x ? columns == 1 : columns == nil || columns == views.count
    return isLine && views.allSatisfy(\.isFrame)
  }

  /// Sets the sizes to what is left inside what lies around the frames; `false` when they are so already.
  func fit(_ sized: inout ViewNode, _ drawn: DrawnView) -> Bool {
    var isNew = false
    let padding = spec.autosize.containsPadding ? spec.padding ?? Padding(5) : Padding(0)
    if fits(.x), let total = total(.x, spec.view) {
      let around = (-drawn.bounds.x).rounded(.up) + (drawn.bounds.maxX - drawn.frame.width).rounded(.up)
      isNew = sized.setSize(.x, max(1, total - around - padding.left - padding.right))
    }
    if fits(.y), let total = total(.y, spec.view) {
      let around = (-drawn.bounds.y).rounded(.up) + (drawn.bounds.maxY - drawn.frame.height).rounded(.up)
      isNew = sized.setSize(.y, max(1, total - around - padding.top - padding.bottom)) || isNew
    }
    return isNew
  }

  /// The whole size that the definition asks for; steps give none.
  private func total(_ channel: Channel, _ view: View) -> Double? {
    let name = channel == .x ? "continuousWidth" : "continuousHeight"
    let usual = spec.configuration["view"].number(name) ?? 300
    switch channel == .x ? view.settings.width : view.settings.height {
    case .fixed(let size): return size
    case .container: return (channel == .x ? resolver.context.pageWidth : resolver.context.pageHeight) ?? usual
    case .step: return nil
    case nil:
      if case .concat(let views, _) = view.content, let first = views.first { return total(channel, first) }
      return isStepped(channel) ? nil : usual
    }
  }

  /// Whether the frames are as wide or high as their values need.
  private func isStepped(_ channel: Channel) -> Bool {
    if spec.configuration["view"].number(channel == .x ? "discreteWidth" : "discreteHeight") != nil { return false }
    return root.units.contains { unit in
      resolver.assignments[unit][channel].map { resolver.groups[$0].type.isDiscrete } ?? false
    }
  }
}

extension ViewNode {
  /// Gives all frames in it a size; `false` when they have it already.
  fileprivate mutating func setSize(_ channel: Channel, _ size: Double) -> Bool {
    var isNew = false
    switch content {
    case .unit, .layer:
      isNew = (channel == .x ? settings.width : settings.height) != .fixed(size)
      if channel == .x { settings.width = .fixed(size) } else { settings.height = .fixed(size) }
    case .concat(var views, let columns):
      for index in views.indices { isNew = views[index].setSize(channel, size) || isNew }
      content = .concat(views, columns: columns)
    case .facet(var facet):
      for index in facet.cells.indices { isNew = facet.cells[index].view.setSize(channel, size) || isNew }
      content = .facet(facet)
    }
    return isNew
  }
}
