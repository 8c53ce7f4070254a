public import Diagnostics
public import Tables

/// Where a printed number comes from and what it means, in parts that can be read by people and by programs.
public struct Explanation: Hashable, Sendable {
  /// One thing that is said.
  public struct Line: Hashable, Sendable {
    /// Its name for programs; not used in a list.
    public let key: String
    /// What stands before it.
    public let label: Wording
    /// It in words; empty for what only programs want.
    public let words: Wording
    /// It for programs; `nil` when the words serve.
    public let value: Value?

    /// One thing that is said.
    public init(_ key: String, _ label: Wording, _ words: Wording, _ value: Value? = nil) {
      self.key = key
      self.label = label
      self.words = words
      self.value = value
    }
  }

  /// Lines that belong together.
  public struct Section: Hashable, Sendable {
    /// Its name for programs.
    public let key: String
    /// Its heading; `nil` for none.
    public let title: Wording?
    /// Its lines.
    public let lines: [Line]
    /// Whether its lines are a list, and not things with names.
    public let isList: Bool

    /// Lines with names.
    public init(_ key: String, _ title: Wording?, _ lines: [Line]) {
      self.init(key, title, lines, isList: false)
    }

    /// A list.
    public static func list(_ key: String, _ title: Wording, _ lines: [Line]) -> Section {
      Section(key, title, lines, isList: true)
    }

    private init(_ key: String, _ title: Wording?, _ lines: [Line], isList: Bool) {
      self.key = key
      self.title = title
      self.lines = lines
      self.isList = isList
    }
  }

  /// What is explained, for programs: `fact` or `row`.
  public let kind: String
  /// What is explained.
  public let heading: Wording
  /// What is said.
  public let sections: [Section]

  /// An explanation.
  public init(kind: String, heading: Wording, sections: [Section]) {
    self.kind = kind
    self.heading = heading
    self.sections = sections
  }
}

extension Explanation {
  /// The heading, then each section: its title and its lines, with the labels in one column. Sections without lines are
  /// left out.
  public func text(in language: Language) -> String {
    var lines = [heading.text(in: language)]
    for section in sections {
      let shown = section.lines.filter { !$0.words.text(in: language).isEmpty }
      guard !shown.isEmpty else { continue }
      if let title = section.title { lines += ["", title.text(in: language)] }
      let labels = shown.map { $0.label.text(in: language) }
      let width = labels.map(\.displayWidth).max() ?? 0
      for (line, label) in zip(shown, labels) {
        let gap = width == 0 ? "" : String(repeating: " ", count: width - label.displayWidth + 2)
        // A line of several, such as a table, keeps its own indent.
        let words = line.words.text(in: language).split(separator: "\n", omittingEmptySubsequences: false)
        let indent = String(repeating: " ", count: width == 0 ? 2 : width + 4)
        lines.append("  \(label)\(gap)\(words.first ?? "")")
        lines += words.dropFirst().map { indent + $0 }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same for programs: `kind`, `title`, and each section by its key, an object of its lines or a list of them.
  public func value(in language: Language) -> Value {
    var members: [String: Value] = ["kind": .string(kind), "title": .string(heading.text(in: language))]
    for section in sections {
      func value(_ line: Line) -> Value { line.value ?? .string(line.words.text(in: language)) }
      members[section.key] =
        section.isList
        ? .list(section.lines.map(value))
        : .object(Dictionary(section.lines.map { ($0.key, value($0)) }, uniquingKeysWith: { first, _ in first }))
    }
    return .object(members)
  }
}
