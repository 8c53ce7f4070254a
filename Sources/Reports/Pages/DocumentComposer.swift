import Diagnostics
import Scenes
import Typesetting

/// Phases 5 to 7: boxes, pages, and the document with its contents, outline, links and metadata.
struct DocumentComposer {
  let matter: FrontMatter
  let report: ResolvedReport
  let language: Language
  let measurer: any TextMeasurer
  let log: DiagnosticLog

  private var words: RunBuilder {
    RunBuilder(
      style: matter.style, language: language, punctuation: matter.punctuation, references: report.references)
  }

  /// The pages of one pass.
  private struct Layout {
    var flow: Flow
    var contents: [LaidPage]
    var body: [LaidPage]
  }

  /// The finished document.
  func compose() -> PagedDocument {
    var layout = layOut(pageNumbers: [:])
    let numbers = pageNumbers(layout)
    // Contents on pages of their own do not move the body; contents within it need a second pass.
    if report.blocks.contains(where: \.isContents) { layout = layOut(pageNumbers: numbers) }
    layout.contents = contents(pageNumbers: numbers)
    return assemble(layout)
  }

  private func builder(pageNumbers: [String: String]) -> FlowBuilder {
    var builder = FlowBuilder(
      style: matter.style, language: language, measurer: measurer, words: words, headings: report.headings,
      contentsDepth: matter.contentsDepth > 0 ? matter.contentsDepth : 2, pageNumbers: pageNumbers, log: log)
    builder.pageHeight = matter.page.text.height
    builder.landscapeWidth = matter.page.landscape.text.width
    return builder
  }

  /// The pages of the contents.
  private func contents(pageNumbers: [String: String]) -> [LaidPage] {
    guard matter.contentsDepth > 0 else { return [] }
    var builder = builder(pageNumbers: pageNumbers)
    let setting = builder.bodySetting(width: matter.page.text.width)
    let items = builder.contentsTitle(in: setting) + builder.contentsItems(in: setting)
    return paginate(items, of: builder.flow, geometry: matter.page)
  }

  /// Phases 5 and 6.
  private func layOut(pageNumbers: [String: String]) -> Layout {
    var builder = builder(pageNumbers: pageNumbers)
    let setting = builder.bodySetting(width: matter.page.text.width)
    let cover = CoverDesign(matter: matter, words: words, measurer: measurer)
    var items = matter.hasCover ? [] : cover.titleItems { builder.element($0) }
    items += builder.items(report.blocks, in: setting)
    for (number, blocks) in report.footnotes.enumerated() {
      builder.flow.footnotes.append(builder.footnoteItems(number: number + 1, blocks, in: setting))
    }
    return Layout(
      flow: builder.flow, contents: [], body: paginate(items, of: builder.flow, geometry: matter.page))
  }

  /// The printed numbers of the pages on which headings stand.
  private func pageNumbers(_ layout: Layout) -> [String: String] {
    var result: [String: String] = [:]
    for (number, page) in layout.body.enumerated() {
      for entry in page.entries {
        if let heading = entry.heading { result[heading.anchor] = String(number + 1) }
      }
    }
    return result
  }

  /// Phase 7.
  private func assemble(_ layout: Layout) -> PagedDocument {
    var document = PagedDocument(pages: [])
    var places: [String: (page: Int, point: Point)] = [:]
    let assembler = PageAssembler(
      style: matter.style, geometry: matter.page, words: words, measurer: measurer, flow: layout.flow,
      running: (matter.running ?? matter.title).replacing("\n", with: ""))
    if matter.hasCover {
      document.pages.append(CoverDesign(matter: matter, words: words, measurer: measurer).scene())
    }
    let contentsName = Wording("目录", en: "Contents").text(in: language)
    for (number, page) in layout.contents.enumerated() {
      if number == 0 {
        document.outline.append(
          .init(title: contentsName, level: 1, page: document.pages.count, position: origin(of: page, y: 0)))
      }
      document.pages.append(
        assembler.scene(page, section: contentsName, number: folio(romanNumber(number + 1), of: nil)))
    }
    var section = ""
    for (number, page) in layout.body.enumerated() {
      let headings = page.entries.compactMap(\.heading).filter { $0.level == 1 }
      if let first = headings.first { section = first.title }
      for entry in page.entries {
        let point = origin(of: page, y: entry.y)
        for anchor in entry.anchors where places[anchor] == nil { places[anchor] = (document.pages.count, point) }
        if let heading = entry.heading {
          document.outline.append(
            .init(title: heading.title, level: heading.level, page: document.pages.count, position: point))
        }
      }
      for note in page.footnotes where places["fn-\(note)"] == nil {
        places["fn-\(note)"] = (document.pages.count, origin(of: page, y: matter.page.text.height - 60))
      }
      document.pages.append(
        assembler.scene(page, section: section, number: folio(String(number + 1), of: layout.body.count)))
      if let last = headings.last { section = last.title }
    }
    if document.pages.isEmpty { document.pages.append(Scene(size: matter.page.size, background: .white)) }
    for index in document.pages.indices {
      document.pages[index].nodes = resolveLinks(document.pages[index].nodes, places: places)
    }
    document.metadata = metadata
    return document
  }

  /// The words of a page's number.
  private func folio(_ number: String, of total: Int?) -> String {
    guard matter.folio == .total, let total else { return "\u{2014} \(number) \u{2014}" }
    return Wording("第 \(number) 页 共 \(total) 页", en: "Page \(number) of \(total)").text(in: language)
  }

  private func origin(of page: LaidPage, y: Double) -> Point {
    let text = (page.isLandscape ? matter.page.landscape : matter.page).text
    return Point(x: text.x, y: max(0, text.y + y - 8))
  }

  private var metadata: PagedDocument.Metadata {
    PagedDocument.Metadata(
      title: matter.title.replacing("\n", with: ""), author: matter.author,
      subject: matter.subject.isEmpty ? matter.subtitle : matter.subject,
      keywords: matter.keywords, language: language.rawValue, date: isoDate(in: matter.date) ?? "2000-01-01")
  }
}

/// The date that stands in a text such as `2024-01-31` or `2024年1月31日`, as ISO 8601.
func isoDate(in text: String) -> String? {
  let numbers = text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
  guard let year = numbers.first, (1000...9999).contains(year) else { return nil }
  let month = numbers.count > 1 ? numbers[1] : 1
  let day = numbers.count > 2 ? numbers[2] : 1
  guard (1...12).contains(month), (1...31).contains(day) else { return nil }
  return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
}

/// 1 to 39 in Roman numerals, for the pages of the contents.
func romanNumber(_ number: Int) -> String {
  let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
  guard (1...39).contains(number) else { return String(number) }
  return String(repeating: "X", count: number / 10) + ones[number % 10]
}
