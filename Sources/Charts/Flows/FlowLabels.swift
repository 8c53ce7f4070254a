import ChartSpecs
import Scenes
import Tables

/// The words beside the nodes of a flow: names, totals, and what both sides are called.
struct FlowLabels {
  let mark: MarkContext
  let graph: FlowGraph
  let layout: FlowLayout

  private var looks: Looks { mark.looks }
  private var measurer: any TextMeasurer { mark.context.measurer }
  private var gap: Double { looks.number("labelPadding") ?? 5 }
  private var nodeWidth: Double { min(looks.number("nodeWidth") ?? 6, mark.size.width / 2) }

  /// Where a column of nodes begins.
  static func left(_ place: Int, _ layout: FlowLayout, width: Double, nodeWidth: Double) -> Double {
    let last = max(1, layout.flow.columns.count - 1)
    return (width - nodeWidth) * Double(layout.flow.places[place].column) / Double(last)
  }

  func nodes() -> [Node] {
    guard looks.boolean("labels") != false else { return [] }
    let style = style("labelColor", fallback: .black)
    let totals = totals()
    // Totals stand in a column beside the nodes, so that they can be compared.
    var widest: [Int: Double] = [:]
    for (place, total) in totals {
      widest[layout.flow.places[place].column, default: 0].grow(to: style.width([total], measurer))
    }
    var result: [Node] = []
    for place in layout.flow.places.indices {
      guard let node = layout.flow.places[place].node else { continue }
      let column = layout.flow.places[place].column
      let y = layout.tops[place] + layout.height(place) / 2
      result += label(graph.nodes[node].label, totals[place], place, y: y, room: widest[column] ?? 0, style)
    }
    return result + (graph.isPaired && looks.boolean("headings") != false ? headings(style) : [])
  }

  private func style(_ color: String, fallback: Color) -> TextStyle {
    var style = TextStyle(
      font: font(looks, mark.resolver.configuration, size: looks.number("fontSize") ?? 10),
      color: looks[color].flatMap(paint)?.color ?? fallback, align: "left", baseline: "middle", angle: 0)
    style.limit = looks.number("limit")
    return style
  }

  private func label(
    _ name: String, _ total: String?, _ place: Int, y: Double, room: Double, _ style: TextStyle
  ) -> [Node] {
    let start = Self.left(place, layout, width: mark.size.width, nodeWidth: nodeWidth)
    let isFirst = layout.flow.places[place].column == 0
    var (names, numbers) = (style, self.style("totalColor", fallback: Color(hex: 0x555555)))
    numbers.limit = nil
    numbers.align = "right"
    let beside = room > 0 ? room + gap + 2 : 0
    let (nameX, totalX): (Double, Double)
    if isFirst {
      names.align = "right"
      (nameX, totalX) = (start - gap - beside, start - gap)
    } else {
      let edge = start + nodeWidth + gap
      if graph.isPaired {
        (nameX, totalX) = (edge + beside, edge + room)
      } else {
        numbers.align = "left"
        (nameX, totalX) = (edge, edge + names.width([name], measurer) + gap)
      }
    }
    let text = names.nodes([name], at: Point(x: nameX, y: y), measurer: measurer)
    return text + (total.map { numbers.nodes([$0], at: Point(x: totalX, y: y), measurer: measurer) } ?? [])
  }

  /// What flows through each node, by the format of the quantity; a dash where no figure is given.
  private func totals() -> [Int: String] {
    guard looks.boolean("totals") != false, let encoded = mark.unit[.amount] else { return [:] }
    let writer = ValueWriter(encoded.definition, mark.resolver)
    var known: Set<Int> = []
    for link in graph.links where link.amount != nil { known.formUnion([link.source, link.target]) }
    var result: [Int: String] = [:]
    for (index, place) in layout.flow.places.enumerated() {
      guard let node = place.node else { continue }
      result[index] = known.contains(node) ? writer.number(graph.nodes[node].amount) : "—"
    }
    return result
  }

  private func headings(_ label: TextStyle) -> [Node] {
    let configuration = mark.resolver.configuration
    let axis = configuration["axis"]
    var style = TextStyle(
      font: font(axis, configuration, prefix: "title", size: 11, weight: 700),
      color: axis["titleColor"].flatMap(paint)?.color ?? .black, align: "right", baseline: "bottom", angle: 0)
    var result: [Node] = []
    let top = min(0, layout.tops.min() ?? 0) - 6
    for (channel, x, align) in [(Channel.source, nodeWidth, "right"), (.target, mark.size.width - nodeWidth, "left")] {
      guard let definition = mark.unit[channel]?.definition else { continue }
      let lines = definition.title?.lines ?? [definition.defaultTitle(configuration)]
      style.align = align
      let words = lines.map(mark.resolver.translated)
      result += style.nodes(
        words, at: Point(x: x, y: top - style.leading * Double(words.count - 1)), measurer: measurer)
    }
    return result
  }
}

extension Double {
  fileprivate mutating func grow(to other: Double) { self = Swift.max(self, other) }
}
