import Diagnostics
import Tables

@testable import Assistance

/// A package of a few figures: two levels of pairs in one programme, one pair in another, and the indicators that the
/// rules tell apart.
enum ReconciledPackage {
  /// The data with these figures: a table in text whose missing columns say `actual`, `in-period`, `exact`, `stated`.
  static func data(_ facts: String) throws -> AssistanceData {
    var tables = SmallPackage.tables
    tables["regions"] = SmallPackage.table(regions)
    tables["pairings"] = SmallPackage.table(pairings)
    tables["indicators"] = SmallPackage.table(indicators)
    tables["facts"] = completed(SmallPackage.table(facts))
    return try AssistanceData(tables: tables)
  }

  /// What is found in these figures, a line an item: severity, rule, figures, words. What agrees only when asked for.
  static func findings(
    _ facts: String, _ language: Language = .chinese, passes: Bool = false
  ) throws -> [String] {
    try data(facts).reconcile().filter { passes || $0.severity != .pass }.map { item in
      "\(item.severity.rawValue) \(item.rule.rawValue) \(item.facts.map(\.id).joined(separator: " ")): "
        + item.words.text(in: language)
    }
  }

  /// The figures with every field; what a table does not say is usual.
  static func completed(_ table: Table) -> Table {
    let usual: [String: Value] = [
      "source": .string("S1"), "phrase": .string(""), "qualifier": .string("exact"), "status": .string("actual"),
      "accumulation": .string("in-period"), "period_status": .string("stated"), "programme": .string("east-west"),
    ]
    var table = table
    for field in Facts.Field.allCases.map(\.name) where table[field] == nil {
      let values = (0..<table.rowCount).map { row in
        field == "paragraph" ? Value.number(Double(row + 1)) : usual[field] ?? .null
      }
      table = table.setting(field, Column(values))
    }
    return table
  }

  private static let regions = """
    id|code|name_zh|name_en|level|parent|short_zh
    zhejiang|330000|浙江省|Zhejiang Province|province||浙江
    shaoxing|330600|绍兴市|Shaoxing City|prefecture|zhejiang|绍兴
    shangyu|330604|上虞区|Shangyu District|county|shaoxing|上虞
    yuecheng|330602|越城区|Yuecheng District|county|shaoxing|越城
    keqiao|330603|柯桥区|Keqiao District|county|shaoxing|柯桥
    leshan|511100|乐山市|Leshan City|prefecture||乐山
    mabian|511133|马边彝族自治县|Mabian Yi Autonomous County|county|leshan|马边
    jinkouhe|511113|金口河区|Jinkouhe District|county|leshan|金口河
    ebian|511132|峨边彝族自治县|Ebian Yi Autonomous County|county|leshan|峨边
    jingning|331127|景宁畲族自治县|Jingning She Autonomous County|county||景宁
    """

  private static let pairings = """
    id|helper|recipient|programme|level|valid_from|valid_to|to_precision|stated|source|paragraph|note
    shaoxing-leshan|shaoxing|leshan|east-west|prefecture|2021-01-01||open|stated|S1|10|
    yuecheng-mabian|yuecheng|mabian|east-west|county|2021-01-01||open|stated|S1|20|
    shangyu-jinkouhe|shangyu|jinkouhe|east-west|county|2021-01-01||open|stated|S1|16|
    keqiao-ebian|keqiao|ebian|east-west|county|2021-01-01||open|stated|S1|24|
    shaoxing-mabian|shaoxing|mabian|east-west|county|2021-01-01||open|implied|S1|20|
    shangyu-jingning|shangyu|jingning|mountain-sea|county|2015-01-01||open|stated|S1|15|
    """

  private static let indicators = """
    id|name_zh|name_en|dimension|unit|unit_en|kind|addition|direction|definition_zh|definition_en|part_of|numerator|denominator
    funds|协作资金|Funds|money|元|yuan|flow|sum|none|||||
    paid|拨付资金|Funds paid|money|元|yuan|flow|sum|none|||||
    paid-rate|资金拨付率|Share paid|money|%|%|ratio|ratio-of-sums|up||||paid|funds
    pass-rate|合格率|Pass rate|money|%|%|ratio|never|up|||||
    projects|协作项目|Projects|money|个|projects|cumulative|last|none|||||
    workshops|帮扶车间|Workshops|money|个|workshops|stock|last|up|||||
    jobs|帮助就业人数|Persons in work|money|人|persons|flow|sum|up|||||
    jobs-poverty|脱贫人口就业人数|Persons out of poverty in work|money|人|persons|flow|sum|up|||jobs||
    attendances|培训人次|Attendances|money|人次|attendances|flow|sum|up|||||
    households|带动户数|Households|money|户|households|cumulative|distinct|up|||||
    rank|位次|Rank|money|位|rank|rank|never|down|||||
    """
}
