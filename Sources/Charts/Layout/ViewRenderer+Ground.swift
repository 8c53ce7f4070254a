import ChartSpecs
import Scenes

/// What lies behind the marks of a frame, with the line around it.
extension ViewRenderer {
  func ground(_ view: ViewNode, _ frame: Rect) -> Node {
    let looks = fullGroundLooks(view)
    let fill = looks["fill"].flatMap(paint)?.faded(looks.number("fillOpacity") ?? looks.number("opacity") ?? 1)
    let rect = Rect(x: 0.5, y: 0.5, width: frame.width, height: frame.height)
    let geometry = Shape.Geometry.rect(rect, cornerRadius: looks.number("cornerRadius") ?? 0)
    let shape = Shape(geometry, fill: fill, stroke: outline(view)).fittingGradients
    return .group(Group("background", children: [.shape(shape)]))
  }

  /// The line around a frame.
  func outline(_ view: ViewNode) -> Stroke? {
    let looks = fullGroundLooks(view)
    let usual: Paint? = styles(view).contains("cell") ? .color(Color(hex: 0xDDDDDD)) : nil
    return looks.line("stroke", looks["stroke"].map(paint) ?? usual, opacity: looks.number("opacity") ?? 1)
  }

  /// The looks of the ground; `config.view` is another name of the style `cell`.
  func fullGroundLooks(_ view: ViewNode) -> Properties {
    let named = styles(view).map { style in
      let looks = configuration.styles[style] ?? Properties()
      return style == "cell" ? configuration["view"].overridden(by: looks) : looks
    }
    return named.reduce(Properties()) { $0.overridden(by: $1) }.overridden(by: ownLooks(view))
  }

  /// The styles of a frame: those that it names, else `cell` for marks that lie along an axis and `view` for others.
  private func styles(_ view: ViewNode) -> [String] {
    if let named = ownLooks(view).lines("style") { return named }
    if case .unit(let unit) = view.content {
      let encoding = resolver.model.units[unit].encoding
      return [encoding[.x] != nil || encoding[.y] != nil ? "cell" : "view"]
    }
    return view.children.flatMap(styles)
  }

  private func ownLooks(_ view: ViewNode) -> Properties {
    guard view.settings.ground.isEmpty else { return view.settings.ground }
    return view.children.first.map(ownLooks) ?? Properties()
  }
}
