import ChartSpecs
import Scenes

/// The rectangle of an interval selection as it is before anyone has touched the chart: a ground under the marks and
/// an outline over them. Scales decide where it lies; it takes up no room, and what lies outside of the frame is cut.
struct Brush {
  private let rect: Rect
  private let frame: Rect
  private let name: String
  private let looks: Properties

  /// - Parameter units: the marks in the frame; the first with a scale along an axis decides.
  init(_ definition: SelectionDefinition, _ units: [Int], _ size: Size, _ resolver: ScaleResolver) {
    name = definition.name
    // As in Vega-Lite, a configured brush takes the place of the usual one whole.
    looks = (resolver.configuration.groups[Configuration.brushGroup] ?? .usualBrush).overridden(by: definition.looks)
    frame = Rect(x: 0, y: 0, width: size.width, height: size.height)
    func span(_ channel: Channel, _ length: Double) -> (start: Double, length: Double) {
      guard let ends = definition.ends[channel] else { return (0, length) }
      let scale = units.lazy.compactMap { resolver.scale(channel, unit: $0) }.first
      let places = ends.map { scale?.place(resolver.context.value($0)) ?? 0 }
      let start = places.min() ?? 0
      return (start, (places.max() ?? 0) - start)
    }
    let (across, down) = (span(.x, size.width), span(.y, size.height))
    rect = Rect(x: across.start, y: down.start, width: across.length, height: down.length)
  }

  var ground: Node {
    let fill = looks["fill"].flatMap(paint)?.faded(looks.number("fillOpacity") ?? 1)
    return node("brush_bg", Shape(.rect(rect, cornerRadius: 0), fill: fill))
  }

  var outline: Node {
    let stroke = looks.line("stroke", looks["stroke"].flatMap(paint))
    return node("brush", Shape(.rect(rect, cornerRadius: 0), stroke: stroke))
  }

  private func node(_ part: String, _ shape: Shape) -> Node {
    var group = Group("mark-rect role-mark \(name)_\(part)", children: [.shape(shape)])
    group.clip = frame.outline
    return .group(group)
  }
}

extension Properties {
  fileprivate static var usualBrush: Properties {
    var looks = Properties()
    looks.set("fill", "#333")
    looks.set("fillOpacity", 0.125)
    looks.set("stroke", "white")
    return looks
  }
}

extension Brush {
  /// The brushes of each frame, by its number: that of composed views lies in the first of them, or in the one that it
  /// names. Small multiples show none, as in Vega.
  static func places(in root: ViewNode) -> [Int: [SelectionDefinition]] {
    var result: [Int: [SelectionDefinition]] = [:]
    func visit(_ view: ViewNode) {
      for definition in view.settings.selections where definition.isBrush {
        if let frame = view.frame(named: definition.views) { result[frame.id, default: []].append(definition) }
      }
      if view.isFrame {
        result[view.id, default: []] += view.children.flatMap(\.brushes)
      } else if case .concat(let views, _) = view.content {
        views.forEach(visit)
      }
    }
    visit(root)
    return result
  }
}

extension ViewNode {
  /// The brushes that it declares, and those that layers in it do.
  fileprivate var brushes: [SelectionDefinition] {
    settings.selections.filter(\.isBrush) + children.flatMap(\.brushes)
  }

  /// The first frame in it, or the first that has one of these names or holds a mark that has.
  fileprivate func frame(named names: [String]) -> ViewNode? {
    switch content {
    case .unit, .layer: return names.isEmpty || isNamed(names) ? self : nil
    case .concat(let views, _): return views.lazy.compactMap { $0.frame(named: names) }.first
    case .facet: return nil
    }
  }

  private func isNamed(_ names: [String]) -> Bool {
    settings.name.map(names.contains) == true || children.contains { $0.isNamed(names) }
  }
}
