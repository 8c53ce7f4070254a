import Diagnostics

/// The subject of a mail with places for facts: `{{schedule}} {{period}}`.
struct SubjectTemplate: Sendable {
  /// What can stand in a place.
  enum Fact: String, CaseIterable, Sendable { case title, schedule, period, issue }

  private enum Part: Sendable {
    case text(String)
    case fact(Fact)
  }

  private let parts: [Part]

  /// Reads a template; an unknown name goes to the log.
  init(_ text: String, at location: SourceLocation?, log: DiagnosticLog) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      let name = String(rest[open.upperBound..<close.lowerBound]).trimmed
      parts.append(.text(String(rest[..<open.lowerBound])))
      if let fact = Fact(rawValue: name) {
        parts.append(.fact(fact))
      } else {
        log.error(
          Wording("主题中没有 `\(name)` 可用", en: "a subject knows no `\(name)`"), at: location,
          hint: suggestion(for: name, among: Fact.allCases.map(\.rawValue)))
      }
      rest = rest[close.upperBound...]
    }
    self.parts = parts + [.text(String(rest))]
  }

  /// The subject of a message.
  func text(for message: Message) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .fact(.title): message.title
      case .fact(.schedule): message.schedule
      case .fact(.period): message.period ?? ""
      case .fact(.issue): message.issue ?? ""
      }
    }.joined()
  }
}
