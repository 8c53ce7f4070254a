import Assistance
public import Diagnostics
import Tables

extension IssueDifference {
  /// The same for other programs: `revisions`, `tables`, `charts`, `reports`, `sentences`.
  public func json(in language: Language) -> String {
    func text(_ words: Wording) -> Value { .string(words.text(in: language)) }
    func targets(_ chosen: [TouchedTarget]) -> Value {
      .list(
        chosen.map { target in
          .object([
            "name": .string(target.name), "tables": .list(target.tables.map { .string($0) }),
            "problem": target.problem.map(text) ?? .null,
          ])
        })
    }
    return jsonText(
      .object([
        "revisions": .list(
          revisions.map { revision in
            .object([
              "kind": .string(revision.kind.rawValue), "item": .string(revision.item.rawValue),
              "id": .string(revision.id), "indicator": .string(revision.indicator), "subject": text(revision.subject),
              "field": .string(revision.field), "old": text(revision.old), "new": text(revision.new),
              "words": text(revision.words),
            ])
          }),
        "tables": .list(
          tables.map { table in
            .object([
              "name": .string(table.name), "view": .boolean(table.isView), "added": .number(Double(table.added)),
              "removed": .number(Double(table.removed)), "problem": table.problem.map(text) ?? .null,
            ])
          }),
        "charts": targets(self.targets.filter(\.isChart)), "reports": targets(self.targets.filter { !$0.isChart }),
        "sentences": .list(
          sentences.map { sentence in
            .object([
              "file": .string(sentence.location.file), "line": .number(Double(sentence.location.line ?? 0)),
              "facts": .list(sentence.facts.map { .string($0) }), "text": .string(sentence.text),
            ])
          }),
      ]))
  }
}
