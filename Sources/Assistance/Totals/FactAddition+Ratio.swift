import Diagnostics
import Measures
import Quantities

// Ratios: Σ numerators ÷ Σ denominators.
extension FactAddition {
  /// The sum of the numerators of these ratios divided by that of their denominators, in the unit of the ratio.
  func quotient(of ratios: [Fact]) throws(Refusal) -> Quantity {
    guard let indicator = data.indicator(ratios[0].indicator), let above = indicator.numerator,
      let below = indicator.denominator
    else { throw Self.noQuotient(name) }
    let numerators = try partners(of: ratios, above)
    let denominators = try partners(of: ratios, below)
    let (numerator, denominator) = (try sum(of: numerators), try sum(of: denominators))
    guard let top = numerator.value, let bottom = denominator.value, bottom > 0 else {
      throw Refusal(
        Wording(
          "\(name.chinese)是比率，不可相加，应为Σ分子÷Σ分母：Σ分母为零",
          en: "\(name.english) is a ratio and does not add, Σ numerators ÷ Σ denominators would: the latter are zero"))
    }
    let scale = indicator.quotientScale
    let bounds = SubjectCheck.quotient(Self.bounds(numerator), Self.bounds(denominator), scale)
    let isApproximate = numerator.qualifier.isApproximate || denominator.qualifier.isApproximate
    return Quantity(
      value: top / bottom * scale, lower: bounds.lower, upper: bounds.upper.isFinite ? bounds.upper : nil,
      qualifier: isApproximate ? .about : .rounded)
  }

  static func noQuotient(_ name: Wording) -> Refusal {
    Refusal(
      Wording(
        "\(name.chinese)是比率，不可相加，应为Σ分子÷Σ分母：指标表未写明分子和分母",
        en: """
          \(name.english) is a ratio and does not add, Σ numerators ÷ Σ denominators would: its indicator names neither
          """))
  }

  /// For each ratio the one figure of an indicator with its subject, period and status.
  private func partners(of ratios: [Fact], _ indicator: String) throws(Refusal) -> [Fact] {
    let candidates = Dictionary(grouping: data.facts.with(.indicator, indicator).filter { $0.sameAs == nil }) {
      Circumstances($0)
    }
    var partners: [Fact] = []
    for ratio in ratios {
      var found = candidates[Circumstances(ratio)] ?? []
      if found.count > 1 { found.removeAll { $0.programme != ratio.programme } }
      if found.count > 1 { found.removeAll { $0.definition != ratio.definition || $0.scope != ratio.scope } }
      guard found.count == 1 else {
        let (missing, subject) = (data.name(ofIndicator: indicator), data.subject(of: ratio))
        throw Refusal(
          Wording(
            "\(name.chinese)是比率，不可相加，应为Σ分子÷Σ分母：缺\(subject.chinese)的“\(missing.chinese)”",
            en: """
              \(name.english) is a ratio and does not add, Σ numerators ÷ Σ denominators would: “\(missing.english)” \
              of \(subject.english) is missing
              """))
      }
      partners += found
    }
    return partners
  }

  /// What a ratio shares with its numerator and denominator.
  private struct Circumstances: Hashable {
    let pairing, region: String?
    let direction: String
    let status: Fact.Status
    let period: Period

    init(_ fact: Fact) {
      (pairing, region, direction) = (fact.pairing, fact.region, fact.direction)
      (status, period) = (fact.status, fact.period)
    }
  }

  private static func bounds(_ quantity: Quantity) -> Bounds {
    Bounds(lower: quantity.lower ?? -.infinity, upper: quantity.upper ?? .infinity)
  }
}
