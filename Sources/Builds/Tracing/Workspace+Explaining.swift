public import Assistance
public import Diagnostics
import Tables

extension Workspace {
  /// Explains a printed figure: by the key of a fact, by a table and the number of a row, or by an indicator, a place or
  /// pair, and a period. Several figures may be meant, each has an explanation.
  ///
  /// ```swift
  /// try workspace.explain(["S3-046"], language: .chinese)
  /// try workspace.explain(["pair-money:3"], language: .chinese)
  /// try workspace.explain(["协作资金", "越城→马边", "2021-2023"], language: .chinese)
  /// ```
  ///
  /// - Throws: a name that nothing has, with the nearest ones, or that several things have.
  public func explain(_ words: [String], language: Language) throws(Failure) -> [Explanation] {
    switch try Selector(words) {
    case .word(let word): return [try explain(word, language)]
    case .row(let table, let number): return [try explainRow(number, of: table, language)]
    case .figures(let indicator, let place, let period):
      if period == nil, SharedTables(self, language: language).names.contains(indicator) {
        throw Failure(
          Wording("`\(place)` 不是表 `\(indicator)` 的行号", en: "`\(place)` is no row number of the table `\(indicator)`"),
          hint: Wording("例如 `\(indicator):1`", en: "for example `\(indicator):1`"))
      }
      let data = try requireAssistance()
      return try data.facts(indicator: indicator, place: place, period: period).map {
        data.explain($0, by: manifest.comparison)
      }
    }
  }

  private func explain(_ word: String, _ language: Language) throws(Failure) -> Explanation {
    if let data = assistance, let fact = data.fact(word) { return data.explain(fact, by: manifest.comparison) }
    let tables = SharedTables(self, language: language)
    var isTable = tables.names.contains(word)
    // Such as `comparison:funds`, which is no name in the list.
    if !isTable, word.contains(":") { isTable = try tables.table(word) != nil }
    if isTable {
      throw Failure(
        Wording("表 `\(word)` 要写明第几行", en: "the table `\(word)` needs the number of a row"),
        hint: Wording("例如 `\(word):1`", en: "for example `\(word):1`"))
    }
    if let data = assistance, let indicator = try? NameSearch(data).indicator(word) {
      throw Failure(
        Wording("指标“\(indicator.name.chinese)”要写明地区", en: "the indicator `\(word)` needs a place"),
        hint: Wording("例如 `\(word) 越城→马边 2021-2023`", en: "for example `\(word) REGION 2021-2023`"))
    }
    let ids = assistance.map { $0.facts.map(\.id) } ?? []
    let near = nearest(to: word, among: ids) ?? nearest(to: word, among: tables.names)
    throw Failure(
      Wording("没有数字 `\(word)`", en: "there is no fact `\(word)`"),
      hint: near.map { Wording("是否要写 `\($0)`？", en: "did you mean `\($0)`?") } ?? Selector.usage)
  }
}

/// Explanations as a JSON array for other programs.
public func json(_ explanations: [Explanation], in language: Language) -> String {
  jsonText(.list(explanations.map { $0.value(in: language) }))
}
