import Diagnostics
import Quantities

extension FindingSearch {
  /// Wholes with what the documents say that they hold.
  func partsFindings(_ facts: [Fact], _ indicator: Indicator) -> [FindingSentence] {
    latest(facts.filter { !parts(of: $0).isEmpty }, by: \.period.to).map { whole in
      let parts = parts(of: whole)
      let units = parts.map { data.indicator($0.indicator)?.unit }
      let sentence = partsSentence(
        amount(whole), of: indicator.name.wording, parts: parts.map { part($0, of: whole) },
        areShares: units.allSatisfy { $0 == indicator.unit }, isStated: parts.allSatisfy(\.isPartStated))
      return finding(.parts, dated(sentence, [whole]), on: [whole] + parts, indicator)
    }
  }

  /// A part under the name that tells it from its whole: its pair or place, its indicator, or else its scope.
  private func part(_ part: Fact, of whole: Fact) -> NamedAmount {
    let amount = amount(part)
    let whose = data.subject(of: whole)
    var name = Wording("", en: "")
    if amount.name != whose { name = amount.name }
    if part.indicator != whole.indicator {
      let measured = data.name(ofIndicator: part.indicator)
      name = Wording(name.chinese + measured.chinese, en: [name.english, measured.english].spaced)
    }
    if name.chinese.isEmpty {
      // The sentence says 其中 itself.
      let scope = part.scope.hasPrefix("其中") ? String(part.scope.dropFirst(2)) : part.scope
      name = Wording(scope, en: scope)
    }
    guard part.period != whole.period, part.isPeriodStated else {
      return NamedAmount(name: name, words: amount.words, quantity: part.quantity)
    }
    let period = (part.period.text(in: .chinese), part.period.text(in: .english))
    let words = Wording(
      "\(amount.words.chinese)（\(period.0)）", en: "\(amount.words.english) (\(period.1))")
    return NamedAmount(name: name, words: words, quantity: part.quantity)
  }
}
