import Diagnostics
import Documents
import Scenes

/// What stands between the two `---` at the beginning of a report.
struct FrontMatter {
  /// A number that the text is bound to.
  struct BoundValue {
    var name: String
    var node: DocumentNode
    var location: SourceLocation
  }

  /// How `{{name.key}}` finds a row.
  struct Lookup {
    var name: String
    var table: String
    var key: String
    var printed: String
    var location: SourceLocation
  }

  /// How headings are numbered.
  enum Numbering: String, CaseIterable {
    /// 一、 (一) 1. in Chinese, 1 1.1 1.1.1 in English.
    case chinese
    /// 1 1.1 1.1.1 in both.
    case decimal
    /// Not at all.
    case none
  }

  /// How pages are numbered.
  enum Folio: String, CaseIterable {
    /// — 3 —
    case dash
    /// 第 3 页 共 12 页, page 3 of 12.
    case total
  }

  /// Which signs Chinese prose gets.
  enum Punctuation: String, CaseIterable {
    /// Half-width signs beside Chinese become full-width.
    case full
    /// As they are written.
    case kept
  }

  var title = ""
  var subtitle = ""
  var author = ""
  var date = ""
  var subject = ""
  var keywords = ""
  var running: String?
  var hasCover = true
  var contentsDepth = 0
  var numbering = Numbering.none
  var punctuation = Punctuation.full
  var folio = Folio.dash
  var page = PageGeometry()
  var style = ReportStyle()
  var values: [BoundValue] = []
  /// `fact` is there in every report.
  var lookups: [Lookup] = []
}

/// Phase 1: takes the front matter off a report and reads it.
///
/// - Returns: the front matter, the rest of the text, and the number of the rest's first line.
func parseFrontMatter(
  _ source: String, file: String, language: Language, log: DiagnosticLog
) throws(Failure) -> (matter: FrontMatter, body: String, firstLine: Int) {
  var matter = FrontMatter()
  let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.hasSuffix("\r") ? line.dropLast() : line
  }
  guard let first = lines.first, trimmed(first.drop { $0 == "\u{FEFF}" }) == "---" else {
    matter.hasCover = false
    matter.lookups = [factLookup(at: SourceLocation(file: file, line: 1, column: 1))]
    return (matter, lines.joined(separator: "\n"), 1)
  }
  guard let end = lines.indices.dropFirst().first(where: { trimmed(lines[$0]) == "---" }) else {
    throw Failure(
      Wording("报告开头的 `---` 没有配对的 `---`", en: "the `---` that opens the front matter has no closing `---`"),
      at: SourceLocation(file: file, line: 1, column: 1))
  }
  let node = try parseYAML(lines[1..<end].joined(separator: "\n"), file: file, firstLine: 2)
  matter.lookups = [factLookup(at: node.location)]
  if !node.isNull { read(node, into: &matter, language: language, log: log) }
  return (matter, lines[(end + 1)...].joined(separator: "\n"), end + 2)
}

private func trimmed(_ text: some StringProtocol) -> String {
  String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}

private func read(_ node: DocumentNode, into matter: inout FrontMatter, language: Language, log: DiagnosticLog) {
  let reader = MappingReader(node, log: log)
  matter.title = reader.localText("title", language) ?? ""
  matter.subtitle = reader.localText("subtitle", language) ?? ""
  matter.author = reader.localText("author", language) ?? reader.localText("issuer", language) ?? ""
  _ = reader.node("issuer")
  matter.date = reader.localText("date", language) ?? ""
  matter.subject = reader.localText("subject", language) ?? ""
  matter.keywords = reader.localTexts("keywords", language).joined(separator: ", ")
  matter.running = reader.localText("running", language)
  matter.hasCover = reader.boolean("cover") ?? true
  matter.numbering = reader.choice("numbering") ?? .none
  matter.punctuation = reader.choice("punctuation") ?? .full
  matter.folio = reader.choice("folio") ?? .dash
  if let contents = reader.node("toc") { matter.contentsDepth = depth(contents, log: log) }
  if let page = reader.mapping("page") { matter.page = PageGeometry(reading: page) }
  if let style = reader.mapping("style") { matter.style.read(style) }
  if let values = reader.node("values") {
    for entry in values.mapping ?? [] {
      matter.values.append(.init(name: entry.key, node: entry.value, location: entry.keyLocation))
    }
    if values.mapping == nil { _ = MappingReader(values, log: log) }
  }
  matter.lookups = lookups(reader)
  reader.finish()
}

/// `toc: true` shows two levels; a number shows that many.
private func depth(_ node: DocumentNode, log: DiagnosticLog) -> Int {
  if let flag = node.boolean { return flag ? 2 : 0 }
  if let number = node.number, (0...4).contains(number), number == number.rounded() { return Int(number) }
  log.error(
    Wording("`toc` 应是 `true`、`false` 或 0 到 4 的层数", en: "`toc` must be `true`, `false` or a depth from 0 to 4"),
    at: node.location)
  return 0
}

/// The lookups that the front matter names, and `fact`, which every report has.
private func lookups(_ reader: MappingReader) -> [FrontMatter.Lookup] {
  var result: [FrontMatter.Lookup] = []
  for entry in reader.node("lookups")?.mapping ?? [] {
    let members = MappingReader(entry.value, log: reader.log)
    let table = members.requiredString("table")
    let key = members.requiredString("key")
    let printed = members.requiredString("print")
    members.finish()
    guard let table, let key, let printed else { continue }
    result.append(.init(name: entry.key, table: table, key: key, printed: printed, location: entry.keyLocation))
  }
  if !result.contains(where: { $0.name == "fact" }) {
    result.append(factLookup(at: reader.node.location))
  }
  return result
}

/// `{{fact.S3-018}}` is the row of the table `figures` whose `fact` is `S3-018`, and prints its `printed`.
private func factLookup(at location: SourceLocation) -> FrontMatter.Lookup {
  .init(name: "fact", table: "figures", key: "fact", printed: "printed", location: location)
}
