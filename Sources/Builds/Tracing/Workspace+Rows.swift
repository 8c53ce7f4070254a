import Assistance
import DataPackages
import Diagnostics
import Foundation
import Tables
import Transforms

extension Workspace {
  /// Explains a row of a named table: its cells, the views that made it, and the rows and facts behind it.
  ///
  /// - Throws: an unknown table, or a row that it does not have.
  func explainRow(_ number: Int, of name: String, _ language: Language) throws(Failure) -> Explanation {
    let tables = SharedTables(self, language: language)
    let trace = try TableTrace(name, in: tables, of: manifest)
    let count = trace.table.rowCount
    guard (1...max(count, 1)).contains(number), count > 0 else {
      throw Failure(
        Wording("表 `\(name)` 没有第 \(number) 行", en: "the table `\(name)` has no row \(number)"),
        hint: count == 0
          ? Wording("它没有行", en: "it has no rows") : Wording("它有 \(count) 行，从 1 数起", en: "it has \(count) rows, from 1"))
    }
    let rows = trace.origins(of: number - 1)
    let views = assistance.map { AssistanceViews($0, language: language, rules: manifest.comparison) }
    return Explanation(
      kind: "row",
      heading: Wording("\(name) 第 \(number) 行（共 \(count) 行）", en: "\(name) row \(number) of \(count)"),
      sections: [
        Explanation.Section("row", nil, cells(of: trace.table, number - 1)),
        .list("views", Wording("由来", en: "made from"), chain(of: trace)),
        .list("base_rows", Wording("依据的行", en: "rows behind it"), [baseRows(rows, of: trace)]),
        .list("facts", Wording("依据的数字", en: "figures behind it"), facts(behind: rows, of: trace.base, views)),
      ])
  }

  private func cells(of table: Table, _ row: Int) -> [Explanation.Line] {
    table.fields.map { field in
      let value = table[row, field]
      // Programs get the cell as it is, people no missing ones and no digits beyond the sixth decimal.
      let text =
        switch value {
        case .null: ""
        case .instant(let time): isoDay(time)
        case .number(let number): Value.number((number * 1e6).rounded() / 1e6).dump()
        case .boolean, .string, .list, .object: value.dump()
        }
      return .init(field, Wording(field, en: field), Wording(text, en: text), value)
    }
  }

  /// Each view with its steps, from the asked table down.
  private func chain(of trace: TableTrace) -> [Explanation.Line] {
    let stages = trace.stages.map { stage in
      let tables = stage.lineage.tables
      let steps = stage.view.transforms.enumerated().map { position, transform in
        step(transform.summary, tables[position].rowCount, tables[position + 1].rowCount)
      }
      let (name, from) = (stage.view.name, stage.view.from)
      return Explanation.Line(
        "view", Wording(name, en: name),
        Wording(
          (["← \(from)"] + steps.map(\.chinese)).joined(separator: "\n"),
          en: (["← \(from)"] + steps.map(\.english)).joined(separator: "\n")),
        .object([
          "name": .string(name), "from": .string(from),
          "steps": .list(stage.view.transforms.map { .string($0.summary) }),
        ]))
    }
    return stages + [end(of: trace)]
  }

  private func step(_ summary: String, _ before: Int, _ after: Int) -> Wording {
    let rows =
      before == after
      ? Wording("", en: "") : Wording("（\(before) → \(after) 行）", en: " (\(before) → \(after) rows)")
    return Wording("  \(summary)\(rows.chinese)", en: "  \(summary)\(rows.english)")
  }

  private func end(of trace: TableTrace) -> Explanation.Line {
    let name = trace.baseName
    let words =
      if let resource = package[name] {
        Wording(
          "数据包的表，\(resource.files.joined(separator: "、"))",
          en: "a table of the package, \(resource.files.joined(separator: ", "))")
      } else {
        Wording("由数据包的各表生成", en: "made from the tables of the package")
      }
    return .init(
      "view", Wording(name, en: name), words, .object(["name": .string(name), "from": .null, "steps": .list([])]))
  }

  private func baseRows(_ rows: [Int], of trace: TableTrace) -> Explanation.Line {
    let shown = rows.prefix(20).map { String($0 + 1) }
    let rest = rows.count - shown.count
    let more = rest > 0 ? Wording(" 等 \(rows.count) 行", en: " and \(rest) more") : Wording("", en: "")
    return .init(
      "rows", Wording(trace.baseName, en: trace.baseName),
      Wording(
        "第 \(shown.joined(separator: "、")) 行\(more.chinese)",
        en: "row\(rows.count == 1 ? "" : "s") \(shown.joined(separator: ", "))\(more.english)"
      ),
      .object(["table": .string(trace.baseName), "rows": .list(rows.map { .number(Double($0 + 1)) })]))
  }

  private func facts(behind rows: [Int], of base: Table, _ views: AssistanceViews?) -> [Explanation.Line] {
    guard let views, let data = assistance else { return [] }
    let facts = views.facts(behind: rows, of: base)
    let limit = 40
    let rest = facts.count - limit
    let none = Wording("", en: "")
    // Programs get all keys, people the first lines and how many there are besides.
    return facts.enumerated().map { number, fact in
      var words = number < limit ? data.words(of: fact) : none
      if number == limit - 1, rest > 0 {
        words = Wording("\(words.chinese)\n… 还有 \(rest) 个", en: "\(words.english)\n… and \(rest) more")
      }
      return Explanation.Line("fact", none, words, .string(fact.id))
    }
  }
}
