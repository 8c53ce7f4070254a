import Diagnostics
import Formats
import Measures
import Quantities
import Tables

extension AssistanceViews {
  /// The composite scores of each scheme of the table `scoring`, with everything that they depend on beside them.
  ///
  /// Columns: `scheme`, `programme_id`, `programme`, `year`, `unit_id`, `unit`, `n`, `score` (100 when all targets are
  /// reached, two decimals), `rank`, `rank_low` and `rank_high` (over random weights in a band and over the soft bounds of
  /// approximate figures), `equal_rank`, `entropy_rank`, `without_low` and `without_high` (with one indicator left out),
  /// `class`, `class_rank`, `class_n` and `class_position` (同类第2（共6）), `topsis`, `band`, `weights`, `entropy_weights` and
  /// `sensitivity` in words, `reversals`, and `remark`: refusals, approximate figures, zeros that a strong total hides. A unit
  /// with several figures for one indicator has a row without a score.
  func composite() -> Table {
    tabulate(data.scoring.flatMap(rows), fields: Self.compositeFields)
  }

  static let compositeFields = """
    scheme programme_id programme year unit_id unit n score rank rank_low rank_high equal_rank entropy_rank without_low
    without_high class class_rank class_n class_position topsis band weights entropy_weights sensitivity reversals remark
    """

  private func rows(of scheme: ScoringScheme) -> [[(String, Value)]] {
    let (groups, unscored) = data.scoredGroups(of: scheme)
    let rows = groups.flatMap { self.rows(of: $0, scheme) } + unscored.map { row(of: $0, scheme) }
    guard rows.isEmpty else { return rows }
    let reason = Wording("没有单位在同一年内具备全部指标", en: "no unit has every indicator within one year")
    return [row(of: nil, nil, nil, scheme, nil, remarks: [reason])]
  }

  private func rows(of group: ScoredGroup, _ scheme: ScoringScheme) -> [[(String, Value)]] {
    do {
      let result = try CompositeResult(group, by: scheme, rules.soft)
      let places = result.sensitivity.units.map(\.place)
      let classes = data.classPlaces(of: group, result.scores)
      return group.units.indices.sorted { (places[$0], $0) < (places[$1], $1) }
        .map { unit in
          let remarks = remarks(on: unit, group, result, scheme)
          return row(of: unit, group, result, scheme, classes[unit], remarks: remarks)
        }
    } catch {
      return [row(of: nil, group, nil, scheme, nil, remarks: [error.reason])]
    }
  }

  private func row(of unit: UnscoredUnit, _ scheme: ScoringScheme) -> [(String, Value)] {
    let known: [String: Value] = [
      "programme_id": cell(unit.programme), "programme": cell(name(of: unit.programme, among: data.programmes)),
      "year": .number(Double(unit.year)), "unit_id": cell(unit.facts.first.map { data.subjectKey($0) }),
      "unit": cell(unit.facts.first.map { data.subject(of: $0).text(in: language) }),
    ]
    let reason = unit.reason(in: data)
    return row(of: nil, nil, nil, scheme, nil, remarks: [reason]).map { field, value in (field, known[field] ?? value) }
  }

  private func row(
    of unit: Int?, _ group: ScoredGroup?, _ result: CompositeResult?, _ scheme: ScoringScheme, _ peers: ClassPlace?,
    remarks: [Wording]
  ) -> [(String, Value)] {
    let fact = unit.flatMap { group?.units[$0].first }
    let head: [(String, Value)] = [
      ("scheme", cell(scheme.name)), ("programme_id", cell(group?.basis.programme)),
      ("programme", cell(group.map { name(of: $0.basis.programme, among: data.programmes) })),
      ("year", cell(group.map { Double($0.basis.year) })), ("unit_id", cell(fact.map { data.subjectKey($0) })),
      ("unit", cell(fact.map { data.subject(of: $0).text(in: language) })),
      ("n", cell(group.map { Double($0.units.count) })),
      ("score", cell(unit.flatMap { result?.scores[$0] }.map(Self.hundredths))),
    ]
    let rest: [(String, Value)] = [
      ("topsis", cell(unit.flatMap { result?.closeness?[$0] })),
      ("band", cell(unit.flatMap { result?.bands?[$0] }.map { bandWords($0).text(in: language) })),
      ("weights", cell(result.map { words(for: $0.weights, scheme) })),
      ("entropy_weights", cell(result?.entropy.map { words(for: $0.weights, scheme) })),
      ("sensitivity", cell(result.map { words(for: $0.sensitivity) })),
      ("reversals", cell(result.map { Double($0.sensitivity.reversals) })),
      ("remark", remarkCell(remarks.map { $0.text(in: language) })),
    ]
    return head + columns(of: unit.flatMap { result?.sensitivity.units[$0] }, unit.flatMap { result?.ranges[$0] })
      + columns(of: peers) + rest
  }

  private func columns(of places: RankSensitivity.Unit?, _ range: ClosedRange<Int>?) -> [(String, Value)] {
    func place(_ place: Int?) -> Value { cell(place.map(Double.init)) }
    return [
      ("rank", place(places?.place)), ("rank_low", place(range?.lowerBound)),
      ("rank_high", place(range?.upperBound)), ("equal_rank", place(places?.equal)),
      ("entropy_rank", place(places?.entropy)), ("without_low", place(places?.withoutOne.min())),
      ("without_high", place(places?.withoutOne.max())),
    ]
  }

  private func columns(of peers: ClassPlace?) -> [(String, Value)] {
    [
      ("class", cell(peers?.name.text(in: language))), ("class_rank", cell(peers.map { Double($0.place) })),
      ("class_n", cell(peers.map { Double($0.count) })), ("class_position", cell(peers?.words.text(in: language))),
    ]
  }

  /// `协作资金60%、就业人数40%`.
  private func words(for weights: [Double], _ scheme: ScoringScheme) -> String {
    zip(scheme.items, weights).map { item, weight in
      let name = data.name(ofIndicator: item.indicator).text(in: language)
      return language == .chinese ? "\(name)\(percent(weight))" : "\(name) \(percent(weight))"
    }
    .joined(separator: language == .chinese ? "、" : ", ")
  }

  private func words(for sensitivity: RankSensitivity) -> String {
    let band = percent(sensitivity.band)
    return Wording(
      "权重各浮动±\(band)，随机\(sensitivity.draws)次", en: "weights moved by ±\(band), \(sensitivity.draws) random draws"
    ).text(in: language)
  }

  /// A score as it is printed, with two decimals.
  private static func hundredths(_ score: Double) -> Double { DecimalRounding.round(score, decimals: 2) }

  /// A share in percent with one decimal at most.
  private func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded(.toNearestOrEven) / 10
    return (Int(exactly: tenths).map(String.init) ?? "\(tenths)") + "%"
  }

  private func remarks(
    on unit: Int, _ group: ScoredGroup, _ result: CompositeResult, _ scheme: ScoringScheme
  ) -> [Wording] {
    var remarks = result.sensitivity.units[unit].hiddenZeros.map { column in
      let name = data.name(ofIndicator: scheme.items[column].indicator)
      return Wording("“\(name.chinese)”得0分，被其他指标抵补", en: "“\(name.english)” scores 0, made up for by the others")
    }
    if let note = approximationNote(group.units[unit].count { $0.quantity.qualifier.isApproximate }) {
      remarks.append(note)
    }
    return remarks + result.refusals.map(\.reason)
  }
}
