import Diagnostics
import Documents
import Scenes
import Tables

extension BlockResolver {
  /// What a fenced block can be.
  private enum Kind: String, CaseIterable {
    case table, kpi, figure, index, list, commentary, pagebreak, note, toc
    case vegaLite = "vega-lite"
  }

  /// A fenced block: one of ours by its info word, or code.
  mutating func fence(info: String, _ literal: String, _ place: CodePlace) -> Block? {
    let words = info.split(separator: " ", maxSplits: 1).map(String.init)
    guard let word = words.first else { return .code(literal) }
    guard let kind = Kind(rawValue: word) else {
      if ["text", "yaml", "json", "csv", "markdown", "sh", "vega"].contains(word) { return .code(literal) }
      log.error(
        Wording("未知的块 `\(word)`", en: "unknown block `\(word)`"), at: place.location,
        hint: suggestion(for: word, among: Kind.allCases.map(\.rawValue).sorted()))
      return nil
    }
    switch kind {
    case .pagebreak: return .pageBreak
    case .toc: return .contents
    case .note:
      let tree = parseMarkdown(inner(literal, place))
      return .note(title: words.count > 1 ? words[1] : nil, resolve(tree))
    case .table, .index, .list, .commentary, .kpi, .figure, .vegaLite: break
    }
    do {
      let node = map.origin(try parse(literal, place))
      switch kind {
      case .table: return table(node).map { .table(numbered($0)) }
      case .index:
        guard let spec = TableSpec(reading: node, language: language, log: log) else { return nil }
        return table(spec).map { .index(numbered($0), columns: spec.pageColumns) }
      case .list: return list(node)
      case .commentary: return commentary(node)
      case .kpi: return cards(node)
      case .figure: return figure(node)
      case .vegaLite:
        let caption = words.count > 1 ? words[1] : node["description"]?.string ?? ""
        return chart(ChartReference(.inline(node), at: node.location), caption: caption)
      case .pagebreak, .toc, .note: return nil
      }
    } catch {
      log.report(error)
      return nil
    }
  }

  /// The text of a block as a text of its own, with the way back.
  private func inner(_ literal: String, _ place: CodePlace) -> ExpandedText {
    var inner = SourceMap(file: map.file)
    for offset in 0...literal.count(where: { $0 == "\n" }) {
      let origin = map.origin(line: place.firstLine + offset, column: 1)
      inner.append(.init(line: offset + 1, column: 1, origin: origin, isCopied: true))
    }
    return ExpandedText(text: literal, map: inner)
  }

  private func parse(_ literal: String, _ place: CodePlace) throws(Failure) -> DocumentNode {
    do {
      return try parseYAML(literal, file: map.file, firstLine: place.firstLine)
    } catch {
      throw map.origin(error)
    }
  }

  // MARK: Tables

  private mutating func table(_ node: DocumentNode) -> TableBlock? {
    TableSpec(reading: node, language: language, log: log).flatMap { table($0) }
  }

  private func table(_ spec: TableSpec) -> TableBlock? {
    do throws(Failure) {
      let table = try data(of: spec.data, by: spec.transform, context: context, at: spec.dataLocation, log: log)
      return resolveTable(spec, data: table, context: context, log: log)
    } catch {
      log.report(error)
      return nil
    }
  }

  /// A table as Markdown writes it: columns of numbers are aligned by their decimal points unless it says otherwise.
  func markdownTable(_ table: MarkdownTable) -> TableBlock {
    let columns = table.header.enumerated().map { index, title -> TableBlock.Column in
      let alignment: TableBlock.CellAlignment
      switch table.alignments.indices.contains(index) ? table.alignments[index] : .none {
      case .left: alignment = .left
      case .center: alignment = .center
      case .right: alignment = .right
      case .none:
        alignment = isNumeric(table.rows.map { $0.indices.contains(index) ? $0[index] : [] }) ? .decimal : .left
      }
      return TableBlock.Column(title: title, alignment: alignment)
    }
    let rows = table.rows.map { cells in
      let padded = columns.indices.map { TableBlock.Cell(inlines: cells.indices.contains($0) ? cells[$0] : []) }
      return TableBlock.Row(kind: .body, cells: padded)
    }
    return TableBlock(columns: columns, rows: rows, location: table.location)
  }

  private func isNumeric(_ cells: [[MarkdownInline]]) -> Bool {
    let texts = cells.map(\.plainText).filter { !$0.isEmpty }
    guard !texts.isEmpty else { return false }
    return texts.allSatisfy { text in
      text.first.map { $0.isASCII && $0.isNumber || "+-\u{2212}".contains($0) } ?? false
        && text.count { $0.isWide } <= 3
    }
  }

  // MARK: Key figures

  private mutating func cards(_ node: DocumentNode) -> Block? {
    var columns: Int?
    var items = node.sequence
    if items == nil {
      let reader = MappingReader(node, log: log)
      columns = reader.number("columns").map { max(1, min(6, Int($0))) }
      items = reader.required("items")?.sequence
      reader.finish()
    }
    let cards = (items ?? []).map { item -> Card in
      let reader = MappingReader(item, log: log)
      let card = Card(
        label: reader.localText("label", language) ?? "",
        value: reader.localText("value", language) ?? noData.text(in: language),
        note: reader.localText("note", language) ?? "", link: reader.string("fact"))
      if let link = card.link {
        note([.link(destination: "#\(link)", [], reader.node("fact")?.location ?? item.location)])
      }
      reader.finish()
      return card
    }
    return .cards(cards, columns: columns)
  }

  // MARK: Figures

  private mutating func figure(_ node: DocumentNode) -> Block? {
    let reader = MappingReader(node, log: log)
    let path = reader.requiredString("chart")
    let caption = reader.localText("caption", language) ?? ""
    let width = reader.number("width").map { $0 * pointsPerMillimetre }
    let height = reader.number("height").map { $0 * pointsPerMillimetre }
    let source = reader.localText("source", language) ?? ""
    let notes = reader.localTexts("notes", language)
    let alternative = reader.localText("alt", language)
    let id = reader.string("id")
    let location = reader.node("chart")?.location ?? node.location
    reader.finish()
    guard let path else { return nil }
    let reference = ChartReference(.file(path), width: width, height: height, at: location)
    guard let scene = draw(reference) else { return nil }
    return .figure(
      numbered(
        FigureBlock(
          scene: scene, caption: caption, source: source, notes: notes, alternative: alternative ?? scene.description,
          anchor: id)))
  }

  /// A chart of a paragraph that is only a picture.
  mutating func image(path: String, title: String, caption: String, at place: SourceLocation) -> Block? {
    guard let scene = draw(ChartReference(.file(path.removingPercentEscapes), at: place)) else { return nil }
    return .figure(numbered(FigureBlock(scene: scene, caption: caption, source: title, alternative: scene.description)))
  }

  /// A chart whose specification stands in the report; its caption follows the info word, or is its description.
  private mutating func chart(_ reference: ChartReference, caption: String) -> Block? {
    guard let scene = draw(reference) else { return nil }
    return .figure(numbered(FigureBlock(scene: scene, caption: caption, alternative: scene.description)))
  }

  private func draw(_ reference: ChartReference) -> Scene? {
    let width = reference.width ?? textWidth
    let room = Size(width: width, height: reference.height ?? width * 0.56)
    do {
      return try context.chart(reference, room)
    } catch {
      log.report(error)
      return nil
    }
  }
}
