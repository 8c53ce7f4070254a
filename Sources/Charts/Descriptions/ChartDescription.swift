import ChartSpecs
import Diagnostics
import Tables

/// Says in words what a chart shows, for readers who cannot see it.
///
/// The words come from the rows that are drawn: the kind of chart, what is compared, how many, the largest and the
/// smallest, the first and the last, the trend. They follow the advice for complex images of WAI (Web Accessibility
/// Initiative): what it is first, then what it says.
struct ChartDescription {
  let resolver: ScaleResolver

  private var isChinese: Bool { resolver.context.language == .chinese }
  private func say(_ chinese: String, en english: String) -> String { isChinese ? chinese : english }

  /// The description of the whole chart.
  ///
  /// - Parameter opening: what the author says about the chart; it stands first.
  func text(_ root: ViewNode, opening: String?) -> String {
    var parts: [String] = []
    if let opening, !opening.isEmpty { parts.append(sentence(resolver.translated(opening))) }
    let body = view(root)
    if !body.isEmpty { parts.append(body) }
    return parts.joined(separator: isChinese ? "" : " ")
  }

  private func sentence(_ words: String) -> String {
    words.last.map { "。.！!？?".contains($0) } == true ? words : words + say("。", en: ".")
  }

  private func view(_ view: ViewNode) -> String {
    let title = (view.settings.title?.lines("text") ?? []).map(resolver.translated).joined(separator: " ")
    let body: String
    switch view.content {
    case .unit, .layer: body = frame(view)
    case .concat(let views, _): body = parts(views)
    case .facet(let facet): body = panels(facet)
    }
    return title.isEmpty ? body : sentence(title) + say("", en: " ") + body
  }

  // MARK: One frame

  /// What the marks of a frame show, at most two of them.
  private func frame(_ view: ViewNode) -> String {
    var readings: [ReadingWriter] = []
    for position in view.units {
      let unit = resolver.model.units[position]
      guard unit.table.rowCount > 0 else { continue }
      let reading = MarkReading(position, unit, looks: Looks(unit.mark, resolver.configuration))
      readings.append(ReadingWriter(reading: reading, resolver: resolver))
    }
    let most = readings.map(\.reading.weight).max() ?? 0
    var chosen: [ReadingWriter] = []
    for var writer in readings where writer.reading.weight == most {
      let isNew = !chosen.contains { $0.reading.measure?.column == writer.reading.measure?.column }
      guard chosen.isEmpty || (isNew && most > 0) else { continue }
      writer.printed = printed(beside: writer.reading, readings)
      chosen.append(writer)
      if chosen.count == 2 { break }
    }
    if chosen.isEmpty { return say("没有数据。", en: "No data.") }
    return chosen.map { $0.text() }.joined(separator: say("", en: " "))
  }

  /// What the chart prints at each value of the dimension, when it prints one text there.
  private func printed(beside reading: MarkReading, _ all: [ReadingWriter]) -> [Value: String] {
    guard let dimension = reading.dimension, reading.series == nil,
      let words = all.first(where: { $0.reading.kind == .words }), let text = words.unit[.text],
      let place = words.unit[dimension.channel]?.column, let column = text.column, column != dimension.column
    else { return [:] }
    let table = words.table
    let writer = ValueWriter(text.definition, resolver)
    var result: [Value: String] = [:]
    for row in 0..<min(table.rowCount, 1000) {
      let key = table[row, place]
      if result[key] != nil { return [:] }
      result[key] = writer.lines(table[row, column]).map(resolver.translated).joined(separator: " ")
    }
    return result
  }

  // MARK: Several frames

  private func parts(_ views: [ViewNode]) -> String {
    let head = say("由 \(views.count) 幅图组成。", en: "\(views.count) charts.")
    guard views.count <= 6 else { return head }
    let texts = views.enumerated().map { number, view in
      say("第 \(number + 1) 幅：", en: "Chart \(number + 1): ") + self.view(view)
    }
    return ([head] + texts).joined(separator: say("", en: " "))
  }

  private func panels(_ facet: FacetNode) -> String {
    let names = facet.cells.map { name($0, facet) }
    let head = say("分成 \(facet.cells.count) 幅小图。", en: "\(facet.cells.count) small charts.")
    guard facet.cells.count <= 6 else {
      let first = facet.cells.first.map { view($0.view) } ?? ""
      let listed = names.prefix(12).joined(separator: say("、", en: ", ")) + (names.count > 12 ? "…" : "")
      return head + say("", en: " ") + sentence(listed) + say("第一幅：", en: " The first: ") + first
    }
    let texts = zip(names, facet.cells).map { name, cell in
      (name.isEmpty ? "" : name + say("：", en: ": ")) + view(cell.view)
    }
    return ([head] + texts).joined(separator: say("", en: " "))
  }

  private func name(_ cell: FacetNode.Cell, _ facet: FacetNode) -> String {
    let index = cell.row * facet.columnCount + cell.column
    let entries: [(ChannelDefinition?, Value?)] = [
      (facet.channels.row, facet.rowValues.indices.contains(cell.row) ? facet.rowValues[cell.row] : nil),
      (facet.channels.column, facet.columnValues.indices.contains(cell.column) ? facet.columnValues[cell.column] : nil),
      (facet.channels.wrap, facet.wrapValues.indices.contains(index) ? facet.wrapValues[index] : nil),
    ]
    return entries.compactMap { definition, value in
      guard let definition, let value else { return nil }
      let writer = ValueWriter(definition, resolver)
      if let end = facet.binEnds[value] { return writer.interval(value, .number(end)) }
      return resolver.translated(writer.text(value))
    }.joined(separator: say("、", en: ", "))
  }
}
