import ChartSpecs
import Diagnostics
import Documents
import Formats
import Tables

/// Decodes and normalises a chart in YAML.
func normalized(_ yaml: String) throws(Failure) -> NormalizedSpec {
  var warnings: [Diagnostic] = []
  let spec = try normalize(try ChartSpec.decode(try parseYAML(yaml, file: "chart.vl.yaml"), warnings: &warnings))
  if !warnings.isEmpty { throw Failure(warnings) }
  return spec
}

/// What the user reads about a chart, errors or else warnings.
func problems(_ yaml: String, _ language: Language = .english) -> String {
  var warnings: [Diagnostic] = []
  do throws(Failure) {
    _ = try normalize(try ChartSpec.decode(try parseYAML(yaml, file: "chart.vl.yaml"), warnings: &warnings))
    return warnings.map { $0.text(in: language) }.joined(separator: "\n")
  } catch {
    return error.diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
  }
}

/// What the user reads about a chart, in Chinese and then in English.
func problemsInBoth(_ yaml: String) -> String {
  problems(yaml, .chinese) + "\n" + problems(yaml, .english)
}

/// The views of a normalised chart, a line for each: its mark and what its channels show.
func outline(_ yaml: String) -> String {
  do throws(Failure) {
    return lines(try normalized(yaml).view, depth: 0).joined(separator: "\n")
  } catch {
    return error.diagnostics.map { $0.text(in: .english) }.joined(separator: "\n")
  }
}

private func lines(_ view: View, depth: Int) -> [String] {
  let steps = view.settings.transforms.count
  var first = String(repeating: "  ", count: depth)
  switch view.content {
  case .unit(let mark, let encoding):
    let channels = encoding.keys.sorted().flatMap { channel in
      (encoding[channel] ?? []).map { "\(channel.rawValue)=\(brief($0))" }
    }
    first += ([mark.type.rawValue] + channels).joined(separator: " ")
  case .layer: first += "layer"
  case .concat(_, let columns): first += "concat" + (columns.map { " in \($0) columns" } ?? "")
  case .facet(let channels, _):
    let parts = [("row", channels.row), ("column", channels.column), ("wrap", channels.wrap)]
    let written = parts.compactMap { name, definition in definition.map { "\(name)=\(brief($0))" } }
    first += (["facet"] + written).joined(separator: " ") + (channels.columns.map { " in \($0) columns" } ?? "")
  }
  if steps > 0 { first += " after \(steps) transforms" }
  return [first] + view.children.flatMap { lines($0, depth: depth + 1) }
}

/// `sum(money):quantitative`, `value #f00`, `datum 5:quantitative`.
private func brief(_ definition: ChannelDefinition) -> String {
  var text = definition.field ?? ""
  if let unit = definition.timeUnit { text = "\(unit.name)(\(text))" }
  if definition.isBinning { text = "bin(\(text))" }
  if let aggregate = definition.aggregate { text = "\(aggregate.name)(\(text))" }
  if let datum = definition.datum, case .value(let value) = datum { text = "datum " + value.dump() }
  if let value = definition.value { text = "value " + (value.string ?? value.number.map { "\($0)" } ?? "?") }
  if let type = definition.type { text += ":\(type.rawValue)" }
  if let stack = definition.stack { text += " stack \(stack?.rawValue ?? "none")" }
  for condition in definition.conditions { text += " if \(brief(condition.definition))" }
  return text
}
