public import Diagnostics
public import Scenes

/// Turns a report template into pages.
///
/// ```swift
/// let log = DiagnosticLog()
/// let document = try typeset(source, file: "reports/annual.md", context: context, measurer: measurer, log: log)
/// ```
///
/// - Parameters:
///   - source: the template: Markdown with YAML front matter, Mustache variables and fenced blocks.
///   - file: its name as the user would say it; it stands in every location.
///   - context: tables, charts and parameters.
///   - measurer: tells how wide text is.
///   - log: receives warnings.
/// - Throws: every error of the first phase that finds one.
public func typeset(
  _ source: String, file: String, context: ReportContext, measurer: some TextMeasurer, log: DiagnosticLog
) throws(Failure) -> PagedDocument {
  // 1. Front matter.
  var (matter, body, firstLine) = try parseFrontMatter(source, file: file, language: context.language, log: log)
  try log.throwErrors()
  // 2. Variables.
  let template = parseTemplate(body, file: file, firstLine: firstLine, log: log)
  try log.throwErrors()
  let variables = bindVariables(&matter, context: context, file: file, log: log)
  let expanded = expandTemplate(template, variables: variables, file: file, log: log)
  try log.throwErrors()
  checkCauses(in: expanded, log: log)
  // 3. Markdown.
  let tree = parseMarkdown(expanded)
  // 4. Blocks.
  let report = resolveBlocks(tree, matter: matter, map: expanded.map, variables: variables, log: log)
  try log.throwErrors()
  // 5 to 7. Boxes, pages, document: once to learn the numbers of pages, once to print them.
  let composer = DocumentComposer(
    matter: matter, report: report, language: context.language, measurer: RememberingMeasurer(measurer), log: log)
  return composer.compose()
}

/// Gives names to bound values and front matter, and fills variables into the front matter itself.
private func bindVariables(
  _ matter: inout FrontMatter, context: ReportContext, file: String, log: DiagnosticLog
) -> Variables {
  var variables = Variables(context: context)
  variables.lookups = matter.lookups
  for value in matter.values {
    do {
      variables.values[value.name] = try evaluate(value, context: context, log: log)
    } catch {
      log.report(error)
    }
  }
  func fill(_ text: String) -> String {
    guard text.contains("{{") else { return text }
    let nodes = parseTemplate(text, file: file, log: log)
    return expandTemplate(nodes, variables: variables, file: file, log: log, isPlain: true).text
  }
  matter.title = fill(matter.title)
  matter.subtitle = fill(matter.subtitle)
  matter.author = fill(matter.author)
  matter.date = fill(matter.date)
  matter.subject = fill(matter.subject)
  matter.running = matter.running.map(fill)
  let fields = [
    ("title", matter.title), ("subtitle", matter.subtitle), ("author", matter.author), ("date", matter.date),
  ]
  for (name, text) in fields where variables.values[name] == nil { variables.values[name] = .text(text) }
  return variables
}
