import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Tables

/// Ordered pairs and Sankey diagrams: nodes, bands between them, names and totals.
struct FlowMark {
  let mark: MarkContext
  private let graph: FlowGraph
  private let layout: FlowLayout

  private var looks: Looks { mark.looks }
  private var size: Size { mark.size }

  init(mark: MarkContext) throws(Failure) {
    self.mark = mark
    graph = try FlowGraph(mark)
    let isPaired = graph.isPaired
    let stages: [Int]
    if isPaired {
      stages = graph.nodes.map(\.side)
    } else {
      let place = mark.unit[.source]?.definition.location ?? mark.unit.mark.location
      stages = try FlowLayers(graph, align: mark.looks.text("nodeAlign") ?? "justify", at: place).stages
    }
    let order = FlowNodeOrder(graph, mark)
    var flow = FlowColumns(graph, stages: stages, order: order.nodes)
    flow.columns = CrossingReduction(flow, fixed: order.fixed(stages)).columns
    let slot = (mark.looks.number("fontSize") ?? 10) + 2
    let heights = FlowHeights(
      flow, height: mark.size.height, padding: mark.looks.number("nodePadding") ?? 8, slot: slot)
    if heights.isCrowded {
      let most = Double(flow.columns.map(\.count).max() ?? 0)
      let needed = Int(bounded: (most * slot + (most - 1) * (mark.looks.number("nodePadding") ?? 8)).rounded(.up))
      mark.resolver.log.warning(
        Wording("名称太挤，`height` 至少要 \(needed)", en: "the names are crowded; a `height` of at least \(needed) is needed"),
        at: mark.unit.mark.location)
    }
    layout = FlowLayout(
      flow, heights: heights, height: mark.size.height, iterations: mark.looks.own.count("iterations") ?? 24)
  }

  func nodes() throws(Failure) -> [Node] {
    let painting = try Painting(mark)
    let labels = FlowLabels(mark: mark, graph: graph, layout: layout)
    return [
      .group(Group("mark-path role-flow-link", children: bands(painting))),
      .group(Group("mark-rect role-flow-node", children: boxes(painting))),
      .group(Group("mark-text role-flow-label", children: labels.nodes())),
    ]
  }

  // MARK: Bands

  /// Wide bands first, so that narrow ones stay in sight.
  private func bands(_ painting: Painting) -> [Node] {
    var parts = [[Int]](repeating: [], count: graph.links.count)
    for (index, segment) in layout.flow.segments.enumerated() { parts[segment.link].append(index) }
    let order = graph.links.indices.sorted {
      (-(graph.links[$0].amount ?? 0), $0) < (-(graph.links[$1].amount ?? 0), $1)
    }
    return order.compactMap { index in
      let link = graph.links[index]
      guard let amount = link.amount else {
        let path = way(parts[index], below: FlowHeights.missingRoom / 2)
        return .shape(Shape(.path(path), stroke: Self.missingStroke(looks)))
      }
      let width = layout.heights.width(amount)
      guard width > 0, let fill = painting.fill(link.row) else { return nil }
      var outline = way(parts[index], below: 0)
      extend(&outline, backwards: parts[index], below: width)
      return .shape(Shape(.path(outline), fill: fill, stroke: painting.stroke(link.row)))
    }
  }

  /// The way of a link through its segments, `below` its upper edge.
  private func way(_ segments: [Int], below: Double) -> Path {
    guard let first = segments.first else { return Path() }
    var path = Path([.move(ends(first, below).start)])
    for index in segments {
      let (start, end) = ends(index, below)
      curve(&path, from: start, to: end)
    }
    return path
  }

  /// The lower edge of a band, from its end to its beginning.
  private func extend(_ path: inout Path, backwards segments: [Int], below: Double) {
    for (position, index) in segments.reversed().enumerated() {
      let (start, end) = ends(index, below)
      if position == 0 { path.line(to: end) }
      curve(&path, from: end, to: start)
    }
    path.close()
  }

  private func ends(_ index: Int, _ below: Double) -> (start: Point, end: Point) {
    let segment = layout.flow.segments[index]
    return (
      Point(x: right(segment.source), y: layout.ends[index].source + below),
      Point(x: left(segment.target), y: layout.ends[index].target + below)
    )
  }

  /// A link without a figure is a thin broken line, which has no width to be read.
  static func missingStroke(_ looks: Looks) -> Stroke {
    Stroke(looks["missingColor"].flatMap(paint) ?? .color(Color(hex: 0x8A8A8A)), width: 0.9, dash: [3, 2])
  }

  private func curve(_ path: inout Path, from start: Point, to end: Point) {
    let reach = (end.x - start.x) * (looks.number("curvature") ?? 0.5)
    path.curve(to: end, Point(x: start.x + reach, y: start.y), Point(x: end.x - reach, y: end.y))
  }

  // MARK: Nodes

  private var nodeWidth: Double { min(looks.number("nodeWidth") ?? 6, size.width / 2) }
  private func left(_ place: Int) -> Double {
    FlowLabels.left(place, layout, width: size.width, nodeWidth: nodeWidth)
  }
  private func right(_ place: Int) -> Double {
    left(place) + (layout.flow.places[place].node == nil ? 0 : nodeWidth)
  }

  private func boxes(_ painting: Painting) -> [Node] {
    let colors = nodeColors(painting)
    return layout.flow.places.indices.compactMap { place in
      guard let node = layout.flow.places[place].node else { return nil }
      let box = Rect(x: left(place), y: layout.tops[place], width: nodeWidth, height: max(0.5, layout.height(place)))
      return .shape(Shape(.rect(box), fill: colors[node]))
    }
  }

  /// A node has the colour of its bands if they have one; else that of the looks.
  private func nodeColors(_ painting: Painting) -> [Paint] {
    let own = looks["nodeColor"].flatMap(paint)
    var found = [Set<Paint>](repeating: [], count: graph.nodes.count)
    for link in graph.links {
      guard let solid = painting.fill(link.row)?.color.map({ Paint.color($0.opacity(1 / max($0.alpha, 0.01))) }) else {
        continue
      }
      found[link.source].insert(solid)
      if graph.isPaired { found[link.target].insert(solid) }
    }
    return found.map { colors in own ?? (colors.count == 1 ? colors.first : nil) ?? .color(Color(hex: 0x6B6B6B)) }
  }
}
