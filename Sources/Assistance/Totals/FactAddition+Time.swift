import Diagnostics
import Measures

// The time that the figures of a sum cover.
extension FactAddition {
  /// One thing that figures are about.
  private struct Subject: Hashable {
    let pairing: String?
    let region: String?
  }

  /// The time that the addends cover together: one period for all, or for flows the same periods for each subject,
  /// none within another.
  func commonPeriod(of addends: [Fact]) throws(Refusal) -> Period {
    var bySubject: [Subject: [Fact]] = [:]
    for fact in addends { bySubject[Subject(pairing: fact.pairing, region: fact.region), default: []].append(fact) }
    let lists = bySubject.values.map { $0.sorted { ($0.period.from ?? 0, $0.id) < ($1.period.from ?? 0, $1.id) } }
      .sorted { $0[0].id < $1[0].id }
    for list in lists {
      for (one, other) in zip(list, list.dropFirst()) where one.period == other.period { throw twoValues(one, other) }
    }
    let periods = Set(addends.map(\.period))
    if periods.count == 1 { return addends[0].period }
    if let list = lists.first(where: { $0.count > 1 }), !addsOverTime { throw latest(of: list) }
    guard addsOverTime, lists.allSatisfy({ Set($0.map(\.period)) == periods }) else { throw differing(addends) }
    let list = lists[0]
    for (one, other) in zip(list, list.dropFirst()) {
      guard let end = one.period.to, let start = other.period.from, end < start else { throw differing([one, other]) }
    }
    return Period(from: list[0].period.from, to: list[list.count - 1].period.to)
  }

  /// Flows within a period add over periods; stocks and cumulative counts do not.
  private var addsOverTime: Bool {
    guard facts[0].accumulation == .inPeriod, let indicator = data.indicator(facts[0].indicator) else { return false }
    return indicator.addition != .last && indicator.kind != .stock && indicator.kind != .cumulative
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
    let last = list.max { ($0.period.to ?? 0, $0.period.from ?? 0) < ($1.period.to ?? 0, $1.period.from ?? 0) }
    let period = last?.period ?? list[0].period
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
      let text = Wording(fact.period.text(in: .chinese), en: fact.period.text(in: .english))
      return text.chinese.isEmpty ? Wording("未印", en: "not printed") : text
    }
    let one = words(facts[0])
    let other = facts.first { $0.period != facts[0].period }.map(words) ?? one
    return Refusal(
      Wording(
        "\(name.chinese)期间不一（\(one.chinese)和\(other.chinese)），不可相加：取同一期间的数字",
        en: """
          \(name.english) of different periods (\(one.english) and \(other.english)) does not add: take figures of \
          one period
          """))
  }
}
