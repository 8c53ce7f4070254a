import Diagnostics
import Quantities
import Tables

/// The view of figures: every fact joined with its indicator, pair, places and programme, column by column, since there
/// may be a million rows.
struct FigureTable {
  let facts: Facts
  let views: AssistanceViews

  private var data: AssistanceData { views.data }
  private var language: Language { views.language }

  /// The table; one row a figure, in their order.
  var table: Table { Table(identity + subject + amount + circumstances + relations, rowCount: facts.count) }

  private var identity: [(String, Column)] {
    let titles = Dictionary(data.sources.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let source = facts.column(.source)
    return [
      ("fact", facts.column(.id)), ("source", source), ("source_title", source.mappingTexts { titles[$0] }),
      ("paragraph", facts.column(.paragraph)), ("phrase", facts.column(.phrase)),
    ]
  }

  private var subject: [(String, Column)] {
    let indicator = facts.column(.indicator)
    let pairing = facts.column(.pairing)
    let region = facts.column(.region).coalescing(of(pairing, \.recipient))
    let programme = facts.column(.programme)
    func indicators(_ text: (Indicator) -> String?) -> Column {
      indicator.mappingTexts { data.indicator($0).flatMap(text) }
    }
    let place = region.mappingTexts { views.data.region($0)?.shortName.text(in: language) }
    return [
      ("indicator_id", indicator), ("indicator", indicators { $0.name.text(in: language) }),
      ("family_id", indicators(\.family)), ("dimension_id", indicators(\.dimension)),
      ("dimension", indicators { views.name(of: $0.dimension, among: data.dimensions) }),
      ("unit", indicators { $0.unit.text(in: language) }), ("kind", indicators { $0.kind.rawValue }),
      ("addition", indicators { $0.addition.rawValue }),
      ("pairing_id", pairing), ("pairing", of(pairing) { views.name(of: $0) }),
      ("pairing_level", of(pairing) { $0.level.rawValue }),
      ("helper_id", of(pairing, \.helper)), ("helper", of(pairing) { views.name(ofRegion: $0.helper) }),
      ("helper_city_id", of(pairing) { city(of: $0)?.id }),
      ("helper_city", of(pairing) { city(of: $0)?.shortName.text(in: language) }),
      ("recipient_id", of(pairing, \.recipient)), ("recipient", of(pairing) { views.name(ofRegion: $0.recipient) }),
      ("programme_id", programme),
      ("programme", programme.mappingTexts { views.name(of: $0, among: data.programmes) }),
      ("region_id", region), ("region", place),
      ("region_level", region.mappingTexts { data.region($0)?.level.rawValue }),
      ("subject", of(pairing) { views.name(of: $0) }.coalescing(place)), ("direction", facts.column(.direction)),
    ]
  }

  private func of(_ pairing: Column, _ text: (Pairing) -> String?) -> Column {
    pairing.mappingTexts { data.pairing($0).flatMap(text) }
  }

  private func city(of pairing: Pairing) -> Region? {
    data.region(pairing.helper).flatMap { data.ancestor(of: $0, at: .prefecture) }
  }

  private var amount: [(String, Column)] {
    let qualifiers: [Quantity.Qualifier] = facts.choices(.qualifier, else: .exact)
    let soft = facts.softBounds(by: views.rules.soft)
    let qualifier = facts.column(.qualifier)
    return [
      ("value", facts.column(.value)), ("lower", facts.column(.lower)), ("upper", facts.column(.upper)),
      ("soft_lower", column(soft.lower)), ("soft_upper", column(soft.upper)), ("qualifier_id", qualifier),
      ("qualifier", qualifier.mappingTexts { Quantity.Qualifier(rawValue: $0)?.label.text(in: language) }),
      ("approximate", Column(.booleans(qualifiers.map(\.isApproximate)))), ("printed", printed),
    ] + yearly(soft)
  }

  /// The soft bounds divided by the years of the period, for flows whose period is known: 年化.
  private func yearly(_ soft: (lower: [Double], upper: [Double])) -> [(String, Column)] {
    let years = years
    return [
      ("years", column(years)), ("yearly", column(zip(facts.numbers(.value), years).map { $0 / $1 })),
      ("yearly_lower", column(zip(soft.lower, years).map { $0 / $1 })),
      ("yearly_upper", column(zip(soft.upper, years).map { $0 / $1 })),
    ]
  }

  private var years: [Double] {
    let accumulations: [Fact.Accumulation] = facts.choices(.accumulation, else: .inPeriod)
    let (from, to) = (facts.numbers(.periodFrom), facts.numbers(.periodTo))
    var known: [Period: Double] = [:]
    return facts.indices.map { position in
      guard accumulations[position] != .atDate, !from[position].isNaN, !to[position].isNaN else { return .nan }
      let period = Period(from: from[position], to: to[position])
      if let length = known[period] { return length }
      known[period] = period.lengthInYears ?? .nan
      return known[period] ?? .nan
    }
  }

  /// The words of each figure; in Chinese those of the document.
  private var printed: Column {
    let phrases = facts.column(.phrase)
    let words: [String] = facts.indices.map { position in
      if language == .chinese, let phrase = phrases[position].string { return simplified(phrase) }
      let fact = facts[position]
      let unit = data.indicator(fact.indicator)?.unit ?? LocalizedName(chinese: "", english: "")
      return PrintedFigure(phrase: fact.phrase, quantity: fact.quantity, unit: unit).text(in: language)
    }
    return Column(.strings(words), missing: words.map(\.isEmpty))
  }

  private var circumstances: [(String, Column)] {
    let status = facts.column(.status)
    let accumulation = facts.column(.accumulation)
    let (from, to) = (facts.numbers(.periodFrom), facts.numbers(.periodTo))
    var texts: [Period: String] = [:]
    var counts: [Period: Double] = [:]
    var words: [String] = []
    var years: [Double] = []
    for position in facts.indices {
      let period = Period(from: from[position].orNil, to: to[position].orNil)
      if texts[period] == nil {
        texts[period] = period.text(in: language)
        counts[period] = period.years.map { Double($0.count) } ?? .nan
      }
      words.append(texts[period] ?? "")
      years.append(counts[period] ?? .nan)
    }
    let isStated = facts.column(.periodStatus)
    return [
      ("status_id", status), ("status", status.mappingTexts { Fact.Status(rawValue: $0)?.label.text(in: language) }),
      ("accumulation_id", accumulation),
      ("accumulation", accumulation.mappingTexts { Fact.Accumulation(rawValue: $0)?.label.text(in: language) }),
      ("period_from", facts.column(.periodFrom)), ("period_to", facts.column(.periodTo)),
      ("period", Column(.strings(words), missing: words.map(\.isEmpty)).mappingTexts { $0 }),
      ("period_stated", Column(.booleans(facts.indices.map { isStated[$0].string == "stated" }))),
      ("period_years", column(years)),
    ]
  }

  private var relations: [(String, Column)] {
    let (whole, same) = (facts.column(.partOf), facts.column(.sameAs))
    return [
      ("part_of", whole), ("same_as", same), ("is_part", Column(.booleans(facts.indices.map { !whole[$0].isNull }))),
      ("is_repeat", Column(.booleans(facts.indices.map { !same[$0].isNull }))), ("scope", facts.column(.scope)),
      ("definition_id", facts.column(.definition)), ("note", facts.column(.note)),
    ]
  }

  private func column(_ numbers: [Double]) -> Column {
    Column(.numbers(numbers.map { $0.isNaN ? 0 : $0 }), missing: numbers.map(\.isNaN))
  }
}
