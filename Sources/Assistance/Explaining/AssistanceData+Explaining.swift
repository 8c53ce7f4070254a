public import Diagnostics
import Quantities
import Tables

extension AssistanceData {
  /// A fact by its key; `nil` when there is none.
  public func fact(_ id: String) -> Fact? { facts.withIDs([id])[id] }

  /// A fact on one line: `S3-046 越城→马边 帮扶资金 1.5亿元（2021—2023年）`.
  public func words(of fact: Fact) -> Wording { line(of: fact) }

  /// Everything that gives a figure its meaning: what it is about, where it is printed, how its words became numbers,
  /// what contains or repeats it, and how far the other figures of its indicator compare with it.
  ///
  /// - Parameter rules: how figures are compared, and how far approximate ones reach in charts and ranks.
  public func explain(_ fact: Fact, by rules: ComparisonRules = ComparisonRules()) -> Explanation {
    let (subject, indicator, printed) = (subject(of: fact), name(ofIndicator: fact.indicator), printed(fact))
    return Explanation(
      kind: "fact",
      heading: Wording(
        "\(fact.id)  \(subject.chinese) \(indicator.chinese)：\(printed.chinese)",
        en: "\(fact.id)  \(subject.english), \(indicator.english): \(printed.english)"),
      sections: [
        Explanation.Section("figure", nil, amount(of: fact, rules.soft) + meaning(of: fact) + origin(of: fact)),
        .list("relations", Wording("关系", en: "relations"), relations(of: fact)),
        .list("steps", Wording("从原文到上下界", en: "from the phrase to the bounds"), steps(of: fact, rules.soft)),
        .list("grades", Wording("与同类数字的可比性", en: "comparability with its kind"), grades(of: fact, rules)),
      ])
  }

