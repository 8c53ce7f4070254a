import Documents
import Formats
import Tables

extension NormalizedSpec {
  /// The definition as a tree of text for tests: one line a view, one line a channel.
  ///
  /// ```
  /// unit bar
  ///   x nominal city
  ///   y quantitative sum(money)
  /// ```
  public func dump() -> String {
    var lines: [String] = []
    view.dump(indent: 0, into: &lines)
    return lines.joined(separator: "\n") + "\n"
  }
}

extension View {
  fileprivate func dump(indent: Int, into lines: inout [String]) {
    let margin = String(repeating: "  ", count: indent)
    var settings: [String] = []
    if let data = self.settings.data { settings.append("data \(data.key ?? "inline")") }
    if !self.settings.transforms.isEmpty { settings.append("\(self.settings.transforms.count) transforms") }
    if let projection = self.settings.projection {
      settings.append("projection \(projection.text("type") ?? "default")")
    }
    let suffix = settings.isEmpty ? "" : " (\(settings.joined(separator: ", ")))"
    switch content {
    case .unit(let mark, let encoding):
      lines.append(margin + mark.dump + suffix)
      for channel in encoding.keys.sorted() {
        for definition in encoding[channel] ?? [] { lines.append("\(margin)  \(channel.rawValue) \(definition.dump)") }
      }
    case .layer: lines.append(margin + "layer" + suffix)
    case .concat(_, let columns): lines.append(margin + "concat" + (columns.map { " in \($0)" } ?? "") + suffix)
    case .facet(let channels, _):
      lines.append(margin + "facet" + suffix)
      for (name, definition) in [("row", channels.row), ("column", channels.column), ("facet", channels.wrap)] {
        if let definition { lines.append("\(margin)  \(name) \(definition.dump)") }
      }
    }
    for child in children { child.dump(indent: indent + 1, into: &lines) }
  }
}

extension MarkDefinition {
  fileprivate var dump: String {
    let looks = properties.names.map { "\($0): \(properties[$0]?.tableValue.dump() ?? "")" }
    return "unit \(type.rawValue)" + (looks.isEmpty ? "" : " {\(looks.joined(separator: ", "))}")
  }
}

extension ChannelDefinition {
  fileprivate var dump: String {
    var words: [String] = []
    if let type { words.append(type.rawValue) }
    var source = field ?? ""
    if isBinning { source = "bin(\(source))" }
    if let timeUnit { source = "\(timeUnit.name)(\(source))" }
    switch aggregate {
    case .operation(let name): source = "\(name)(\(source))"
    case .argmin(let by): source = "argmin(\(source) by \(by))"
    case .argmax(let by): source = "argmax(\(source) by \(by))"
    case .exponential(let share): source = "exponential(\(source), \(share))"
    case nil: break
    }
    if !source.isEmpty { words.append(source) }
    if let value { words.append("value \(value.tableValue.dump())") }
    if case .value(let value)? = datum { words.append("datum \(value.dump())") }
    if let title { words.append("“\(title.lines.joined(separator: " / "))”") }
    if let stack { words.append("stack \(stack?.rawValue ?? "none")") }
    if axis == .hidden { words.append("without axis") }
    for condition in conditions { words.append("if … then \(condition.definition.dump)") }
    return words.joined(separator: " ")
  }
}
