import ChartSpecs
import Documents
import Scenes
import Tables

/// The titles of small multiples: one for all, and one for each row, column or cell.
struct FacetHeadings {
  let view: ViewNode
  let facet: FacetNode
  let resolver: ScaleResolver

  init(_ view: ViewNode, _ facet: FacetNode, _ resolver: ScaleResolver) {
    (self.view, self.facet, self.resolver) = (view, facet, resolver)
  }

  private func looks(_ definition: ChannelDefinition, _ group: String) -> Properties {
    resolver.configuration["header"].overridden(by: resolver.configuration[group])
      .overridden(by: definition.header?.properties)
  }

  /// The words of a value.
  private func label(_ value: Value, _ definition: ChannelDefinition, _ looks: Properties) -> [String] {
    if let end = facet.binEnds[value] { return [ValueWriter(definition, resolver).interval(value, .number(end))] }
    var definition = definition
    definition.format = looks.text("format") ?? definition.format
    definition.formatType = looks.text("formatType") ?? definition.formatType
    if definition.type == .quantitative { definition.type = definition.bin == nil ? .ordinal : .quantitative }
    return ValueWriter(definition, resolver).lines(value).map(resolver.translated)
  }

  private func title(_ definition: ChannelDefinition, _ looks: Properties) -> [String] {
    if looks.isNull("title") { return [] }
    let count = resolver.configuration.values["countTitle"]?.string ?? "Count of Records"
    let lines = looks.lines("title") ?? definition.title?.lines ?? [definition.defaultTitle(countTitle: count)]
    return lines == [""] ? [] : lines.map(resolver.translated)
  }

  private func style(_ looks: Properties, _ prefix: String, size: Double, weight: Int, angle: Double) -> TextStyle {
    let anchor = looks.text(prefix + "Anchor")
    let align = looks.text(prefix + "Align") ?? (anchor == "start" ? "left" : anchor == "end" ? "right" : "center")
    var style = TextStyle(
      font: font(looks, resolver.configuration, prefix: prefix, size: size, weight: weight),
      color: looks[prefix + "Color"].flatMap(paint)?.color ?? .black, align: align,
      baseline: looks.text(prefix + "Baseline") ?? "bottom", angle: angle)
    style.limit = looks.number(prefix + "Limit")
    return style
  }

  private func wrapped(_ role: String, _ nodes: [Node], at origin: Point = .zero) -> Node {
    .group(
      Group(
        "mark-group role-title",
        children: [
          .group(
            Group(
              placement: Placement(origin: origin),
              children: [emptyBackground, .group(Group("mark-text role-title-text", children: nodes))]))
        ]))
  }

  // MARK: Wrapped

  /// Puts the title of a cell above or below it: of each cell of a wrapped facet, and of the first cell of each row
  /// whose heading stands above or below the row.
  func addCellTitle(_ cell: FacetNode.Cell, to drawn: inout DrawnView, _ measurer: any TextMeasurer) {
    if let definition = facet.channels.wrap {
      let index = cell.row * facet.columnCount + cell.column
      guard index < facet.wrapValues.count else { return }
      addTitle(facet.wrapValues[index], definition, "headerFacet", to: &drawn, measurer)
    } else if let definition = facet.channels.row, standsOverRows(definition), cell.column == 0 {
      addTitle(facet.rowValues[cell.row], definition, "headerRow", to: &drawn, measurer)
    }
  }

  /// Whether the headings of rows stand above or below their rows and not beside them.
  private func standsOverRows(_ definition: ChannelDefinition) -> Bool {
    let looks = looks(definition, "headerRow")
    return ["top", "bottom"].contains(looks.text("labelOrient") ?? looks.text("orient") ?? "left")
  }

  private func addTitle(
    _ value: Value, _ definition: ChannelDefinition, _ group: String, to drawn: inout DrawnView,
    _ measurer: any TextMeasurer
  ) {
    let looks = looks(definition, group)
    if definition.header == .hidden || looks.boolean("labels") == false { return }
    let style = style(looks, "label", size: 10, weight: 400, angle: looks.number("labelAngle") ?? 0)
    let anchor = looks.text("labelAnchor")
    let x = anchor == "start" ? 0 : anchor == "end" ? drawn.frame.width : drawn.frame.width / 2
    let isBelow = looks.text("labelOrient") == "bottom" || looks.text("orient") == "bottom"
    let padding = looks.number("labelPadding") ?? 10
    let y = isBelow ? drawn.bounds.maxY + padding + 10 : drawn.bounds.y - padding
    let fit = HeadingFit(label(value, definition, looks), looks, style, room: room(for: anchor, over: drawn), measurer)
    let nodes = fit.nodes(at: Point(x: x, y: y), measurer)
    let node = wrapped("title", nodes)
    drawn.nodes.append(node)
    if let box = node.bounds(measurer) { drawn.bounds = drawn.bounds.union(box) }
  }

  /// How wide the title of a cell may be: beside other cells as wide as its own, else as what is left of the width that
  /// the chart is laid out for; `nil` for any width.
  private func room(for anchor: String?, over drawn: DrawnView) -> Double? {
    guard facet.columnCount <= 1 else { return drawn.bounds.width }
    return resolver.context.stretch.room.map { anchor == "start" ? $0 + min(0, drawn.bounds.x) : $0 }
  }

