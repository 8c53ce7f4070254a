import Diagnostics
import Measures
import Tables

extension AssistanceViews {
  /// How unequal the figures of each group are that may be ranked together.
  ///
  /// Columns: the group, `per` (equal weights, or the denominator that amounts are divided and weighed by, a row each),
  /// `n`, `mean`, `cv` (σ/μ of all units), `gini`, `theil` with `theil_between` and `theil_within` the classes of the
  /// period's last day, `classes` (how many units each has), `max` and `min` with their subjects, `max_min`, `hhi`,
  /// `top3`; a measure is empty where it would say nothing, and `remark` says why.
  func dispersion() -> Table {
    let rows = data.indicators.flatMap { indicator in
      data.rankableGroups(of: indicator).flatMap { group in
        data.weightings(of: group, indicator).map { row(of: group, $0, indicator) }
      }
    }
    return tabulate(rows, fields: Self.dispersionFields)
  }

  static let dispersionFields = """
    group indicator_id indicator unit programme_id programme period definition per n mean cv gini theil
    theil_between theil_within classes max max_subject min min_subject max_min hhi top3 remark
    """

  private func row(
    of group: FigureGroup, _ weighting: FigureGroup.Weighting, _ indicator: Indicator
  ) -> [(String, Value)] {
    let classes = classes(of: group)
    let amounts = group.members.map(\.value)
    let measures = DispersionRow(amounts, weighting, classes: classes, indicator: indicator)
    let reasons = measures.refusals.map { $0.reason.text(in: language) }
    let size: [(String, Value)] = [
      ("per", .string(weighting.name.text(in: language))), ("n", .number(Double(amounts.count))),
    ]
    let rest: [(String, Value)] = [
      ("max_min", cell(measures.extremes)), ("hhi", cell(measures.concentration)), ("top3", cell(measures.topThree)),
      ("remark", remarkCell(remarks(on: group, weighting) + reasons)),
    ]
    return columns(of: group.basis, unit: weighting.unit) + size + spread(measures, classes)
      + extremes(of: group, weighting) + rest
  }

  private func spread(_ measures: DispersionRow, _ classes: [String]?) -> [(String, Value)] {
    [
      ("mean", cell(measures.mean)), ("cv", cell(measures.variation)), ("gini", cell(measures.gini)),
      ("theil", cell(measures.theil?.total)),
      ("theil_between", cell(classes == nil ? nil : measures.theil?.between)),
      ("theil_within", cell(classes == nil ? nil : measures.theil?.within)),
      ("classes", cell(words(for: classes ?? []))),
    ]
  }

  private func extremes(of group: FigureGroup, _ weighting: FigureGroup.Weighting) -> [(String, Value)] {
    let values = weighting.values(group.members.map(\.value))
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    func subject(_ member: Int?) -> Value {
      cell(member.map { data.subject(of: group.members[$0].fact).text(in: language) })
    }
    return [
      ("max", cell(order.last.map { values[$0] })), ("max_subject", subject(order.last)),
      ("min", cell(order.first.map { values[$0] })), ("min_subject", subject(order.first)),
    ]
  }

  /// The class of each unit at the end of the period; `nil` when no unit has one.
  private func classes(of group: FigureGroup) -> [String]? {
    guard let day = group.basis.period.to ?? group.basis.period.from else { return nil }
    let classes = group.members.map { member in
      member.region.flatMap { data.peerClass(of: $0, at: day) }?.name.text(in: language)
    }
    guard classes.contains(where: { $0 != nil }) else { return nil }
    return classes.map { $0 ?? Wording("未分类", en: "no class").text(in: language) }
  }

  /// `重点县5、其他5`.
  private func words(for classes: [String]) -> String {
    distinct(classes).map { name in
      let count = classes.count { $0 == name }
      return language == .chinese ? "\(name)\(count)个" : "\(name): \(count)"
    }
    .joined(separator: language == .chinese ? "、" : ", ")
  }
}
