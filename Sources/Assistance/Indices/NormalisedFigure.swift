import Diagnostics
import Quantities

/// A figure divided by something of its place or pair: people, counties, projects.
struct NormalisedFigure {
  let fact: Fact
  /// What it is divided by, such as 常住人口; `nil` when the data hold nothing for the place.
  let measure: LocalizedName?
  /// By how many pieces: 1, or 10 000 persons.
  let per: Double
  /// `元/人`.
  let unit: LocalizedName
  /// What it is divided by; `nil` for 无数据.
  let divisor: Quantity?
  /// The unit of the divisor.
  let divisorUnit: LocalizedName
  /// The year or period of the divisor.
  let divisorTime: Wording
  let divisorSource: String
  let divisorNote: String
  /// The figure that is the divisor, if it is one.
  let divisorFact: String?
  let quotient: Quotient?
  let remark: Wording?
}

extension AssistanceData {
  /// A figure divided by each denominator of its place; one without a divisor when there is none.
  func normalised(_ fact: Fact, _ indicator: Indicator, by rules: SoftRules) -> [NormalisedFigure] {
    guard let region = fact.pairing.flatMap({ pairing($0) })?.recipient ?? fact.region else { return [] }
    let denominators = denominators(of: region, for: fact.period)
    guard !denominators.isEmpty else {
      let none = LocalizedName(chinese: "", english: "")
      return [
        NormalisedFigure(
          fact: fact, measure: nil, per: 1, unit: none, divisor: nil, divisorUnit: none,
          divisorTime: Wording("", en: ""),
          divisorSource: "", divisorNote: "", divisorFact: nil, quotient: nil, remark: nil)
      ]
    }
    // People are not counted per person.
    return denominators.filter { $0.measure.chinese != indicator.name.chinese }
      .map { normalised(fact, indicator, $0, by: rules) }
  }

  private func normalised(
    _ fact: Fact, _ indicator: Indicator, _ denominator: Denominator, by rules: SoftRules
  ) -> NormalisedFigure {
    let per = denominator.pieces(for: indicator)
    let divisor = denominator.value.map { value in
      Quantity(
        value: value, lower: denominator.lower, upper: denominator.upper,
        qualifier: denominator.lower == denominator.upper ? .exact : .rounded)
    }
    let year = denominator.year.map(String.init) ?? ""
    return NormalisedFigure(
      fact: fact, measure: denominator.measure, per: per, unit: indicator.unit.per(denominator.unit, pieces: per),
      divisor: divisor,
      divisorUnit: LocalizedName(chinese: denominator.unit.chinese, english: denominator.unit.plural),
      divisorTime: Wording(year, en: year),
      divisorSource: denominator.source, divisorNote: denominator.note, divisorFact: nil,
      quotient: divisor.flatMap { Quotient(fact.quantity, by: $0, per: per, rules: rules) },
      remark: divisor == nil ? nil : denominator.remark(on: fact.period))
  }

  /// The quotients that the indicators define: each ratio with a numerator and a denominator, for figures of one
  /// subject, programme, direction, period and status, such as money by projects.
  func definedQuotients(by rules: SoftRules) -> [NormalisedFigure] {
    indicators.flatMap { ratio -> [NormalisedFigure] in
      guard let above = ratio.numerator.flatMap({ indicator($0) }),
        let below = ratio.denominator.flatMap({ indicator($0) })
      else { return [] }
      let divisors = Dictionary(
        facts.with(.indicator, below.id).filter(isCounted).map { (QuotientKey($0), $0) },
        uniquingKeysWith: { first, _ in first })
      return facts.with(.indicator, above.id).filter(isCounted).compactMap { fact in
        divisors[QuotientKey(fact)].map { normalised(fact, ratio, by: $0, below, rules) }
      }
    }
  }

  private func normalised(
    _ fact: Fact, _ ratio: Indicator, by divisor: Fact, _ below: Indicator, _ rules: SoftRules
  ) -> NormalisedFigure {
    let per = ratio.unit.chinese == "%" ? 100.0 : 1
    return NormalisedFigure(
      fact: fact, measure: below.name, per: per, unit: ratio.unit, divisor: divisor.quantity, divisorUnit: below.unit,
      divisorTime: Wording(divisor.period.text(in: .chinese), en: divisor.period.text(in: .english)),
      divisorSource: divisor.source, divisorNote: divisor.note,
      divisorFact: divisor.id, quotient: Quotient(fact.quantity, by: divisor.quantity, per: per, rules: rules),
      remark: nil)
  }

  private func isCounted(_ fact: Fact) -> Bool { fact.status == .actual && fact.sameAs == nil }
}

/// What two figures must share so that one may be divided by the other.
private struct QuotientKey: Hashable {
  let pairing: String?
  let region: String?
  let programme: String?
  let direction: String
  let period: Period
  let status: Fact.Status

  init(_ fact: Fact) {
    pairing = fact.pairing
    region = fact.pairing == nil ? fact.region : nil
    programme = fact.programme
    direction = fact.direction
    period = fact.period
    status = fact.status
  }
}
