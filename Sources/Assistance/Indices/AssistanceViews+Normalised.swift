import Diagnostics
import Quantities
import Tables

extension AssistanceViews {
  /// Every actual amount or count divided by what the data hold to divide it by: per person, per 10 000 persons, per county,
  /// and the quotients that the indicators define, such as money per project.
  ///
  /// Columns: the figure (`fact` … `printed`), then `measure`, `per`, `value` with `lower`, `upper`, `soft_lower` and
  /// `soft_upper`, `unit`, `normalised` (in words, or 无数据), the denominator (`denominator`, `denominator_printed`,
  /// `denominator_time`, `denominator_source`, `denominator_note`, `denominator_fact`), and `remark` when years differ.
  func normalised() -> Table {
    var figures: [NormalisedFigure] = []
    for fact in data.facts where fact.status == .actual && fact.sameAs == nil {
      guard let indicator = data.indicator(fact.indicator), indicator.isAmount else { continue }
      figures += data.normalised(fact, indicator, by: rules.soft)
    }
    figures += data.definedQuotients(by: rules.soft)
    let rows = figures.map { identity(of: $0.fact) + result(of: $0) + divisor(of: $0) }
    return tabulate(rows, fields: Self.normalisedFields)
  }

  static let normalisedFields = """
    fact source indicator_id indicator subject pairing_id region_id region programme_id programme accumulation period printed
    measure per value lower upper soft_lower soft_upper unit normalised denominator denominator_printed denominator_time
    denominator_source denominator_note denominator_fact remark
    """

  private func identity(of fact: Fact) -> [(String, Value)] {
    let indicator = data.indicator(fact.indicator)
    let pairing = fact.pairing.flatMap { data.pairing($0) }
    let region = pairing?.recipient ?? fact.region
    return [
      ("fact", .string(fact.id)), ("source", .string(fact.source)), ("indicator_id", .string(fact.indicator)),
      ("indicator", cell(indicator?.name.text(in: language))),
      ("subject", cell(data.subject(of: fact).text(in: language))), ("pairing_id", cell(fact.pairing)),
      ("region_id", cell(region)), ("region", cell(name(ofRegion: region))), ("programme_id", cell(fact.programme)),
      ("programme", cell(fact.programme.map { name(of: $0, among: data.programmes) })),
      ("accumulation", .string(fact.accumulation.label.text(in: language))),
      ("period", cell(fact.period.text(in: language))), ("printed", cell(data.printed(fact).text(in: language))),
    ]
  }

  private func result(of figure: NormalisedFigure) -> [(String, Value)] {
    let quotient = figure.quotient
    let words = quotient?.text(unit: figure.unit, in: language) ?? noData
    return [
      ("measure", cell(figure.measure?.text(in: language))), ("per", .number(figure.per)),
      ("value", cell(quotient?.quantity.value)), ("lower", cell(quotient?.quantity.lower)),
      ("upper", cell(quotient?.quantity.upper)), ("soft_lower", cell(quotient?.soft?.lowerBound)),
      ("soft_upper", cell(quotient?.soft?.upperBound)), ("unit", cell(figure.unit.text(in: language))),
      ("normalised", cell(words)),
    ]
  }

  private func divisor(of figure: NormalisedFigure) -> [(String, Value)] {
    let printed = figure.divisor.map {
      PrintedFigure(phrase: "", quantity: $0, unit: figure.divisorUnit).text(in: language)
    }
    return [
      ("denominator", cell(figure.divisor?.value)), ("denominator_printed", cell(printed ?? noData)),
      ("denominator_time", cell(figure.divisorTime.text(in: language))),
      ("denominator_source", cell(figure.divisorSource)),
      ("denominator_note", cell(figure.divisorNote)), ("denominator_fact", cell(figure.divisorFact)),
      ("remark", cell(figure.remark?.text(in: language))),
    ]
  }

  private var noData: String { Wording("无数据", en: "no data").text(in: language) }
}
