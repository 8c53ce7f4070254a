import Diagnostics
import Tables

// Denominators are optional: a package without this table has none.
extension AssistanceData {
  /// Reads `denominators`: `region`, `measure`, `value`, `year`, `source`, `note`, and where the table has them `measure_en`,
  /// `unit`, `unit_en`, `lower` and `upper`.
  static func readDenominators(_ tables: [String: Table], _ log: DiagnosticLog) -> [String: [Denominator]] {
    guard tables["denominators"] != nil else { return [:] }
    let fields = ["region", "measure", "value", "year", "source", "note"]
    let denominators = TableReading("denominators", of: tables, fields: fields, log: log).map { row in
      let value = row.number("value")
      // Nothing can be divided by zero people: such a row says that there is no number.
      let isUsable = value.map { $0 > 0 } ?? false
      return Denominator(
        region: row.text("region"),
        measure: LocalizedName(chinese: row.text("measure"), english: row.text("measure_en")),
        unit: unit(of: row), value: isUsable ? value : nil, lower: isUsable ? row.number("lower") ?? value : nil,
        upper: isUsable ? row.number("upper") ?? value : nil,
        year: row.number("year").flatMap { Int(exactly: $0) }, source: row.text("source"), note: row.text("note"))
    }
    return Dictionary(grouping: denominators, by: \.region)
  }

  /// The unit of the table, or else 人 for every kind of 人口, or else what is counted itself.
  private static func unit(of row: TableReading.Row) -> LocalizedName {
    if let unit = row.key("unit") { return LocalizedName(chinese: unit, english: row.text("unit_en")) }
    let measure = row.text("measure")
    return measure.hasSuffix("人口")
      ? LocalizedName(chinese: "人", english: "person")
      : LocalizedName(chinese: measure, english: row.text("measure_en"))
  }

  /// The denominators of a place for a figure of this period: of each measure the one whose year is nearest to the
  /// period's end, the earlier of two. A measure without any number stays, with none.
  func denominators(of region: String, for period: Period) -> [Denominator] {
    let all = denominators[region] ?? []
    let year = (period.to ?? period.from).map { Day($0).year }
    func distance(_ denominator: Denominator) -> (Int, Int, Int) {
      let own = denominator.year ?? Int.min / 2
      return (denominator.value == nil ? 1 : 0, abs((year ?? Int.max / 2) - own), own)
    }
    var measures: [LocalizedName] = []
    for denominator in all where !measures.contains(denominator.measure) { measures.append(denominator.measure) }
    return measures.compactMap { measure in
      all.filter { $0.measure == measure }.min { distance($0) < distance($1) }
    }
  }
}
