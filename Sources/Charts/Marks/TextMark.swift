import ChartSpecs
import Diagnostics
import Documents
import Formats
import Foundation
import Scenes
import Tables

/// Words at places.
struct TextMark {
  let mark: MarkContext

  func nodes() throws(Failure) -> [Node] {
    let (x, y) = (try mark.point(.x), try mark.point(.y))
    let offset = PolarGeometry(mark: mark).textOffset()
    let words = try words()
    let painting = try Painting(mark)
    let links = try MarkLinks(mark)
    let size = try mark.visual(.size)
    let angle = try mark.visual(.angle)
    let looks = mark.looks
    var style = TextStyle(
      font: font(mark.looks, mark.resolver.configuration, size: looks.fontSize ?? 11), color: .black,
      align: looks.text("align") ?? "center", baseline: looks.text("baseline") ?? "middle",
      angle: looks.number("angle") ?? 0)
    style.limit = looks.number("limit")
    style.lineHeight = looks.number("lineHeight")
    style.ellipsis = looks.text("ellipsis") ?? "…"
    style.isRightToLeft = looks.text("dir") == "rtl"
    style.dx = looks.number("dx") ?? 0
    style.dy = looks.number("dy") ?? 0
    let usual = style
    let computed = ComputedTextStyle(mark)
    return mark.rows.flatMap { row -> [Node] in
      guard let lines = words(row).map(broken), let x = x(row), let y = y(row), x.isFinite, y.isFinite,
        let offset = offset(row),
        let color = painting.fill(row)?.color
      else { return [] }
      var style = computed.style(row, usual)
      style.color = color
      if let size = size?(row)?.number { style.font.size = size }
      if let angle = angle?(row)?.number { style.angle = angle }
      let place = Point(x: x + offset.x, y: y + offset.y)
      return links.around(style.nodes(lines, at: place, measurer: mark.context.measurer), row)
    }
  }

  /// Lines broken where the definition says, besides those of the text itself.
  private func broken(_ lines: [String]) -> [String] {
    guard let delimiter = mark.looks.text("lineBreak") ?? mark.resolver.configuration.values["lineBreak"]?.string,
      !delimiter.isEmpty, lines.count == 1
    else { return lines }
    return lines[0].components(separatedBy: delimiter)
  }

  /// The lines of each text in the language of the chart: from the channel, else from the looks.
  func words() throws(Failure) -> MarkContext.Reader<[String]> {
    let words = try writtenWords()
    let resolver = mark.resolver
    if resolver.translations.isEmpty { return words }
    return { row in words(row)?.map(resolver.translated) }
  }

  private func writtenWords() throws(Failure) -> MarkContext.Reader<[String]> {
    guard let encoded = mark.unit[.text] else {
      let fixed = mark.looks.lines("text")
      return { _ in fixed }
    }
    let main = plain(encoded)
    var branches: [(test: (Int) -> Bool, lines: MarkContext.Reader<[String]>)] = []
    for condition in encoded.conditions { branches.append((try mark.test(condition.test), plain(condition.value))) }
    return { row in
      for branch in branches where branch.test(row) { return branch.lines(row) }
      return main(row)
    }
  }

  private func plain(_ encoded: EncodedChannel) -> MarkContext.Reader<[String]> {
    let definition = encoded.definition
    if let node = definition.value {
      let lines = textLines(node) ?? [node.number?.javaScriptText ?? ""]
      return { _ in lines }
    }
    if let datum = definition.datum {
      let lines = ValueWriter(definition, mark.resolver).lines(mark.value(datum))
      return { _ in lines }
    }
    guard let cells = mark.cells(encoded) else {
      return { _ in nil }
    }
    var writer = ValueWriter(definition, mark.resolver)
    if let stack = mark.unit.stack, stack.offset == .normalize, stack.channel.rawValue == definition.field {
      writer.isShare = true
    }
    let ends = encoded.endColumn.flatMap { mark.table[$0]?.values }
    return { row in
      if definition.isBinning, let end = ends?[row] { return [writer.interval(cells[row], end)] }
      return writer.lines(cells[row])
    }
  }
}
