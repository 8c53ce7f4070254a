import Diagnostics
import Documents
import Scenes
import Tables

/// Blocks with what the later phases need to know of all of them.
struct ResolvedReport {
  var blocks: [Block] = []
  var headings: [Heading] = []
  /// The words of links that have none, by target.
  var references: [String: String] = [:]
  var footnotes: [[Block]] = []
}

/// Phase 4: gives every block its data: tables their cells, charts their drawings, headings their numbers.
func resolveBlocks(
  _ tree: [MarkdownBlock], matter: FrontMatter, map: SourceMap, variables: Variables, log: DiagnosticLog
) -> ResolvedReport {
  var resolver = BlockResolver(matter: matter, map: map, variables: variables, log: log)
  resolver.baseLevel = topLevel(tree)
  resolver.report.blocks = resolver.resolve(tree)
  if let notice = variables.context.notice {
    resolver.report.blocks.insert(.note(title: nil, [.paragraph([.text(notice)])]), at: 0)
  }
  resolver.checkLinks()
  return resolver.report
}

/// The level of the highest heading, which counts as the first.
private func topLevel(_ tree: [MarkdownBlock]) -> Int {
  tree.compactMap { block in if case .heading(let level, _, _) = block { level } else { nil } }.min() ?? 1
}

/// Resolves blocks one after the other and counts tables and figures.
struct BlockResolver {
  let matter: FrontMatter
  let map: SourceMap
  /// What names stand for outside all sections.
  let variables: Variables
  let log: DiagnosticLog
  var baseLevel = 1
  var report = ResolvedReport()
  private var numbers: HeadingNumbers
  private var tableCount = 0
  private var figureCount = 0
  private var anchors: Set<String> = []
  private var links: [(target: String, location: SourceLocation)] = []

  init(matter: FrontMatter, map: SourceMap, variables: Variables, log: DiagnosticLog) {
    self.matter = matter
    self.map = map
    self.variables = variables
    self.log = log
    numbers = HeadingNumbers(numbering: matter.numbering, language: variables.context.language)
  }

  var context: ReportContext { variables.context }
  var language: Language { context.language }
  /// The width of the text in points.
  var textWidth: Double { matter.page.text.width }

  mutating func resolve(_ tree: [MarkdownBlock]) -> [Block] {
    tree.compactMap { block in resolve(block) }
  }

  private mutating func resolve(_ block: MarkdownBlock) -> Block? {
    switch block {
    case .heading(let level, let inlines, _): return .heading(heading(level: level, inlines))
    case .paragraph(let inlines, _):
      if case .image(let path, let title, let words, let place) = inlines.first, inlines.count == 1 {
        return image(path: path, title: title, caption: words.plainText, at: place)
      }
      note(inlines)
      return .paragraph(inlines)
    case .list(let list):
      return .list(start: list.start, isTight: list.isTight, items: list.items.map { resolve($0) })
    case .quote(let blocks): return .quote(resolve(blocks))
    case .code(let info, let literal, let place): return fence(info: info, literal, place)
    case .rule: return .rule
    case .table(let table): return .table(numbered(markdownTable(table)))
    case .html(let text, let place):
      if text.hasPrefix("<!--") { return nil }
      log.error(
        Wording("报告中不能写 HTML", en: "HTML is not supported in a report"), at: place,
        hint: Wording("用 Markdown 写，或写在注释 `<!-- -->` 中", en: "write Markdown, or put it into a comment `<!-- -->`"))
      return nil
    case .footnote(let blocks):
      let resolved = resolve(blocks)
      report.footnotes.append(resolved)
      return nil
    }
  }

  // MARK: Headings, links, numbers

  private mutating func heading(level: Int, _ inlines: [MarkdownInline]) -> Heading {
    note(inlines)
    let level = min(6, max(1, level - baseLevel + 1))
    var inlines = inlines
    var anchor: String?
    var isNumbered = true
    if case .text(let text)? = inlines.last, text.hasSuffix("}"), let open = text.lastIndex(of: "{") {
      let attribute = String(text[text.index(after: open)...].dropLast()).trimmingSpaces
      if attribute == "-" { isNumbered = false }
      if attribute.hasPrefix("#") { anchor = String(attribute.dropFirst()) }
      if attribute == "-" || anchor != nil {
        inlines[inlines.count - 1] = .text(String(text[..<open]).trimmingSpaces)
      }
    }
    let number = isNumbered ? numbers.next(level: level) : ""
    let name = unique(anchor ?? inlines.plainText.replacing(" ", with: "-"))
    let heading = Heading(level: level, number: number, inlines: inlines, anchor: name)
    report.headings.append(heading)
    report.references["#\(name)"] = heading.title
    return heading
  }

  private mutating func unique(_ name: String) -> String {
    var candidate = name
    var count = 2
    while !anchors.insert(candidate).inserted {
      candidate = "\(name)-\(count)"
      count += 1
    }
    return candidate
  }

  mutating func numbered(_ table: TableBlock) -> TableBlock {
    var table = table
    for row in table.rows {
      if let anchor = row.anchor { anchors.insert(anchor) }
      for cell in row.cells { note(cell.inlines) }
    }
    guard !table.caption.isEmpty else { return table }
    tableCount += 1
    table.number = Wording("表\(tableCount)", en: "Table \(tableCount)").text(in: language)
    register(&table.anchor, number: table.number)
    return table
  }

  mutating func numbered(_ figure: FigureBlock) -> FigureBlock {
    var figure = figure
    guard !figure.caption.isEmpty else { return figure }
    figureCount += 1
    figure.number = Wording("图\(figureCount)", en: "Figure \(figureCount)").text(in: language)
    register(&figure.anchor, number: figure.number)
    return figure
  }

  private mutating func register(_ anchor: inout String?, number: String) {
    guard let name = anchor else { return }
    let unique = unique(name)
    anchor = unique
    report.references["#\(unique)"] = number
  }

  /// Remembers the links of a text; they are checked when all names are known.
  mutating func note(_ inlines: [MarkdownInline]) {
    for inline in inlines {
      switch inline {
      case .link(let target, let children, let place):
        if target.hasPrefix("#") { links.append((String(target.dropFirst()), place)) }
        note(children)
      case .emphasis(let children), .strong(let children), .strikethrough(let children): note(children)
      case .html(let text, let place):
        let isBreak = text.lowercased().hasPrefix("<br")
        if !isBreak, !text.hasPrefix("<!--") {
          log.error(Wording("报告中不能写 HTML", en: "HTML is not supported in a report"), at: place)
        }
      case .image(let path, _, _, let place):
        log.error(
          Wording("图 `\(path)` 应独占一段", en: "the picture `\(path)` must be a paragraph of its own"), at: place,
          hint: Wording("在它前后各空一行", en: "leave an empty line before and behind it"))
      case .text, .softBreak, .lineBreak, .code, .footnoteReference: break
      }
    }
  }

  func checkLinks() {
    for link in links {
      let name = link.target.removingPercentEscapes
      guard !anchors.contains(name) else { continue }
      log.error(
        Wording("没有名为 `#\(name)` 的位置", en: "there is no place named `#\(name)`"), at: link.location,
        hint: suggestion(for: name, among: anchors.sorted()))
    }
  }
}

extension String {
  /// cmark writes letters outside ASCII in addresses as `%E5…`; this is the address as it was written.
  var removingPercentEscapes: String {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
