import Diagnostics
import Scenes
import Typesetting

/// Phase 5: turns blocks into items of a flow, each with its height and its drawing.
struct FlowBuilder {
  let style: ReportStyle
  let language: Language
  let measurer: any TextMeasurer
  var words: RunBuilder
  /// The numbers of the pages on which headings stand, by anchor; empty in the first pass.
  var pageNumbers: [String: String]
  /// How many levels the contents show.
  var contentsDepth: Int
  /// The height of the text on a page.
  var pageHeight = 0.0
  /// The width of the text on landscape pages; `nil` where there are none.
  var landscapeWidth: Double?
  /// All headings, for the contents.
  var headings: [Heading]
  let log: DiagnosticLog

  var flow = Flow()
  private var lastElement = 0

  init(
    style: ReportStyle, language: Language, measurer: any TextMeasurer, words: RunBuilder, headings: [Heading],
    contentsDepth: Int, pageNumbers: [String: String], log: DiagnosticLog
  ) {
    self.style = style
    self.language = language
    self.measurer = measurer
    self.words = words
    self.headings = headings
    self.contentsDepth = contentsDepth
    self.pageNumbers = pageNumbers
    self.log = log
  }

  /// Where a block stands.
  struct Setting {
    /// Distance of its left edge from the text's.
    var left = 0.0
    var width: Double
    var font: Font
    var color: Color
    var leading: Double
    /// First-line indent in ems.
    var indent: Double
    /// Room between paragraphs.
    var gap: Double
    var path: [FlowItem.Element] = []
    var alignment = Alignment.justify
  }

  /// The body's setting on lines of a width.
  func bodySetting(width: Double) -> Setting {
    let isChinese = language == .chinese
    return Setting(
      width: width, font: style.body, color: style.ink, leading: style.leading, indent: isChinese ? 2 : 0,
      gap: isChinese ? 0.15 * style.bodySize : 0.6 * style.bodySize)
  }

  mutating func element(_ tag: StructureTag) -> FlowItem.Element {
    lastElement += 1
    return FlowItem.Element(id: lastElement, tag: tag)
  }

  /// The items of some blocks, one below the other.
  mutating func items(_ blocks: [Block], in setting: Setting) -> [FlowItem] {
    var result: [FlowItem] = []
    for block in blocks {
      switch block {
      case .heading(let heading): result += headingItems(heading, in: setting)
      case .paragraph(let inlines): result += paragraphItems(inlines, in: setting)
      case .list(let start, let isTight, let items):
        result += listItems(start: start, isTight: isTight, items, in: setting)
      case .quote(let blocks): result += quoteItems(blocks, in: setting)
      case .note(let title, let blocks): result += noteItems(title: title, blocks, in: setting)
      case .commentary(let commentary): result += commentaryItems(commentary, in: setting)
      case .code(let text): result += codeItems(text, in: setting)
      case .rule: result.append(ruleItem(in: setting))
      case .table(let table): result += tableItems(table, in: setting)
      case .figure(let figure): result.append(figureItem(figure, in: setting))
      case .cards(let cards, let columns): result += cardItems(cards, columns: columns, in: setting)
      case .index(let table, let columns): result += indexItems(table, count: columns, in: setting)
      case .contents: result += contentsItems(in: setting)
      case .pageBreak:
        var item = FlowItem(height: 0)
        item.startsPage = true
        result.append(item)
      }
    }
    return result
  }

  /// Lines as items of equal height, kept from standing alone at a page's ends.
  func lineItems(
    _ runs: [TextRun], setting: Setting, path: [FlowItem.Element], indent: Double = 0
  ) -> [FlowItem] {
    let lines = breakLines(
      runs, width: setting.width, alignment: setting.alignment, firstLineIndent: indent, measurer: measurer)
    return lines.enumerated().map { number, line in
      var item = FlowItem(height: setting.leading)
      let baseline = baseline(setting.font.size, in: setting.leading)
      item.nodes = line.nodes(at: Point(x: setting.left, y: baseline))
      item.path = path
      item.footnotes = footnotes(of: line)
      item.keepsWithNext = lines.count > 1 && (number == 0 || number == lines.count - 2)
      return item
    }
  }

  /// Where the baseline lies in a line of this height, so that Chinese characters stand in its middle: they reach from
  /// 0.88 em above to 0.12 em below the baseline, so their middle is 0.38 em above it.
  func baseline(_ size: Double, in height: Double) -> Double { height / 2 + 0.38 * size }

  private func footnotes(of line: TextLine) -> [Int] {
    line.parts.compactMap { part in
      guard case .address(let target) = part.link, target.hasPrefix("#fn-") else { return nil }
      return Int(target.dropFirst(4))
    }
  }
}