  // MARK: Margins

  /// The headings of rows and columns and the titles over them.
  func nodes(_ layout: GridLayout, axes: Rect, _ measurer: any TextMeasurer) -> [Node] {
    var result: [Node] = []
    let outer = axes.union(layout.frame)
    if let column = facet.channels.column, column.header != .hidden {
      result += heading(column, facet.columnValues, layout, outer, isColumn: true, measurer)
    }
    if let row = facet.channels.row, row.header != .hidden, !standsOverRows(row) {
      result += heading(row, facet.rowValues, layout, outer, isColumn: false, measurer)
    }
    if let wrap = facet.channels.wrap, wrap.header != .hidden {
      let looks = looks(wrap, "headerFacet")
      let lines = title(wrap, looks)
      let style = style(looks, "title", size: 11, weight: 700, angle: 0)
      let place = Point(x: layout.frame.width / 2, y: outer.y - 30)
      let nodes = style.nodes(lines, at: place, measurer: measurer)
      if !nodes.isEmpty { result.append(titleGroup("column-title facet-title", wrapped("", nodes))) }
    }
    return result
  }

  private func titleGroup(_ name: String, _ node: Node) -> Node {
    .group(Group("mark-group role-\(name)", children: [.group(Group(children: [emptyBackground, node]))]))
  }

  private func heading(
    _ definition: ChannelDefinition, _ values: [Value], _ layout: GridLayout, _ outer: Rect, isColumn: Bool,
    _ measurer: any TextMeasurer
  ) -> [Node] {
    let looks = looks(definition, isColumn ? "headerColumn" : "headerRow")
    let side = looks.text("labelOrient") ?? looks.text("orient") ?? (isColumn ? "top" : "left")
    let isBefore = side == "top" || side == "left"
    let padding = looks.number("labelPadding") ?? 10
    let angle = looks.number("labelAngle") ?? (isColumn ? 0 : isBefore ? -90 : 90)
    var style = style(looks, "label", size: 10, weight: 400, angle: angle)
    if !isColumn, looks.text("labelBaseline") == nil, angle == 0 { style.baseline = "middle" }
    if isColumn, !isBefore, looks.text("labelBaseline") == nil { style.baseline = "top" }
    if !isColumn, angle == 0, looks.text("labelAlign") == nil { style.align = isBefore ? "right" : "left" }
    let tracks = isColumn ? layout.columns : layout.rows
    let anchor = looks.text("labelAnchor")
    var items: [Node] = []
    for (index, value) in values.enumerated() where index < tracks.count {
      let track = tracks[index]
      let share = anchor == "start" ? (isColumn ? 0.0 : 1.0) : anchor == "end" ? (isColumn ? 1.0 : 0.0) : 0.5
      let along = track.start + track.length * share
      let edge: Double
      if isColumn {
        edge = isBefore ? outer.y - padding : outer.maxY + padding
      } else {
        edge = isBefore ? outer.x - padding : outer.maxX + padding
      }
      let place = isColumn ? Point(x: along, y: edge) : Point(x: edge, y: along)
      let nodes =
        looks.boolean("labels") == false
        ? []
        : HeadingFit(
          label(value, definition, looks), looks, style, room: isColumn || angle != 0 ? track.length : nil, measurer
        ).nodes(at: place, measurer)
      if !nodes.isEmpty { items.append(.group(Group(children: [emptyBackground, wrapped("", nodes)]))) }
    }
    let role = (isColumn ? "column-" : "row-") + (isBefore ? "header" : "footer")
    var result: [Node] = []
    if !items.isEmpty {
      result.append(.group(Group("mark-group role-\(role) \(role.replacing("-", with: "_"))", children: items)))
    }
    let reach = result.bounds(measurer).map { $0.union(outer) } ?? outer
    result += headingTitle(definition, looks, layout, reach, isColumn: isColumn, isBefore: isBefore, measurer)
    return result
  }

  private func headingTitle(
    _ definition: ChannelDefinition, _ looks: Properties, _ layout: GridLayout, _ reach: Rect, isColumn: Bool,
    isBefore: Bool, _ measurer: any TextMeasurer
  ) -> [Node] {
    let lines = title(definition, looks)
    guard !lines.isEmpty else { return [] }
    let angle = looks.number("titleAngle") ?? (isColumn ? 0 : -90)
    var style = style(looks, "title", size: 11, weight: 700, angle: angle)
    if isColumn, !isBefore { style.baseline = "top" }
    let padding = looks.number("titlePadding") ?? 10
    let place: Point
    if isColumn {
      let x = looks.text("titleAnchor") == "start" ? 0 : layout.frame.width / 2
      place = Point(x: x, y: isBefore ? reach.y - padding : reach.maxY + padding)
    } else {
      place = Point(x: isBefore ? reach.x - padding : reach.maxX + padding, y: layout.frame.height / 2)
    }
    let nodes = style.nodes(lines, at: place, measurer: measurer)
    return nodes.isEmpty
      ? [] : [titleGroup(isColumn ? "column-title column-title" : "row-title row-title", wrapped("", nodes))]
  }
}
