public import Diagnostics
public import Documents
public import Scenes
import Typesetting

/// Turns the definition of a table, as it stands in a fenced `table` block, into one picture.
///
/// The picture is as wide as the table's columns need, up to `width`, and as high as all rows.
/// - Parameters:
///   - definition: what the block says.
///   - width: the room across, in points; 156 mm is the width of the text on A4 (GB/T 9704).
///   - context: the tables and the language.
///   - measurer: tells how wide text is.
///   - log: receives warnings.
/// - Throws: every error in the definition and about its data.
public func typesetTable(
  _ definition: DocumentNode, width: Double = 442.2, context: ReportContext,
  measurer: some TextMeasurer, log: DiagnosticLog
) throws(Failure) -> Scene {
  guard let spec = TableSpec(reading: definition, language: context.language, log: log) else {
    try log.throwErrors()
    throw Failure(Wording("不是表格", en: "this is not a table"), at: definition.location)
  }
  try log.throwErrors()
  let data = try data(of: spec.data, by: spec.transform, context: context, at: spec.dataLocation, log: log)
  var block = resolveTable(spec, data: data, context: context, log: log)
  try log.throwErrors()
  block.isLandscape = false
  return TablePicture(block: block, width: width, language: context.language, measurer: measurer, log: log).scene()
}

/// A table laid out on a sheet of its own.
private struct TablePicture {
  let block: TableBlock
  let width: Double
  let language: Language
  let measurer: any TextMeasurer
  let log: DiagnosticLog
  /// Room around the table.
  let margin = 8.0

  func scene() -> Scene {
    let style = ReportStyle()
    let words = RunBuilder(style: style, language: language, punctuation: FrontMatter().punctuation)
    var builder = FlowBuilder(
      style: style, language: language, measurer: RememberingMeasurer(measurer), words: words, headings: [],
      contentsDepth: 0, pageNumbers: [:], log: log)
    let items = builder.tableItems(block, in: builder.bodySetting(width: width))
    // One sheet that is high enough for all rows.
    var sheet = PageGeometry()
    sheet.size = Size(width: width + 2 * margin, height: 100_000)
    (sheet.left, sheet.right, sheet.top, sheet.bottom) = (margin, margin, margin, margin)
    let page = paginate(items, of: builder.flow, geometry: sheet).first ?? LaidPage()
    let nodes = nest(page.entries[...], depth: 0)
    let height = page.entries.map { $0.y + $0.height }.max() ?? 0
    return Scene(
      size: Size(width: width + 2 * margin, height: (height + 2 * margin).rounded(.up)), background: .white,
      nodes: [.group(Group(placement: Placement(origin: Point(x: margin, y: margin)), children: nodes))],
      description: description)
  }

  /// What the table is, for readers who cannot see it; its cells can be read as text in PDF and SVG.
  private var description: String {
    let titles = block.columns.map(\.title.plainText).filter { !$0.isEmpty }
    let rows = block.rows.count { $0.kind == .body }
    let size = Wording(
      "表格，\(rows) 行 \(block.columns.count) 列：\(titles.joined(separator: "、"))。",
      en: "Table of \(rows) rows and \(block.columns.count) columns: \(titles.joined(separator: ", "))."
    ).text(in: language)
    return block.caption.isEmpty ? size : block.caption + Wording("。", en: ". ").text(in: language) + size
  }
}
