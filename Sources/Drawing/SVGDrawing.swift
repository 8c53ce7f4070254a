import Foundation
public import Scenes

/// Draws a scene as SVG with real text.
///
/// Groups have the names that Vega's own SVG has (`mark-rect role-mark`), numbers at most three decimals, and ids count
/// from 0 in each drawing, so the same scene gives the same text.
public func drawSVG(_ scene: Scene) -> String {
  var writer = SVGWriter()
  if let background = scene.background {
    writer.element(
      "rect",
      [("width", .number(scene.size.width)), ("height", .number(scene.size.height))] + writer.fill(.color(background)))
  }
  for node in scene.nodes { writer.draw(node) }

  let width = decimal(scene.size.width)
  let height = decimal(scene.size.height)
  var svg = #"<svg class="marks" xmlns="http://www.w3.org/2000/svg" width="\#(width)" height="\#(height)""#
  svg += #" viewBox="0 0 \#(width) \#(height)""#
  if !scene.description.isEmpty { svg += #" role="img" aria-label="\#(escaped(scene.description))""# }
  svg += ">\n"
  if !writer.definitions.isEmpty { svg += "<defs>\n\(writer.definitions)</defs>\n" }
  return svg + writer.body + "</svg>\n"
}

extension SVGWriter {
  fileprivate mutating func draw(_ node: Node) {
    switch node {
    case .group(let group): draw(group)
    case .shape(let shape): draw(shape)
    case .symbols(let symbols): draw(symbols)
    case .text(let text): draw(text)
    case .image(let image): draw(image)
    }
  }

  private mutating func draw(_ group: Group) {
    // The ground of a view is one element in Vega's drawings, also when it is empty.
    if group.name == "background", group.children.count == 1, case .shape(let shape) = group.children[0] {
      return draw(shape, name: group.name)
    }
    if group.name == Group.lines, group.placement == .identity, group.opacity == 1, drawLines(group.children) { return }
    guard group.placement.isDrawable, group.opacity > 0, group.clip?.isFinite ?? true else { return }
    if case .address(let address)? = group.link { open("a", [("href", .text(address))]) }
    var attributes: [Attribute] = []
    if !group.name.isEmpty { attributes.append(("class", .text(group.name))) }
    if group.placement != .identity { attributes.append(("transform", .text(transform(group.placement)))) }
    if group.opacity < 1 { attributes.append(("opacity", .number(group.opacity))) }
    if group.blend != .normal { attributes.append(("style", .text("mix-blend-mode:\(group.blend.rawValue)"))) }
    if let clip = group.clip { attributes.append(("clip-path", .text("url(#\(clipPath(clip)))"))) }
    if case .figure(let alternative)? = group.tag {
      attributes += [("role", .text("img")), ("aria-label", .text(alternative))]
      open("g", attributes)
      element("title", [], content: alternative)
    } else {
      open("g", attributes)
    }
    for node in group.children { draw(node) }
    close("g")
    if case .address? = group.link { close("a") }
  }

  private mutating func draw(_ shape: Shape, name: String = "") {
    let outline: String
    switch shape.geometry {
    case .rect(let rect, let radius) where radius <= 0 && rect.path() != nil: outline = pathData(rect)
    default:
      guard let path = shape.geometry.path, !path.commands.isEmpty else { return }
      outline = pathData(path)
    }
    let label: [Attribute] = name.isEmpty ? [] : [("class", .text(name))]
    element("path", label + [("d", .text(outline))] + fill(shape.fill) + stroke(shape.stroke))
  }

  private mutating func draw(_ symbols: Symbols) {
    guard symbols.outline.isFinite, !symbols.outline.commands.isEmpty else { return }
    var known: (scale: Double, data: String)?
    for index in 0..<symbols.count {
      guard let symbol = symbols.symbol(at: index) else { continue }
      if known?.scale != symbol.scale { known = (symbol.scale, pathData(symbols.outline, scale: symbol.scale)) }
      let line = symbol.stroke.map { Stroke($0, width: symbols.strokeWidth) }
      element(
        "path",
        [
          ("transform", .text(transform(Placement(origin: symbol.center)))), ("d", .text(known?.data ?? "")),
        ] + fill(symbol.fill.map { .color($0) }) + stroke(line))
    }
  }

  /// Lines of one text as one element, so that readers can select and search them together.
  ///
  /// - Returns: whether the nodes are such lines; otherwise nothing is written.
  private mutating func drawLines(_ nodes: [Node]) -> Bool {
    var lines: [Text] = []
    for case .text(let text) in nodes where text.isDrawable { lines.append(text) }
    guard lines.count == nodes.count, let first = lines.first,
      lines.allSatisfy({ $0.font == first.font && $0.color == first.color && $0.angle == first.angle }),
      lines.allSatisfy({ $0.anchor == first.anchor && $0.letterSpacing == 0 })
    else { return false }
    let spans = lines.map { line in
      let way = Point(x: line.position.x - first.position.x, y: line.position.y - first.position.y)
      let turn = -first.angle * .pi / 180
      let x = way.x * cos(turn) - way.y * sin(turn)
      let y = way.x * sin(turn) + way.y * cos(turn)
      return SVGWriter.Span(x: x, y: y, words: line.string)
    }
    lineElement(attributes(first) + fill(.color(first.color)), spans)
    return true
  }

  private mutating func draw(_ text: Text) {
    guard text.isDrawable else { return }
    element("text", attributes(text) + fill(.color(text.color)), content: text.string)
  }

  private func attributes(_ text: Text) -> [Attribute] {
    var attributes: [Attribute] = []
    if text.anchor != .start { attributes.append(("text-anchor", .text(text.anchor.rawValue))) }
    let spacing = text.letterSpacing.isFinite ? text.letterSpacing : 0
    // Readers of SVG also add the room behind the last character; this moves the text back to where it belongs.
    let shift: Double =
      switch text.anchor {
      case .start: 0
      case .middle: spacing / 2
      case .end: spacing
      }
    if shift != 0 { attributes.append(("x", .number(shift))) }
    let place = Placement(origin: text.position, angle: text.angle)
    attributes.append(("transform", .text(transform(place))))
    attributes += font(text.font)
    if spacing != 0 { attributes.append(("letter-spacing", .number(spacing))) }
    // Otherwise readers of SVG drop such spaces, and what stands behind them moves.
    let hasSpaces = text.string.hasPrefix(" ") || text.string.hasSuffix(" ") || text.string.contains("  ")
    if hasSpaces { attributes.append(("xml:space", .text("preserve"))) }
    return attributes
  }

  private func font(_ font: Font) -> [Attribute] {
    var attributes: [Attribute] = [
      ("font-family", .text(font.family)), ("font-size", .text(decimal(font.size) + "px")),
    ]
    if font.weight != 400 {
      attributes.append(("font-weight", .text(font.weight == 700 ? "bold" : String(font.weight))))
    }
    if font.slant == .italic { attributes.append(("font-style", .text("italic"))) }
    if !font.features.isEmpty {
      let features = font.features.map { "'\($0)'" }.joined(separator: ",")
      attributes.append(("style", .text("font-feature-settings:\(features)")))
    }
    return attributes
  }

  private mutating func draw(_ image: Image) {
    let frame = image.frame
    guard frame.path() != nil, frame.width > 0, frame.height > 0 else { return }
    element(
      "image",
      [
        ("x", .number(frame.x)), ("y", .number(frame.y)), ("width", .number(frame.width)),
        ("height", .number(frame.height)), ("preserveAspectRatio", .text("none")), ("fill", .text("none")),
        ("href", .text("data:image/\(image.isJPEG ? "jpeg" : "png");base64," + base64(image.bytes))),
      ])
  }
}

extension Text {
  fileprivate var isDrawable: Bool { position.isFinite && angle.isFinite && !string.isEmpty && font.size > 0 }
}
