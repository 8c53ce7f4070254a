import Diagnostics
import Tables

/// A template with its variables filled in, and the way back.
struct ExpandedText {
  /// The text.
  var text: String
  /// Where each piece of it comes from.
  var map: SourceMap
}

/// Phase 2: fills variables and sections in.
///
/// Values are escaped for where they stand: in prose against Markdown's signs, between double quotes of a fenced block
/// against YAML's. Unknown names are reported and leave nothing.
func expandTemplate(
  _ nodes: [TemplateNode], variables: Variables, file: String, log: DiagnosticLog, isPlain: Bool = false
) -> ExpandedText {
  var expansion = TemplateExpansion(variables: variables, file: file, log: log)
  expansion.isPlain = isPlain
  expansion.expand(nodes)
  return ExpandedText(text: expansion.output, map: expansion.map)
}

private struct TemplateExpansion {
  /// More text than any report has; a section over a large table must not fill the memory.
  private static let maximumLength = 16_000_000

  var variables: Variables
  let log: DiagnosticLog
  /// Whether values need no escapes.
  var isPlain = false
  var map: SourceMap
  var output = ""
  private var line = 1
  private var column = 1
  private var length = 0
  private var isFenced = false
  private var currentLine = ""

  init(variables: Variables, file: String, log: DiagnosticLog) {
    self.variables = variables
    self.log = log
    map = SourceMap(file: file)
  }

  mutating func expand(_ nodes: [TemplateNode]) {
    for node in nodes where length < Self.maximumLength {
      switch node {
      case .text(let text, let place): write(text, from: place, isCopied: true)
      case .variable(let name, let isEscaped, let place):
        do {
          let variable = try variables.resolve(name, at: place)
          let text = try variables.text(of: variable, path: name, at: place)
          write(isEscaped ? escaped(text) : text, from: place, isCopied: false)
        } catch {
          log.report(error)
        }
      case .section(let name, let isInverted, let children, let place):
        do {
          expandSection(try variables.resolve(name, at: place), isInverted: isInverted, children)
        } catch {
          log.report(error)
        }
      }
    }
  }

  private mutating func expandSection(_ variable: Variable, isInverted: Bool, _ children: [TemplateNode]) {
    switch variable {
    case .table(let table):
      if isInverted {
        if table.rowCount == 0 { expand(children) }
        return
      }
      for row in 0..<table.rowCount where length < Self.maximumLength {
        variables.scopes.append(.row(table, row, printed: nil))
        expand(children)
        variables.scopes.removeLast()
      }
    case .value(.list(let values)):
      if isInverted {
        if values.isEmpty { expand(children) }
        return
      }
      for value in values where length < Self.maximumLength {
        variables.scopes.append(.value(value))
        expand(children)
        variables.scopes.removeLast()
      }
    case .row:
      if isInverted { return }
      variables.scopes.append(variable)
      expand(children)
      variables.scopes.removeLast()
    case .value(let value):
      let isTrue = value != .null && value != .boolean(false) && value != .string("")
      if isTrue != isInverted { expand(children) }
    case .text(let text): if text.isEmpty == isInverted { expand(children) }
    case .lookup(let table, _): if (table.rowCount == 0) == isInverted { expand(children) }
    }
  }

  private mutating func write(_ text: String, from place: SourceLocation, isCopied: Bool) {
    map.append(.init(line: line, column: column, origin: place, isCopied: isCopied))
    output += text
    length += text.utf8.count
    for character in text {
      if character == "\n" {
        if currentLine.trimmingSpaces.hasPrefix("```") || currentLine.trimmingSpaces.hasPrefix("~~~") {
          isFenced.toggle()
        }
        currentLine = ""
        line += 1
        column = 1
        if !isCopied { map.append(.init(line: line, column: 1, origin: place, isCopied: false)) }
      } else {
        currentLine.append(character)
        column += 1
      }
    }
  }

  private func escaped(_ text: String) -> String {
    if isPlain { return text }
    if isFenced {
      let isQuoted = currentLine.count { $0 == "\"" } % 2 == 1
      return text.reduce(into: "") { result, character in
        if isQuoted, character == "\"" || character == "\\" { result.append("\\") }
        result.append(character == "\n" ? " " : character)
      }
    }
    return text.reduce(into: "") { result, character in
      if "\\`*_[]<>|~&".contains(character) { result.append("\\") }
      result.append(character == "\n" ? " " : character)
    }
  }
}
