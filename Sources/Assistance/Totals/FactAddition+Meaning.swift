import Diagnostics
import Measures

// What all figures of a sum must share.
extension FactAddition {
  func checkIndicators() throws(Refusal) {
    let first = facts[0].indicator
    guard let other = facts.first(where: { $0.indicator != first })?.indicator else { return }
    let names = [first, other].map { data.name(ofIndicator: $0) }
    let (one, two) = (data.indicator(first), data.indicator(other))
    if let one, let two, one.unit.chinese != two.unit.chinese {
      throw Refusal(
        Wording(
          "“\(names[0].chinese)”以\(one.unit.chinese)计，“\(names[1].chinese)”以\(two.unit.chinese)计，不可相加：请分列",
          en: """
            “\(names[0].english)” is counted in \(one.unit.text(in: .english)), “\(names[1].english)” in \
            \(two.unit.text(in: .english)); they do not add: list them apart
            """))
    }
    for (part, whole, places) in [(one, two, (0, 1)), (two, one, (1, 0))] where part?.partOf == whole?.id {
      guard part?.partOf != nil else { continue }
      let (inner, outer) = (names[places.0], names[places.1])
      throw Refusal(
        Wording(
          "“\(inner.chinese)”是“\(outer.chinese)”的一部分，不可相加：取“\(outer.chinese)”",
          en: "“\(inner.english)” is part of “\(outer.english)” and does not add to it: take “\(outer.english)”"))
    }
    throw Refusal(
      Wording(
        "“\(names[0].chinese)”和“\(names[1].chinese)”是不同指标，不可相加：请分列",
        en: "“\(names[0].english)” and “\(names[1].english)” are different indicators and do not add: list them apart"))
  }

  func checkProgrammes() throws(Refusal) {
    let first = facts[0].programme
    guard let other = facts.first(where: { $0.programme != first }) else { return }
    let names = [first, other.programme].map { data.name(ofProgramme: $0) }
    throw Refusal(
      Wording(
        "\(name.chinese)分属“\(names[0].chinese)”和“\(names[1].chinese)”，不可相加：请按类型各作合计",
        en: """
          \(name.english) of “\(names[0].english)” and of “\(names[1].english)” do not add: total each programme apart
          """))
  }

  /// Of what belongs to several programmes or to none nobody knows what it holds.
  func checkProgrammeIsKnown(_ addends: [Fact]) throws(Refusal) {
    guard addends[0].programme == nil, Set(addends.map(FactSubject.init)).count > 1 else { return }
    let none = data.name(ofProgramme: nil)
    throw Refusal(
      Wording(
        "\(name.chinese)均为\(none.chinese)，不知各含什么，不可相加：请标明类型",
        en: """
          figures of \(name.english) that are of \(none.english) do not add, what each holds is unknown: name their \
          programme
          """))
  }

  func checkStatuses() throws(Refusal) {
    let first = facts[0]
    if let other = facts.first(where: { $0.status != first.status }) {
      throw apart(first.status.label, other.status.label)
    }
    if let other = facts.first(where: { $0.accumulation != first.accumulation }) {
      throw apart(first.accumulation.label, other.accumulation.label)
    }
    if let other = facts.first(where: { $0.direction != first.direction }) {
      func words(_ direction: String) -> Wording {
        switch direction {
        case "east-west": Wording("东→西", en: "east to west")
        case "west-east": Wording("西→东", en: "west to east")
        default: Wording("未分方向", en: "undirected")
        }
      }
      throw apart(words(first.direction), words(other.direction))
    }
  }

  private func apart(_ one: Wording, _ other: Wording) -> Refusal {
    Refusal(
      Wording(
        "\(name.chinese)的\(one.chinese)数和\(other.chinese)数不可相加：请各作合计",
        en: "\(one.english) and \(other.english) figures of \(name.english) do not add: total each apart"))
  }

  /// Whether the figures are ratios, of which numerators and denominators are added.
  func checkAddition(of indicator: Indicator?) throws(Refusal) -> Bool {
    guard let indicator else {
      throw Refusal(
        Wording("指标表中没有\(name.chinese)，不知能否相加", en: "\(name.english) is no known indicator: whether it adds is unknown")
      )
    }
    switch indicator.addition {
    case .sum, .last: return false
    case .distinct:
      throw Refusal(
        Wording(
          "\(name.chinese)须去重，不可相加：请按名单去重后计数",
          en: "\(name.english) is a distinct count and does not add: count each name once over all lists"))
    case .ratioOfSums: return true
    case .never where indicator.kind == .ratio && indicator.numerator != nil && indicator.denominator != nil:
      return true
    case .never where indicator.kind == .ratio: throw Self.noQuotient(name)
    case .never:
      let kind = indicator.kind.label
      throw Refusal(
        Wording(
          "\(name.chinese)（\(kind.chinese)）不可相加：请分列",
          en: "\(name.english) (\(kind.english)) does not add: list the figures apart"))
    }
  }

  func checkDefinitions(_ addends: [Fact]) throws(Refusal) {
    func key(_ fact: Fact) -> String { ComparedPair.definition(of: fact) }
    func words(_ fact: Fact) -> Wording {
      let key = key(fact)
      if key.isEmpty { return Wording("未注明", en: "not stated") }
      let name = data.definitions[key]?.wording ?? Wording(key, en: key)
      return Wording("“\(name.chinese)”", en: "“\(name.english)”")
    }
    guard let other = addends.first(where: { key($0) != key(addends[0]) }) else { return }
    let (one, two) = (words(addends[0]), words(other))
    throw Refusal(
      Wording(
        "\(name.chinese)口径不同（\(one.chinese)和\(two.chinese)），不可相加：请按口径各作合计",
        en: """
          \(name.english) by different definitions (\(one.english) and \(two.english)) does not add: total each \
          definition apart
          """))
  }

  /// A pair and a pair below it, a place and a place or pair within it would be counted twice.
  func checkLevels(_ addends: [Fact]) throws(Refusal) {
    var seen: Set<FactSubject> = []
    let firsts = addends.filter { seen.insert(FactSubject($0)).inserted }
    let nesting = SubjectNesting(data, firsts.map(FactSubject.init))
    for (position, fact) in firsts.enumerated() {
      if let upper = nesting.uppers(of: position).first { throw twice(fact, firsts[upper]) }
    }
  }

  private func twice(_ lower: Fact, _ upper: Fact) -> Refusal {
    let (inner, outer) = (data.subject(of: lower), data.subject(of: upper))
    return Refusal(
      Wording(
        "\(name.chinese)：\(outer.chinese)可能已含\(inner.chinese)，不可相加：只取一级，或用 `part_of` 标明",
        en: """
          \(name.english): \(outer.english) may hold \(inner.english), which would count twice: take one level, or \
          mark it by `part_of`
          """))
  }
}
