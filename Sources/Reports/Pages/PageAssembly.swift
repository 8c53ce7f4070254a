import Scenes
import Typesetting

/// Turns laid pages into scenes with running heads, page numbers and notes.
struct PageAssembler {
  let style: ReportStyle
  let geometry: PageGeometry
  let words: RunBuilder
  let measurer: any TextMeasurer
  let flow: Flow
  /// The words at the left of each page's head.
  let running: String

  /// One page.
  ///
  /// - Parameters:
  ///   - section: the words at the right of the head.
  ///   - number: the page's number as it is printed, with its words or dashes.
  func scene(_ page: LaidPage, section: String, number: String) -> Scene {
    let geometry = page.isLandscape ? self.geometry.landscape : self.geometry
    let text = geometry.text
    var nodes: [Node] = [.group(Group(tag: .artifact, children: frame(geometry, section: section, number: number)))]
    let body = nest(page.entries[...], depth: 0)
    nodes.append(.group(Group(placement: Placement(origin: Point(x: text.x, y: text.y)), children: body)))
    nodes += notes(page, text: text)
    return Scene(size: geometry.size, background: .white, nodes: nodes)
  }

  /// Running head and page number.
  private func frame(_ geometry: PageGeometry, section: String, number: String) -> [Node] {
    let text = geometry.text
    let font = Font(family: style.headingFamily, size: 8)
    let y = text.y - 22
    var nodes: [Node] = []
    for (words, alignment) in [(running, Alignment.left), (section, .right)] where !words.isEmpty {
      let runs = self.words.runs(words, font: font, color: style.muted)
      let lines = breakLines(runs, width: text.width * 0.48, alignment: alignment, measurer: measurer)
      let x = alignment == .left ? text.x : text.x + text.width * 0.52
      nodes += lines.prefix(1).flatMap { $0.nodes(at: Point(x: x, y: y)) }
    }
    nodes.append(
      .shape(
        .line(
          from: Point(x: text.x, y: y + 6), to: Point(x: text.maxX, y: y + 6),
          stroke: Stroke(style.hairline, width: 0.5))))
    let folio = Font(family: style.bodyFamily, size: 9)
    nodes.append(
      .text(
        Text(
          number, at: Point(x: text.x + text.width / 2, y: text.maxY + 34), font: folio,
          color: style.ink, anchor: .middle)))
    return nodes
  }

  /// The notes at the foot of a page.
  private func notes(_ page: LaidPage, text: Rect) -> [Node] {
    let items = page.footnotes.flatMap { flow.footnotes.indices.contains($0 - 1) ? flow.footnotes[$0 - 1] : [] }
    guard !items.isEmpty else { return [] }
    var y = text.maxY - items.reduce(0) { $0 + $1.height }
    let rule = Shape.line(
      from: Point(x: text.x, y: y - 4), to: Point(x: text.x + 90, y: y - 4), stroke: Stroke(style.muted, width: 0.5))
    var nodes: [Node] = [.group(Group(tag: .artifact, children: [.shape(rule)]))]
    for item in items {
      let origin = Placement(origin: Point(x: text.x, y: y))
      nodes.append(.group(Group(tag: .paragraph, placement: origin, children: item.nodes)))
      y += item.height
    }
    return nodes
  }
}

/// Entries of one element next to one another become one group.
func nest(_ entries: ArraySlice<LaidPage.Entry>, depth: Int) -> [Node] {
  var result: [Node] = []
  var start = entries.startIndex
  while start < entries.endIndex {
    guard entries[start].path.count > depth else {
      let entry = entries[start]
      let origin = Placement(origin: Point(x: entry.x, y: entry.y))
      result.append(.group(Group(placement: origin, children: entry.nodes)))
      start += 1
      continue
    }
    let element = entries[start].path[depth]
    var end = start
    while end < entries.endIndex, entries[end].path.count > depth, entries[end].path[depth] == element { end += 1 }
    result.append(.group(Group(tag: element.tag, children: nest(entries[start..<end], depth: depth + 1))))
    start = end
  }
  return result
}