  private func amount(of fact: Fact, _ rules: SoftRules) -> [Explanation.Line] {
    let unit = indicator(fact.indicator)?.unit.wording ?? Wording("", en: "")
    let (quantity, none) = (fact.quantity, Wording("", en: ""))
    let soft = quantity.softBounds(by: rules)
    let softWords =
      soft.map { Quantity.interval($0.lowerBound, $0.upperBound, unit) } ?? Wording("无", en: "none")
    return [
      .init("fact", none, none, .string(fact.id)),
      .init("printed", Wording("印作", en: "printed"), printed(fact)),
      .init("value", Wording("数值", en: "value"), value(of: quantity, unit), cell(quantity.value)),
      .init("qualifier", Wording("修饰", en: "qualifier"), quantity.qualifier.label),
      .init(
        "hard_bounds", Wording("字面上下界", en: "hard bounds"), quantity.hardBounds(in: unit),
        .list([cell(quantity.lower), cell(quantity.upper)])),
      .init(
        "soft_bounds", Wording("作图上下界", en: "soft bounds"), softWords,
        soft.map { .list([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null),
      .init("soft_rule", Wording("作图规则", en: "soft rule"), rules.wording(for: quantity)),
      .init("unit", none, none, .string(unit.chinese)),
    ]
  }

  private func value(of quantity: Quantity, _ unit: Wording) -> Wording {
    guard let value = quantity.value else { return Wording("无单一数值", en: "no single number") }
    return Quantity.interval(value, value, unit)
  }

  private func meaning(of fact: Fact) -> [Explanation.Line] {
    let indicator = indicator(fact.indicator)
    let name = name(ofIndicator: fact.indicator)
    let period = fact.period.wording
    let basis = fact.isPeriodStated ? Wording("原文写明", en: "stated") : Wording("推定", en: "inferred")
    return [
      .init(
        "indicator", Wording("指标", en: "indicator"),
        Wording("\(name.chinese)（\(fact.indicator)）", en: "\(name.english) (\(fact.indicator))"),
        .string(fact.indicator)),
      .init("definition", Wording("定义", en: "definition"), indicator?.definition.wording ?? Wording("", en: "")),
      .init("kind", Wording("性质", en: "kind"), indicator?.kind.label ?? Wording("", en: "")),
      .init("addition", Wording("加总", en: "addition"), indicator?.addition.label ?? Wording("", en: "")),
      .init("subject", Wording("对象", en: "subject"), subject(of: fact)),
      .init("region", Wording("地区", en: "region"), fact.region.map(name(ofRegion:)) ?? Wording("", en: "")),
      .init("programme", Wording("类型", en: "programme"), self.name(ofProgramme: fact.programme)),
      .init("direction", Wording("方向", en: "direction"), Wording(fact.direction, en: fact.direction)),
      .init("status", Wording("状态", en: "status"), fact.status.label),
      .init("accumulation", Wording("计法", en: "accumulation"), fact.accumulation.label),
      .init(
        "period", Wording("期间", en: "period"),
        period.chinese.isEmpty
          ? Wording("未说明", en: "not stated")
          : Wording("\(period.chinese)（\(basis.chinese)）", en: "\(period.english) (\(basis.english))")),
      .init("scope", Wording("范围", en: "scope"), Wording(fact.scope, en: fact.scope)),
      .init(
        "definition_key", Wording("口径", en: "scope key"),
        definitions[fact.definition]?.wording ?? Wording(fact.definition, en: fact.definition),
        .string(fact.definition)),
    ].filter(\.hasWords)
  }

  private func origin(of fact: Fact) -> [Explanation.Line] {
    let source = sources.first { $0.id == fact.source }
    let title = source?.title ?? ""
    func text(_ text: String) -> Wording { Wording(text, en: text) }
    return [
      .init(
        "source", Wording("来源", en: "source"),
        Wording(
          "\(fact.source)《\(title)》第\(fact.paragraph)段", en: "\(fact.source) “\(title)”, paragraph \(fact.paragraph)"),
        .string(fact.source)),
      .init("publisher", Wording("发布者", en: "publisher"), text(source?.publisher ?? "")),
      .init("date", Wording("日期", en: "date"), source.map(date(of:)) ?? text("")),
      .init(
        "phrase", Wording("原文", en: "phrase"), Wording("“\(fact.phrase)”", en: "“\(fact.phrase)”"),
        .string(fact.phrase)),
      .init("note", Wording("备注", en: "note"), text(fact.note)),
    ].filter(\.hasWords)
  }

  private func date(of source: Source) -> Wording {
    guard let date = source.date else { return Wording("", en: "") }
    let day = Day(date)
    func words(_ language: Language) -> String {
      switch source.datePrecision {
      case "year": language == .chinese ? "\(day.year)年" : "\(day.year)"
      case "month": day.monthText(in: language)
      default: day.text(in: language)
      }
    }
    if source.isDateStated { return Wording(words(.chinese), en: words(.english)) }
    return Wording("\(words(.chinese))（推定）", en: "\(words(.english)) (inferred)")
  }

  private func relations(of fact: Fact) -> [Explanation.Line] {
    let others = facts.withIDs(Set([fact.partOf, fact.sameAs].compactMap { $0 }))
    func line(_ key: String, _ label: Wording, _ other: Fact) -> Explanation.Line {
      .init(key, label, self.line(of: other), .object(["relation": .string(key), "fact": .string(other.id)]))
    }
    let whole = fact.partOf.flatMap { others[$0] }.map { line("part_of", Wording("包含于", en: "part of"), $0) }
    let same = fact.sameAs.flatMap { others[$0] }.map { line("same_as", Wording("相同于", en: "same as"), $0) }
    let parts = facts.with(.partOf, fact.id).map { line("has_part", Wording("其中", en: "has part"), $0) }
    let repeats = facts.with(.sameAs, fact.id).map { line("repeated_by", Wording("又见于", en: "repeated by"), $0) }
    return [whole, same].compactMap { $0 } + parts + repeats
  }
}

extension Explanation.Line {
  /// Whether there is anything to say.
  fileprivate var hasWords: Bool { !words.chinese.isEmpty }
}
