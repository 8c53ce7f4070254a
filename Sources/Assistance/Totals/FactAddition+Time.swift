import Diagnostics
import Measures

// The time that the figures of a sum cover.
extension FactAddition {
  /// The time that the addends cover together: one period for all, or for flows the same periods for each subject, one
  /// behind the other without a gap.
  func commonPeriod(of addends: [Fact]) throws(Refusal) -> Period {
    if let fact = addends.first(where: { !$0.isDated }) { throw undated(fact) }
    let lists = Dictionary(grouping: addends, by: FactSubject.init).values
      .map { $0.sorted { ($0.span.from ?? 0, $0.id) < ($1.span.from ?? 0, $1.id) } }
      .sorted { $0[0].id < $1[0].id }
    for list in lists {
      for (one, other) in zip(list, list.dropFirst()) where one.span == other.span { throw twoValues(one, other) }
    }
    let periods = Set(addends.map(\.span))
    if periods.count == 1 { return addends[0].span }
    if let list = lists.first(where: { $0.count > 1 }), !addsOverTime { throw latest(of: list) }
    guard addsOverTime, lists.allSatisfy({ Set($0.map(\.span)) == periods }) else { throw differing(addends) }
    let list = lists[0]
    for (one, other) in zip(list, list.dropFirst()) {
      guard let end = one.span.to, let start = other.span.from, end < start else { throw differing([one, other]) }
      if start - end > Day.milliseconds { throw gap(between: one, other) }
    }
    return Period(from: list[0].span.from, to: list[list.count - 1].span.to)
  }

  /// Flows within a period add over periods; stocks and cumulative counts do not.
  private var addsOverTime: Bool {
    guard facts[0].accumulation == .inPeriod, let indicator = data.indicator(facts[0].indicator) else { return false }
    return indicator.addition != .last && indicator.kind != .stock && indicator.kind != .cumulative
  }

  private func undated(_ fact: Fact) -> Refusal {
    let subject = data.subject(of: fact)
    guard fact.period.to == nil else {
      return Refusal(
        Wording(
          "\(name.chinese)：\(subject.chinese)的数字（\(fact.id)）起点未印，不知计了多久，不可相加：请补明起点",
          en: """
            \(name.english): the beginning of the figure of \(subject.english) (\(fact.id)) is not printed, so that it \
            does not add: settle its beginning
            """))
    }
    return Refusal(
      Wording(
        "\(name.chinese)：\(subject.chinese)的数字（\(fact.id)）期间未印，不可相加：请补明期间",
        en: """
          \(name.english): the period of the figure of \(subject.english) (\(fact.id)) is not printed, so that it does \
          not add: settle its period
          """))
  }

  private func gap(between one: Fact, _ other: Fact) -> Refusal {
    let missing = Period(
      from: one.span.to.map { $0 + Day.milliseconds }, to: other.span.from.map { $0 - Day.milliseconds })
    return Refusal(
      Wording(
        "\(name.chinese)期间不相连（缺\(missing.text(in: .chinese))），不可相加：请补齐或分列",
        en: """
          the periods of \(name.english) leave a gap (\(missing.text(in: .english)) is missing) and do not add: fill it \
          or list the figures apart
          """))
  }

  private func twoValues(_ one: Fact, _ other: Fact) -> Refusal {
    let subject = data.subject(of: one)
    return Refusal(
      Wording(
        "\(name.chinese)：\(subject.chinese)同一期间有两个数字（\(one.id)、\(other.id)），不可相加：核定一个，或标明口径",
        en: """
          \(name.english): \(subject.english) has two figures of one period (\(one.id), \(other.id)), which do not \
          add: settle on one, or tell their definitions apart
          """))
  }

  private func latest(of list: [Fact]) -> Refusal {
    let isCumulative = facts[0].accumulation == .cumulative
    let kind = isCumulative ? Wording("累计数", en: "cumulative count") : Wording("存量", en: "stock")
    let last = list.max { ($0.span.to ?? 0, $0.span.from ?? 0) < ($1.span.to ?? 0, $1.span.from ?? 0) }
    let period = last?.span ?? list[0].span
    return Refusal(
      Wording(
        "\(name.chinese)是\(kind.chinese)，不可跨期相加：取最新一期（\(period.text(in: .chinese))）",
        en: """
          \(name.english) is a \(kind.english) and does not add over time: take the latest \
          (\(period.text(in: .english)))
          """))
  }

  private func differing(_ facts: [Fact]) -> Refusal {
    func words(_ fact: Fact) -> Wording {
      let text = Wording(fact.span.text(in: .chinese), en: fact.span.text(in: .english))
      return text.chinese.isEmpty ? Wording("未印", en: "not printed") : text
    }
    let one = words(facts[0])
    let other = facts.first { $0.span != facts[0].span }.map(words) ?? one
    return Refusal(
      Wording(
        "\(name.chinese)期间不一（\(one.chinese)和\(other.chinese)），不可相加：取同一期间的数字",
        en: """
          \(name.english) of different periods (\(one.english) and \(other.english)) does not add: take figures of \
          one period
          """))
  }
}

extension Fact {
  /// The time that it covers; of what stands at a day only that day.
  var span: Period { accumulation == .atDate ? Period(from: nil, to: period.to) : period }

  /// Whether the time that it covers is known.
  var isDated: Bool { period.to != nil && (accumulation == .atDate || period.lengthInYears != nil) }
}
