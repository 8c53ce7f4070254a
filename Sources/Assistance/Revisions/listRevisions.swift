import Diagnostics

// Pairs, indicators and places: short lists, each field by its name.

/// What changed among the pairs.
func pairingRevisions(from old: AssistanceData, to new: AssistanceData) -> [Revision] {
  func period(_ pairing: Pairing) -> Wording {
    let words = pairing.period.wording
    if words.chinese.isEmpty { return Wording("未说明", en: "not stated") }
    guard pairing.isOpen else { return words }
    return Wording("\(words.chinese)，仍在继续", en: "\(words.english), goes on")
  }
  return listRevisions(
    .pairing, Matched(old.pairings, new.pairings),
    subject: { pairing, isOld in (isOld ? old : new).name(ofPairing: pairing.id) },
    summary: { pairing, isOld in
      let programme = (isOld ? old : new).name(ofProgramme: pairing.programme)
      return Wording(
        "\(programme.chinese)，\(period(pairing).chinese)", en: "\(programme.english), \(period(pairing).english)")
    },
    fields: [
      ListField("helper", Wording("帮扶方", en: "helper")) { ($1 ? old : new).name(ofRegion: $0.helper) },
      ListField("recipient", Wording("受援方", en: "recipient")) { ($1 ? old : new).name(ofRegion: $0.recipient) },
      ListField("programme", Wording("类型", en: "programme")) { ($1 ? old : new).name(ofProgramme: $0.programme) },
      ListField("level", Wording("层级", en: "level")) { pairing, _ in pairing.level.label },
      ListField("period", Wording("期间", en: "period")) { pairing, _ in period(pairing) },
      ListField("aliases", Wording("别名", en: "other names")) { pairing, _ in
        Wording(pairing.aliases.joined(separator: "、"), en: pairing.aliases.joined(separator: ", "))
      },
      ListField("stated", Wording("依据", en: "basis")) { pairing, _ in
        pairing.isStated ? Wording("原文写明", en: "stated") : Wording("推得", en: "implied")
      },
      ListField("source", Wording("出处", en: "source"), .annotated) { pairing, _ in
        Wording("\(pairing.source) 第\(pairing.paragraph)段", en: "\(pairing.source) ¶\(pairing.paragraph)")
      },
      ListField("note", Wording("备注", en: "note"), .annotated) { pairing, _ in
        Wording(pairing.note, en: pairing.note)
      },
    ])
}

/// What changed among the indicators.
func indicatorRevisions(from old: AssistanceData, to new: AssistanceData) -> [Revision] {
  func name(_ id: String?, _ isOld: Bool) -> Wording {
    id.map { (isOld ? old : new).name(ofIndicator: $0) } ?? Wording("", en: "")
  }
  return listRevisions(
    .indicator, Matched(old.indicators, new.indicators),
    subject: { indicator, _ in indicator.name.wording }, summary: { indicator, _ in indicator.definition.wording },
    fields: [
      ListField("name", Wording("名称", en: "name")) { indicator, _ in indicator.name.wording },
      ListField("definition", Wording("定义", en: "definition"), .rescoped) { indicator, _ in
        indicator.definition.wording
      },
      ListField("dimension", Wording("方面", en: "dimension")) { indicator, isOld in
        (isOld ? old : new).dimensions.first { $0.id == indicator.dimension }?.name.wording
          ?? Wording(indicator.dimension, en: indicator.dimension)
      },
      ListField("unit", Wording("单位", en: "unit"), .rescoped) { indicator, _ in indicator.unit.wording },
      ListField("kind", Wording("性质", en: "kind"), .rescoped) { indicator, _ in indicator.kind.label },
      ListField("addition", Wording("加总", en: "addition"), .rescoped) { indicator, _ in indicator.addition.label },
      ListField("direction", Wording("优劣方向", en: "direction")) { indicator, _ in
        Wording(indicator.direction, en: indicator.direction)
      },
      ListField("family", Wording("同类", en: "family"), .rescoped) { indicator, _ in
        Wording(indicator.family, en: indicator.family)
      },
      ListField("part_of", Wording("所属指标", en: "whole"), .rescoped) { name($0.partOf, $1) },
      ListField("numerator", Wording("分子", en: "numerator"), .rescoped) { name($0.numerator, $1) },
      ListField("denominator", Wording("分母", en: "denominator"), .rescoped) { name($0.denominator, $1) },
    ])
}

/// What changed among the places.
func regionRevisions(from old: AssistanceData, to new: AssistanceData) -> [Revision] {
  listRevisions(
    .region, Matched(old.regions, new.regions),
    subject: { region, _ in region.name.wording }, summary: { region, _ in region.level.label },
    fields: [
      ListField("name", Wording("名称", en: "name")) { region, _ in region.name.wording },
      ListField("short_zh", Wording("简称", en: "short name")) { region, _ in region.shortName.wording },
      ListField("aliases", Wording("别名", en: "other names")) { region, _ in
        Wording(region.aliases.joined(separator: "、"), en: region.aliases.joined(separator: ", "))
      },
      ListField("code", Wording("代码", en: "code")) { region, _ in Wording(region.code, en: region.code) },
      ListField("level", Wording("层级", en: "level")) { region, _ in region.level.label },
      ListField("parent", Wording("上级", en: "parent")) { region, isOld in
        region.parent.map { (isOld ? old : new).name(ofRegion: $0) } ?? Wording("", en: "")
      },
    ])
}

/// A field of a thing, with its words in the old or the new issue.
private struct ListField<Thing> {
  let name: String
  let label: Wording
  let kind: Revision.Kind
  /// The words of the field; the flag says whether the thing is the old one.
  let words: (Thing, Bool) -> Wording

  init(
    _ name: String, _ label: Wording, _ kind: Revision.Kind = .revised, words: @escaping (Thing, Bool) -> Wording
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.words = words
  }
}

private func listRevisions<Thing: Identifiable>(
  _ item: Revision.Item, _ matched: Matched<Thing>, subject: (Thing, Bool) -> Wording,
  summary: (Thing, Bool) -> Wording, fields: [ListField<Thing>]
) -> [Revision] where Thing.ID == String {
  let empty = Wording("", en: "")
  func revision(
    _ kind: Revision.Kind, _ thing: Thing, isOld: Bool = false, _ field: ListField<Thing>? = nil, from old: Wording,
    to new: Wording
  ) -> Revision {
    let name = subject(thing, isOld)
    return Revision(
      kind: kind, item: item, id: thing.id, indicator: item == .indicator ? thing.id : "",
      indicatorName: item == .indicator ? name : empty, subject: name, field: field?.name ?? "",
      fieldWords: field?.label ?? empty, old: old, new: new)
  }
  let added = matched.added.map { revision(.added, $0, from: empty, to: summary($0, false)) }
  let changed = matched.changed.flatMap { old, new in
    fields.compactMap { field in
      let (before, after) = (field.words(old, true), field.words(new, false))
      return before == after ? nil : revision(field.kind, new, field, from: before, to: after)
    }
  }
  let withdrawn = matched.withdrawn.map { revision(.withdrawn, $0, isOld: true, from: summary($0, true), to: empty) }
  return added + changed + withdrawn
}
