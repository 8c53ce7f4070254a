import Scenes
import Typesetting

/// The first sheet: title, subtitle, issuer and date between two pairs of a thick and a thin rule.
struct CoverDesign {
  let matter: FrontMatter
  let words: RunBuilder
  let measurer: any TextMeasurer

  private var style: ReportStyle { matter.style }

  /// The cover as a page.
  func scene() -> Scene {
    let page = matter.page
    let text = page.text
    let top = page.size.height * 0.13
    let bottom = page.size.height * 0.87
    var nodes: [Node] = [
      .group(
        Group(
          tag: .artifact, children: rules(y: top, text: text, isTop: true) + rules(y: bottom, text: text, isTop: false))
      )
    ]
    var y = page.size.height * 0.28
    nodes += block(matter.title, size: 27, weight: 700, color: style.ink, y: &y, tag: .heading(1))
    y += 16
    nodes.append(ornament(y: y, text: text))
    y += 22
    nodes += block(matter.subtitle, size: 14, weight: 400, color: style.muted, y: &y, tag: .paragraph)
    var foot = bottom - 92
    nodes += block(matter.author, size: 14, weight: 500, color: style.ink, y: &foot, tag: .paragraph)
    foot += 4
    nodes += block(matter.date, size: 12, weight: 400, color: style.ink, y: &foot, tag: .paragraph)
    return Scene(size: page.size, background: .white, nodes: nodes)
  }

  /// The title, subtitle, issuer and date over the text, for reports without a cover.
  func titleItems(element: (StructureTag) -> FlowItem.Element) -> [FlowItem] {
    guard !matter.title.isEmpty else { return [] }
    var y = 0.0
    var nodes = block(matter.title, size: 20, weight: 700, color: style.accent, y: &y, tag: .heading(1), isOnText: true)
    y += matter.subtitle.isEmpty ? 0 : 2
    nodes += block(matter.subtitle, size: 12, weight: 400, color: style.muted, y: &y, tag: .paragraph, isOnText: true)
    let line = [matter.author, matter.date].filter { !$0.isEmpty }.joined(separator: "\u{2003}")
    y += 3
    nodes += block(line, size: 9.5, weight: 400, color: style.muted, y: &y, tag: .paragraph, isOnText: true)
    y += 8
    let text = Rect(x: 0, y: 0, width: matter.page.text.width, height: 0)
    nodes.append(.group(Group(tag: .artifact, children: rules(y: y, text: text, isTop: true))))
    var item = FlowItem(height: y + 6)
    item.nodes = nodes
    item.after = 14
    return [item]
  }

  private func block(
    _ string: String, size: Double, weight: Int, color: Color, y: inout Double, tag: StructureTag,
    isOnText: Bool = false
  ) -> [Node] {
    guard !string.isEmpty else { return [] }
    let family = weight == 400 ? style.bodyFamily : style.headingFamily
    let runs = words.runs(string, font: Font(family: family, size: size, weight: weight), color: color)
    let text = matter.page.text
    let lines = breakLines(runs, width: text.width, alignment: .center, measurer: measurer)
    var nodes: [Node] = []
    for line in lines {
      let baseline = y + size * 0.75 + 0.38 * size
      nodes += line.nodes(at: Point(x: isOnText ? 0 : text.x, y: baseline))
      y += size * 1.5
    }
    return [.group(Group(tag: tag, children: nodes))]
  }

  /// A thick and a thin rule; the thick one lies outside.
  private func rules(y: Double, text: Rect, isTop: Bool) -> [Node] {
    let distance = isTop ? 3.6 : -3.6
    return [(y, 2.2), (y + distance, 0.6)].map { y, width in
      .shape(
        .line(
          from: Point(x: text.x, y: y), to: Point(x: text.maxX, y: y), stroke: Stroke(style.accent, width: width)))
    }
  }

  /// A fine rule with a diamond in its middle.
  private func ornament(y: Double, text: Rect) -> Node {
    let middle = text.x + text.width / 2
    let diamond = Path.polyline(
      [
        Point(x: middle, y: y - 3.4), Point(x: middle + 3.4, y: y), Point(x: middle, y: y + 3.4),
        Point(x: middle - 3.4, y: y),
      ], closed: true)
    let stroke = Stroke(style.hairline, width: 0.75)
    return .group(
      Group(
        tag: .artifact,
        children: [
          .shape(.line(from: Point(x: middle - 96, y: y), to: Point(x: middle - 9, y: y), stroke: stroke)),
          .shape(.line(from: Point(x: middle + 9, y: y), to: Point(x: middle + 96, y: y), stroke: stroke)),
          .shape(Shape(.path(diamond), fill: .color(style.second))),
        ]))
  }
}
