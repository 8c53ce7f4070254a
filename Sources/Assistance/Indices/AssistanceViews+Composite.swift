import Diagnostics
import Measures
import Quantities
import Tables

extension AssistanceViews {
  /// The composite scores of each scheme of the table `scoring`, with everything that they depend on beside them.
  ///
  /// Columns: `scheme`, `programme_id`, `programme`, `year`, `unit_id`, `unit`, `n`, `score` (100 when all targets are
  /// reached), `rank`, `rank_low` and `rank_high` (over random weights in a band), `equal_rank`, `entropy_rank`,
  /// `without_low` and `without_high` (with one indicator left out), `topsis`, `band`, `weights`, `entropy_weights` and
  /// `sensitivity` in words, `reversals`, and `remark`: refusals, approximate figures, zeros that a strong total hides.
  func composite() -> Table {
    Table(rows: data.scoring.flatMap(rows))
  }

  private func rows(of scheme: ScoringScheme) -> [[(String, Value)]] {
    let groups = data.scoredGroups(of: scheme)
    guard !groups.isEmpty else {
      let reason = Wording(
        "没有单位在同一年内具备全部指标", en: "no unit has every indicator within one year")
      return [head(scheme, nil, [], remark: reason.text(in: language))]
    }
    return groups.flatMap { rows(of: $0, scheme) }
  }

  private func rows(of group: ScoredGroup, _ scheme: ScoringScheme) -> [[(String, Value)]] {
    let result: CompositeResult
    do {
      result = try CompositeResult(group, by: scheme)
    } catch {
      return [head(scheme, group, [], remark: error.reason.text(in: language))]
    }
    let order = group.units.indices.sorted {
      (result.sensitivity.units[$0].place, $0) < (result.sensitivity.units[$1].place, $1)
    }
    return order.map { unit in
      head(
        scheme, group, columns(ofUnit: unit, result, scheme),
        remark: remarks(on: unit, group, result, scheme).joined(separator: language == .chinese ? "；" : "; "),
        unit: group.units[unit].first)
    }
  }

  private func head(
    _ scheme: ScoringScheme, _ group: ScoredGroup?, _ columns: [(String, Value)], remark: String, unit: Fact? = nil
  ) -> [(String, Value)] {
    [
      ("scheme", cell(scheme.name)), ("programme_id", cell(group?.basis.programme)),
      ("programme", cell(group.map { name(of: $0.basis.programme, among: data.programmes) })),
      ("year", cell(group.map { Double($0.basis.year) })), ("unit_id", cell(unit.map { data.subjectKey($0) })),
      ("unit", cell(unit.map { data.subject(of: $0).text(in: language) })),
      ("n", cell(group.map { Double($0.units.count) })),
    ] + columns + [("remark", cell(remark))]
  }

  private func columns(
    ofUnit unit: Int, _ result: CompositeResult, _ scheme: ScoringScheme
  ) -> [(String, Value)] {
    let places = result.sensitivity.units[unit]
    func place(_ place: Int?) -> Value { cell(place.map(Double.init)) }
    return [
      ("score", .number(result.scores[unit])), ("rank", place(places.place)),
      ("rank_low", place(places.range.lowerBound)),
      ("rank_high", place(places.range.upperBound)), ("equal_rank", place(places.equal)),
      ("entropy_rank", place(places.entropy)), ("without_low", place(places.withoutOne.min())),
      ("without_high", place(places.withoutOne.max())), ("topsis", cell(result.closeness?[unit])),
      ("band", cell(result.bands.map { bandWords($0[unit]).text(in: language) })),
      ("weights", .string(words(for: result.weights, scheme))),
      ("entropy_weights", cell(result.entropy.map { words(for: $0.weights, scheme) })),
      ("sensitivity", .string(words(for: result.sensitivity))),
      ("reversals", .number(Double(result.sensitivity.reversals))),
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

  /// A share in percent with one decimal at most.
  private func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded(.toNearestOrEven) / 10
    return (Int(exactly: tenths).map(String.init) ?? "\(tenths)") + "%"
  }

  private func remarks(
    on unit: Int, _ group: ScoredGroup, _ result: CompositeResult, _ scheme: ScoringScheme
  ) -> [String] {
    var remarks = result.sensitivity.units[unit].hiddenZeros.map { column in
      let name = data.name(ofIndicator: scheme.items[column].indicator)
      return Wording("“\(name.chinese)”得0分，被其他指标抵补", en: "“\(name.english)” scores 0, made up for by the others")
    }
    let approximate = group.units[unit].count { $0.quantity.qualifier.isApproximate }
    if approximate > 0 {
      remarks.append(Wording("含\(approximate)个概数", en: "with \(approximate) approximate figures"))
    }
    return (remarks + result.refusals.map(\.reason)).map { $0.text(in: language) }
  }
}
