import Diagnostics
import Quantities

extension FindingSearch {
  /// How many plans of an indicator are named.
  private static let planLimit = 5

  /// What is planned, forecast or to be reached, in one sentence, so that nobody takes it for done. Rates, prices and
  /// lengths of time are never done; a target that stands beside its actual figure has been told.
  func plannedFindings(_ facts: [Fact], _ indicator: Indicator) -> [FindingSentence] {
    guard [.flow, .stock, .cumulative].contains(indicator.kind) else { return [] }
    let planned = facts.filter { $0.status != .actual && reached(by: facts, $0) == nil }
    guard !planned.isEmpty else { return [] }
    let shown = planned.prefix(Self.planLimit).map { fact in (amount: scoped(fact), status: fact.status.label) }
    let sentence = plannedSentence(of: indicator.name.wording, shown, more: planned.count - shown.count)
    return [finding(.planned, sentence, on: planned, indicator)]
  }

  /// Actual figures beside the target of the same pair or place and period.
  func completionFindings(_ facts: [Fact], _ indicator: Indicator) -> [FindingSentence] {
    facts.filter { $0.status == .target }.compactMap { target in
      guard let done = reached(by: facts, target), let value = done.quantity.value, let goal = target.quantity.value,
        goal > 0
      else { return nil }
      let words = data.printed(target)
      let (whose, what) = (data.subject(of: done), indicator.name.wording)
      let sentence = completionSentence(
        Wording(whose.chinese + what.chinese, en: "\(what.english) of \(whose.english):"),
        verb: Wording("", en: ""), amount: data.printed(done), rate: value / goal,
        goal: Wording("目标（\(words.chinese)）", en: "the target (\(words.english))"))
      return finding(.completion, dated(sentence, [done]), on: [done, target], indicator)
    }
  }

  /// The actual figure of the pair or place and period of a target.
  private func reached(by facts: [Fact], _ target: Fact) -> Fact? {
    guard target.status == .target else { return nil }
    return facts.first { fact in
      fact.status == .actual && fact.pairing == target.pairing && fact.region == target.region
        && fact.direction == target.direction && fact.period == target.period
        && fact.accumulation == target.accumulation
    }
  }

  /// Spreads over people or places, which have no mean.
  func spreadFindings(_ facts: [Fact], _ indicator: Indicator) -> [FindingSentence] {
    facts.filter { $0.quantity.qualifier == .range }.map { fact in
      finding(.spread, spreadSentence(scoped(fact), of: indicator.name.wording), on: [fact], indicator)
    }
  }

  /// A figure with its scope behind the name of its pair or place; scopes are only in Chinese.
  private func scoped(_ fact: Fact) -> NamedAmount {
    let amount = amount(fact)
    guard !fact.scope.isEmpty else { return amount }
    return NamedAmount(
      name: Wording("\(amount.name.chinese)（\(fact.scope)）", en: amount.name.english), words: amount.words,
      quantity: fact.quantity)
  }
}
