import Diagnostics
import Quantities

/// What changed among the figures.
func factRevisions(from old: AssistanceData, to new: AssistanceData) -> [Revision] {
  let facts = Matched(old.facts, new.facts)
  let empty = Wording("", en: "")
  let added = facts.added.map { fact in
    revision(.added, fact, in: new, field: ("", empty), old: empty, new: new.summary(of: fact))
  }
  let changed = facts.changed.flatMap { pair in
    FactChange(old: pair.old, new: pair.new, before: old, after: new).revisions
  }
  let withdrawn = facts.withdrawn.map { fact in
    revision(.withdrawn, fact, in: old, field: ("", empty), old: old.summary(of: fact), new: empty)
  }
  return added + changed + withdrawn
}

private func revision(
  _ kind: Revision.Kind, _ fact: Fact, in data: AssistanceData, field: (name: String, words: Wording), old: Wording,
  new: Wording
) -> Revision {
  Revision(
    kind: kind, item: .fact, id: fact.id, indicator: fact.indicator,
    indicatorName: data.name(ofIndicator: fact.indicator), subject: data.subject(of: fact), field: field.name,
    fieldWords: field.words, old: old, new: new)
}

extension AssistanceData {
  /// What is in or out of a figure, by its key.
  fileprivate func definitionWords(of fact: Fact) -> Wording {
    definitions[fact.definition]?.wording ?? Wording(fact.definition, en: fact.definition)
  }

  /// A figure and its period.
  fileprivate func summary(of fact: Fact) -> Wording {
    let (printed, period) = (printed(fact), fact.period.wording)
    if period.chinese.isEmpty { return printed }
    return Wording("\(printed.chinese)（\(period.chinese)）", en: "\(printed.english) (\(period.english))")
  }
}

/// One figure in two issues.
private struct FactChange {
  let old: Fact
  let new: Fact
  /// The issues.
  let before: AssistanceData
  let after: AssistanceData

  /// A revision for each thing that differs.
  var revisions: [Revision] {
    figure + meaning + relations + remarks
  }

  private func change(
    _ kind: Revision.Kind, _ field: String, _ words: Wording, _ old: Wording, _ new: Wording, if isChanged: Bool
  ) -> [Revision] {
    isChanged ? [revision(kind, self.new, in: after, field: (field, words), old: old, new: new)] : []
  }

  /// The number: its words when these differ, otherwise its bounds.
  private var figure: [Revision] {
    guard old.quantity != new.quantity || old.phrase != new.phrase else { return [] }
    let (words, newWords) = (before.printed(old), after.printed(new))
    if words != newWords {
      return change(.revised, "value", Wording("数值", en: "value"), words, newWords, if: true)
    }
    if old.phrase != new.phrase, old.quantity == new.quantity {
      let (phrase, newPhrase) = (Wording(old.phrase, en: old.phrase), Wording(new.phrase, en: new.phrase))
      return change(.revised, "phrase", Wording("原文", en: "phrase"), phrase, newPhrase, if: true)
    }
    let qualifier = change(
      .revised, "qualifier", Wording("修饰", en: "qualifier"), old.quantity.qualifier.label,
      new.quantity.qualifier.label, if: old.quantity.qualifier != new.quantity.qualifier)
    let value = change(
      .revised, "value", Wording("数值", en: "value"), amount(old.quantity.value), amount(new.quantity.value),
      if: old.quantity.value != new.quantity.value)
    let unit = after.indicator(new.indicator)?.unit.wording ?? Wording("", en: "")
    let bounds = change(
      .revised, "bounds", Wording("上下界", en: "bounds"), old.quantity.hardBounds(in: unit),
      new.quantity.hardBounds(in: unit),
      if: old.quantity.lower != new.quantity.lower || old.quantity.upper != new.quantity.upper)
    return qualifier + value + bounds
  }

  private func amount(_ value: Double?) -> Wording {
    let text = value.map(PrintedFigure.grouped) ?? ""
    return Wording(text, en: text)
  }

  /// What the number is about.
  private var meaning: [Revision] {
    let none = Wording("", en: "")
    func text(_ text: String) -> Wording { Wording(text, en: text) }
    return change(
      .rescoped, "indicator", Wording("指标", en: "indicator"), before.name(ofIndicator: old.indicator),
      after.name(ofIndicator: new.indicator), if: old.indicator != new.indicator)
      + change(
        .rescoped, "pairing", Wording("结对", en: "pairing"), old.pairing.map(before.name(ofPairing:)) ?? none,
        new.pairing.map(after.name(ofPairing:)) ?? none, if: old.pairing != new.pairing)
      + change(
        .rescoped, "region", Wording("地区", en: "region"), old.region.map(before.name(ofRegion:)) ?? none,
        new.region.map(after.name(ofRegion:)) ?? none, if: old.region != new.region)
      + change(
        .rescoped, "programme", Wording("类型", en: "programme"), before.name(ofProgramme: old.programme),
        after.name(ofProgramme: new.programme), if: old.programme != new.programme)
      + change(
        .rescoped, "direction", Wording("方向", en: "direction"), text(old.direction), text(new.direction),
        if: old.direction != new.direction)
      + change(
        .rescoped, "status", Wording("状态", en: "status"), old.status.label, new.status.label,
        if: old.status != new.status)
      + change(
        .rescoped, "accumulation", Wording("累计方式", en: "accumulation"), old.accumulation.label,
        new.accumulation.label, if: old.accumulation != new.accumulation)
      + change(
        .rescoped, "period", Wording("期间", en: "period"), old.period.wording(isStated: old.isPeriodStated),
        new.period.wording(isStated: new.isPeriodStated),
        if: old.period != new.period || old.isPeriodStated != new.isPeriodStated)
      + change(
        .rescoped, "scope", Wording("范围", en: "scope"), text(old.scope), text(new.scope), if: old.scope != new.scope)
      + change(
        .rescoped, "definition", Wording("口径", en: "definition"), before.definitionWords(of: old),
        after.definitionWords(of: new),
        if: old.definition != new.definition)
  }

  private var relations: [Revision] {
    func text(_ id: String?) -> Wording { Wording(id ?? "", en: id ?? "") }
    return change(
      .rescoped, "part_of", Wording("所属总数", en: "whole"), text(old.partOf), text(new.partOf),
      if: old.partOf != new.partOf)
      + change(
        .rescoped, "same_as", Wording("相同数字", en: "same figure"), text(old.sameAs), text(new.sameAs),
        if: old.sameAs != new.sameAs)
  }

  private var remarks: [Revision] {
    func place(_ fact: Fact) -> Wording {
      Wording("\(fact.source) 第\(fact.paragraph)段", en: "\(fact.source) ¶\(fact.paragraph)")
    }
    func text(_ text: String) -> Wording { Wording(text, en: text) }
    return change(
      .annotated, "source", Wording("出处", en: "source"), place(old), place(new),
      if: old.source != new.source || old.paragraph != new.paragraph)
      + change(
        .annotated, "note", Wording("备注", en: "note"), text(old.note), text(new.note), if: old.note != new.note)
  }
}
