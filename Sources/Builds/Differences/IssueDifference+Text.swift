import Assistance
public import Diagnostics
import Tables

extension IssueDifference {
  /// What `diff` says when nothing differs.
  public static let none = Wording("没有差别", en: "no differences")

  /// The changes by kind, and then what they touch; one thing a line, in columns.
  public func text(in language: Language) -> String {
    if isEmpty { return Self.none.text(in: language) + "\n" }
    var blocks = [[counts.text(in: language)]]
    for kind in Revision.Kind.allCases {
      let changed = revisions.filter { $0.kind == kind }
      if !changed.isEmpty { blocks.append([kind.label.text(in: language)] + lines(changed, language)) }
    }
    for (title, lines) in touched(language) where !lines.isEmpty { blocks.append([title.text(in: language)] + lines) }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// How many changes of each kind there are: `共 5 处变动：新增 1，修订 2，撤回 2`.
  var counts: Wording {
    let found = Revision.Kind.allCases.map { kind in (kind, revisions.count { $0.kind == kind }) }.filter { $0.1 > 0 }
    guard !found.isEmpty else {
      return Wording("数字、结对、指标和地区没有变动", en: "figures, pairings, indicators and regions are the same")
    }
    let chinese = found.map { "\($0.label.chinese) \($1)" }.joined(separator: "，")
    let english = found.map { "\($0.label.english) \($1)" }.joined(separator: ", ")
    return Wording(
      "共 \(revisions.count) 处变动：\(chinese)",
      en: "\(revisions.count) change\(revisions.count == 1 ? "" : "s"): \(english)")
  }

  private func lines(_ revisions: [Revision], _ language: Language) -> [String] {
    columns(
      revisions.map { revision in
        let (old, new) = (revision.old.text(in: language), revision.new.text(in: language))
        let change: String
        switch revision.kind {
        case .added: change = new
        case .withdrawn: change = old
        case .revised, .rescoped, .annotated:
          let none = Wording("（无）", en: "(none)").text(in: language)
          change = "\(old.isEmpty ? none : old) → \(new.isEmpty ? none : new)"
        }
        return [
          revision.id, revision.title.text(in: language), revision.fieldWords.text(in: language), change,
        ]
      })
  }

  private func touched(_ language: Language) -> [(Wording, [String])] {
    let tableLines = columns(tables.map { [$0.name, $0.words.text(in: language)] })
    func lines(_ targets: [TouchedTarget]) -> [String] {
      columns(targets.map { [$0.name, $0.words.text(in: language)] })
    }
    let sentenceLines = sentences.flatMap { sentence in
      ["  \(sentence.location.description)  \(sentence.facts.joined(separator: ", "))", "    \(sentence.shortText)"]
    }
    return [
      (Wording("涉及的表", en: "tables"), tableLines),
      (Wording("涉及的图", en: "charts"), lines(targets.filter(\.isChart))),
      (Wording("涉及的报告", en: "reports"), lines(targets.filter { !$0.isChart })),
      (Wording("涉及的句子", en: "sentences"), sentenceLines),
    ]
  }
}

extension IssueDifference.TouchedTable {
  /// `新增 1 行，减少 2 行`.
  var words: Wording {
    if let problem { return Wording("不能生成：\(problem.chinese)", en: "cannot be made: \(problem.english)") }
    if added + removed == 0 { return Wording("行的次序不同", en: "its rows stand in another order") }
    let more = added > 0 ? [Wording("新增 \(added) 行", en: "\(added) new row\(added == 1 ? "" : "s")")] : []
    let less = removed > 0 ? [Wording("减少 \(removed) 行", en: "\(removed) row\(removed == 1 ? "" : "s") gone")] : []
    return Wording(
      (more + less).map(\.chinese).joined(separator: "，"), en: (more + less).map(\.english).joined(separator: ", "))
  }
}

extension IssueDifference.TouchedTarget {
  /// The tables through which it is touched, or why it can no longer be made.
  var words: Wording {
    if let problem { return Wording("不能生成：\(problem.chinese)", en: "cannot be made: \(problem.english)") }
    let row = Wording("自己的行", en: "its own row")
    return tables.isEmpty
      ? row : Wording(tables.joined(separator: "、"), en: tables.joined(separator: ", "))
  }
}

extension IssueDifference.TouchedSentence {
  /// The beginning of the line.
  var shortText: String { text.count > 100 ? text.prefix(99) + "…" : text }
}

/// Cells of lines in columns of equal width, with an indent; empty columns are left out.
private func columns(_ rows: [[String]]) -> [String] {
  let count = rows.map(\.count).max() ?? 0
  let widths = (0..<count).map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
  // One very long cell must not push the others off the page.
  let limit = 44
  return rows.map { row in
    var line = " "
    for (column, cell) in row.enumerated() where widths[column] > 0 {
      let isLast = column == count - 1
      let gap = isLast ? 0 : max(0, min(widths[column], limit) - cell.displayWidth)
      line += " " + cell + String(repeating: " ", count: gap) + (isLast ? "" : " ")
    }
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
