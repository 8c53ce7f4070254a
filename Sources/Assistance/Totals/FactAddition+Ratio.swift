import Diagnostics
import Measures
import Quantities
import Tables

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
    let bounds = SubjectCheck.quotient(numerator.hardBounds, denominator.hardBounds, scale)
    let isApproximate = numerator.qualifier.isApproximate || denominator.qualifier.isApproximate
    return Quantity(
      value: top * scale / bottom, lower: bounds.lower.isFinite ? bounds.lower : nil,
      upper: bounds.upper.isFinite ? bounds.upper : nil,
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

  /// For each ratio the one figure of an indicator that goes with it.
  private func partners(of ratios: [Fact], _ indicator: String) throws(Refusal) -> [Fact] {
    let positions = [ratios[0].indicator, indicator].flatMap { data.facts.positions(with: .indicator, $0) }
    let candidates = data.facts.selecting(positions.sorted())
    let (columns, repeated) = (FactColumns(candidates), candidates.column(.sameAs))
    let ids = Set(ratios.map(\.id))
    var found: [String: PartnerSearch.Partner] = [:]
    if let code = columns.indicator.code(of: indicator) {
      let search = PartnerSearch(columns: columns)
      let rows = candidates.indices.filter { columns.indicator.codes[$0] != code || repeated[$0].string == nil }
      let known = candidates.column(.id)
      search.groups(of: rows.map(Int32.init)).forEach(from: 2) { group in
        for row in group {
          guard let id = known[Int(row)].string, ids.contains(id) else { continue }
          found[id] = search.partner(with: code, in: group)
        }
      }
    }
    var partners: [Fact] = []
    for ratio in ratios {
      switch found[ratio.id] ?? .none {
      case .one(let row): partners.append(candidates[row])
      case .none: throw noPartner(of: ratio, indicator)
      case .several(let rows): throw severalPartners(of: ratio, indicator, rows.map { candidates[$0].id })
      }
    }
    return partners
  }

  private func noPartner(of ratio: Fact, _ indicator: String) -> Refusal {
    let (missing, subject) = (data.name(ofIndicator: indicator), data.subject(of: ratio))
    return Refusal(
      Wording(
        "\(name.chinese)是比率，不可相加，应为Σ分子÷Σ分母：缺\(subject.chinese)的“\(missing.chinese)”",
        en: """
          \(name.english) is a ratio and does not add, Σ numerators ÷ Σ denominators would: “\(missing.english)” \
          of \(subject.english) is missing
          """))
  }

  private func severalPartners(of ratio: Fact, _ indicator: String, _ ids: [String]) -> Refusal {
    let (part, subject) = (data.name(ofIndicator: indicator), data.subject(of: ratio))
    return Refusal(
      Wording(
        "\(name.chinese)是比率，不可相加，应为Σ分子÷Σ分母：\(subject.chinese)的“\(part.chinese)”有\(ids.count)个"
          + "（\(ids.joined(separator: "、"))），不知取哪个",
        en: """
          \(name.english) is a ratio and does not add, Σ numerators ÷ Σ denominators would: there are \(ids.count) \
          figures of “\(part.english)” of \(subject.english) (\(ids.joined(separator: ", ")))
          """))
  }
}
