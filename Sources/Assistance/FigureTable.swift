import Diagnostics
import Quantities
import Tables

/// The view of figures: every fact joined with its indicator, pair, places and programme, column by column, since there
/// may be a million rows. A column is made when it is wanted.
struct FigureTable {
  let facts: Facts
  let views: AssistanceViews
  /// The only columns that are wanted; `nil` for all.
  var wanted: Set<String>?

  private var data: AssistanceData { views.data }
  private var language: Language { views.language }

  /// The table; one row a figure, in their order.
  var table: Table {
    var columns = ColumnList(wanted: wanted)
    addIdentity(to: &columns)
    addSubject(to: &columns)
    addAmount(to: &columns)
    addYearlyAmount(to: &columns)
    addCircumstances(to: &columns)
    addRelations(to: &columns)
    return Table(columns.columns, rowCount: facts.count)
  }

  private func addIdentity(to columns: inout ColumnList) {
    let titles = Dictionary(data.sources.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let source = facts.column(.source)
    columns.add("fact", facts.column(.id))
    columns.add("source", source)
    columns.add("source_title", source.mappingTexts { titles[$0] })
    columns.add("paragraph", facts.column(.paragraph))
    columns.add("phrase", facts.column(.phrase))
  }

  private func addSubject(to columns: inout ColumnList) {
    let indicator = facts.column(.indicator)
    let pairing = facts.column(.pairing)
    lazy var region = facts.column(.region).coalescing(of(pairing, \.recipient))
    let programme = facts.column(.programme)
    func indicators(_ text: (Indicator) -> String?) -> Column {
      indicator.mappingTexts { data.indicator($0).flatMap(text) }
    }
    lazy var place = region.mappingTexts { views.data.region($0)?.shortName.text(in: language) }
    columns.add("indicator_id", indicator)
    columns.add("indicator", indicators { $0.name.text(in: language) })
    columns.add("family_id", indicators(\.family))
    columns.add("dimension_id", indicators(\.dimension))
    columns.add("dimension", indicators { views.name(of: $0.dimension, among: data.dimensions) })
    columns.add("unit", indicators { $0.unit.text(in: language) })
    columns.add("kind", indicators { $0.kind.rawValue })
    columns.add("addition", indicators { $0.addition.rawValue })
    columns.add("pairing_id", pairing)
    columns.add("pairing", of(pairing) { views.name(of: $0) })
    columns.add("pairing_level", of(pairing) { $0.level.rawValue })
    columns.add("helper_id", of(pairing, \.helper))
    columns.add("helper", of(pairing) { views.name(ofRegion: $0.helper) })
    columns.add("helper_city_id", of(pairing) { city(of: $0)?.id })
    columns.add("helper_city", of(pairing) { city(of: $0)?.shortName.text(in: language) })
    columns.add("recipient_id", of(pairing, \.recipient))
    columns.add("recipient", of(pairing) { views.name(ofRegion: $0.recipient) })
    columns.add("programme_id", programme)
    columns.add("programme", programme.mappingTexts { views.name(of: $0, among: data.programmes) })
    columns.add("region_id", region)
    columns.add("region", place)
    columns.add("region_level", region.mappingTexts { data.region($0)?.level.rawValue })
    columns.add("subject", of(pairing) { views.name(of: $0) }.coalescing(place))
    columns.add("direction", facts.column(.direction))
  }

  private func of(_ pairing: Column, _ text: (Pairing) -> String?) -> Column {
    pairing.mappingTexts { data.pairing($0).flatMap(text) }
  }

  private func city(of pairing: Pairing) -> Region? {
    data.region(pairing.helper).flatMap { data.ancestor(of: $0, at: .prefecture) }
  }

  private func addAmount(to columns: inout ColumnList) {
    lazy var qualifiers: [Quantity.Qualifier] = facts.choices(.qualifier, else: .exact)
    lazy var soft = facts.softBounds(by: views.rules.soft)
    let qualifier = facts.column(.qualifier)
    columns.add("value", facts.column(.value))
    columns.add("lower", facts.column(.lower))
    columns.add("upper", facts.column(.upper))
    columns.add("soft_lower", Column(numbersOrMissing: soft.lower))
    columns.add("soft_upper", Column(numbersOrMissing: soft.upper))
    columns.add("qualifier_id", qualifier)
    columns.add("qualifier", qualifier.mappingTexts { Quantity.Qualifier(rawValue: $0)?.label.text(in: language) })
    columns.add("approximate", Column(.booleans(qualifiers.map(\.isApproximate))))
    columns.add("printed", printed)
  }

  /// The soft bounds divided by the years of the period, for flows and cumulative counts whose period is known: 年化. A rate
  /// of three years is no sum of yearly ones.
  private func addYearlyAmount(to columns: inout ColumnList) {
    lazy var years = years
    lazy var soft = facts.softBounds(by: views.rules.soft)
    columns.add("years", Column(numbersOrMissing: years))
    lazy var divisors = zip(years, growsWithTime).map { $1 ? $0 : .nan }
    columns.add("yearly", Column(numbersOrMissing: zip(facts.numbers(.value), divisors).map { $0 / $1 }))
    columns.add("yearly_lower", Column(numbersOrMissing: zip(soft.lower, divisors).map { $0 / $1 }))
    columns.add("yearly_upper", Column(numbersOrMissing: zip(soft.upper, divisors).map { $0 / $1 }))
  }

  private var growsWithTime: [Bool] {
    let indicators = facts.column(.indicator).categorized
    let grow = indicators.values.map { id in
      data.indicator(id).map { $0.kind == .flow || $0.kind == .cumulative } ?? false
    }
    return facts.indices.map { !indicators.isMissing($0) && grow[Int(indicators.codes[$0])] }
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
    // The views are large: a closure that runs a million times does not copy them.
    let (data, language) = (data, language)
    let words: [String] = facts.indices.map { position in
      if language == .chinese, let phrase = phrases[position].string { return simplified(phrase) }
      let fact = facts[position]
      let unit = data.indicator(fact.indicator)?.unit ?? LocalizedName(chinese: "", english: "")
      return PrintedFigure(phrase: fact.phrase, quantity: fact.quantity, unit: unit).text(in: language)
    }
    return Column(.strings(words), missing: words.map(\.isEmpty))
  }

  private func addCircumstances(to columns: inout ColumnList) {
    let status = facts.column(.status)
    let accumulation = facts.column(.accumulation)
    columns.add("status_id", status)
    columns.add("status", status.mappingTexts { Fact.Status(rawValue: $0)?.label.text(in: language) })
    columns.add("accumulation_id", accumulation)
    columns.add("accumulation", accumulation.mappingTexts { Fact.Accumulation(rawValue: $0)?.label.text(in: language) })
    columns.add("period_from", facts.column(.periodFrom))
    columns.add("period_to", facts.column(.periodTo))
    columns.add("period", periodTexts)
    columns.add(
      "period_stated",
      Column(.booleans(facts.choices(.periodStatus, else: PeriodStatus.inferred).map { $0 == .stated })))
    columns.add("period_years", Column(numbersOrMissing: calendarYears))
  }

  private enum PeriodStatus: String { case stated, inferred }

  private var periods: [Period] {
    zip(facts.numbers(.periodFrom), facts.numbers(.periodTo)).map { Period(from: $0.orNil, to: $1.orNil) }
  }

  private var periodTexts: Column {
    var texts = CategoryBuilder<Period>()
    let language = language
    for period in periods { texts.append(period) { period.text(in: language) } }
    return texts.column
  }

  /// How many calendar years each period touches.
  private var calendarYears: [Double] {
    var counts: [Period: Double] = [:]
    return periods.map { period in
      if let count = counts[period] { return count }
      counts[period] = period.years.map { Double($0.count) } ?? .nan
      return counts[period] ?? .nan
    }
  }

  private func addRelations(to columns: inout ColumnList) {
    let (whole, same) = (facts.column(.partOf), facts.column(.sameAs))
    columns.add("part_of", whole)
    columns.add("same_as", same)
    columns.add(
      "part_stated", Column(.booleans(facts.choices(.partStatus, else: PeriodStatus.stated).map { $0 == .stated })))
    columns.add("is_part", Column(.booleans(facts.indices.map { !whole[$0].isNull })))
    columns.add("is_repeat", Column(.booleans(facts.indices.map { !same[$0].isNull })))
    columns.add("scope", facts.column(.scope))
    columns.add("definition_id", facts.column(.definition))
    columns.add("note", facts.column(.note))
  }
}

/// Columns by name, each made only when it is wanted.
private struct ColumnList {
  let wanted: Set<String>?
  private(set) var columns: [(String, Column)] = []

  init(wanted: Set<String>?) { self.wanted = wanted }

  mutating func add(_ name: String, _ column: @autoclosure () -> Column) {
    if wanted?.contains(name) ?? true { columns.append((name, column())) }
  }
}
