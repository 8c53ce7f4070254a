import Assistance
import DataPackages
public import Diagnostics
import Tables

extension IssueDifference {
  /// How many rows the page lists of each kind; the page says so when there are more, and the text has all.
  private static let pageLimit = 500

  /// Writes the page 修订说明 as PDF: the changes by kind, and what they touch.
  ///
  /// - Parameter path: the newer issue, as `compareIssues` takes it.
  /// - Returns: what the user should look at.
  public func writePage(of path: String, to output: String, language: Language) throws(Failure) -> [Diagnostic] {
    let template = "revisions.md"
    let project = try Workspace(issueAt: path).with(.memory([template: revisionPageTemplate]))
    let report = ProjectFile.Report(
      name: "revisions", template: template, each: nil, location: SourceLocation(file: template))
    let tables = SharedTables(project, language: language, extra: pageTables(language))
    var parameters: [String: Value] = [
      "project": .string(project.manifest.heading.text(in: language)), "summary": .string(counts.text(in: language)),
    ]
    for (name, isThere) in [
      ("has_revisions", !revisions.isEmpty), ("has_tables", !self.tables.isEmpty), ("has_targets", !targets.isEmpty),
      ("has_sentences", !sentences.isEmpty), ("is_cut", isCut),
    ] {
      parameters[name] = .boolean(isThere)
    }
    var warnings: [Diagnostic] = []
    let bytes = try TargetMaker(project, tables: tables, parameters: parameters, language: language)
      .pdf(of: report, warnings: &warnings)
    try writeAtomically(bytes, to: output, name: output)
    return warnings
  }

  /// Whether the page leaves rows out.
  private var isCut: Bool {
    let counts = Revision.Kind.allCases.map { kind in revisions.count { $0.kind == kind } }
    return (counts + [tables.count, targets.count, sentences.count]).contains { $0 > Self.pageLimit }
  }

  private func pageTables(_ language: Language) -> [String: Table] {
    let shown = Revision.Kind.allCases.flatMap { kind in
      revisions.filter { $0.kind == kind }.prefix(Self.pageLimit)
    }
    func text(_ words: Wording) -> Value { .string(words.text(in: language)) }
    let changes = AssistanceViews.table(of: shown, language: language)
      .setting("title", Column(shown.map { text($0.title) }))
    let (tables, targets) = (self.tables.prefix(Self.pageLimit), self.targets.prefix(Self.pageLimit))
    let sentences = self.sentences.prefix(Self.pageLimit)
    let tableRows = Table([
      ("name", Column(tables.map { .string($0.name) })), ("words", Column(tables.map { text($0.words) })),
    ])
    let targetRows = Table([
      ("kind", Column(targets.map { text($0.kind) })), ("name", Column(targets.map { .string($0.name) })),
      ("words", Column(targets.map { text($0.words) })),
    ])
    let sentenceRows = Table([
      ("place", Column(sentences.map { .string($0.location.description) })),
      ("facts", Column(sentences.map { .string($0.facts.joined(separator: " ")) })),
      ("text", Column(sentences.map { .string($0.shortText) })),
    ])
    return [
      "changes": changes, "touched-tables": tableRows, "touched-targets": targetRows, "touched-sentences": sentenceRows,
    ]
  }
}

extension IssueDifference.TouchedTarget {
  fileprivate var kind: Wording { isChart ? Wording("图", en: "chart") : Wording("报告", en: "report") }
}
