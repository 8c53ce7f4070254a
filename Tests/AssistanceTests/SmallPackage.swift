import Formats
import Tables

@testable import Assistance

/// A package of one page: three pairs in two programmes and the figures that make comparing them hard.
enum SmallPackage {
  static let tables: [String: Table] = [
    "sources": table(
      """
      id|title|publisher|date|date_precision|date_status|script|place|note
      S1|山海情|报社|2023-12-31|year|inferred|Hans|shaoxing|
      """),
    "regions": table(
      """
      id|code|name_zh|name_en|level|parent|short_zh
      zhejiang|330000|浙江省|Zhejiang Province|province||浙江
      shaoxing|330600|绍兴市|Shaoxing City|prefecture|zhejiang|绍兴
      shangyu|330604|上虞区|Shangyu District|county|shaoxing|上虞
      yuecheng|330602|越城区|Yuecheng District|county|shaoxing|越城
      mabian|511133|马边彝族自治县|Mabian Yi Autonomous County|county||马边
      jinkouhe|511113|金口河区|Jinkouhe District|county||金口河
      jingning|331127|景宁畲族自治县|Jingning She Autonomous County|county||景宁
      """),
    "programmes": table(
      """
      id|name_zh|name_en|order
      east-west|东西部协作|East-West Cooperation|1
      mountain-sea|山海协作|Mountain-Sea Cooperation|2
      """),
    "dimensions": table("id|name_zh|name_en|order\nmoney|资金|Money|1"),
    "pairings": table(
      """
      id|helper|recipient|programme|level|valid_from|valid_to|to_precision|stated|source|paragraph|note
      yuecheng-mabian|yuecheng|mabian|east-west|county|2021-01-01||open|stated|S1|20|
      shangyu-jinkouhe|shangyu|jinkouhe|east-west|county|2021-01-01||unknown|stated|S1|16|
      shangyu-jingning|shangyu|jingning|mountain-sea|county|2015-01-01|2020-12-31|year|implied|S1|15|
      """),
    "indicators": table(
      """
      id|name_zh|name_en|dimension|unit|unit_en|kind|addition|direction|definition_zh|definition_en
      funds|协作资金|Funds|money|元|yuan|flow|sum|none|财政资金|fiscal money
      rate|合格率|Pass rate|money|%|%|ratio|never|up|比率|a rate
      """),
    "facts": table(facts),
  ]

  private static let facts = """
    id|source|paragraph|phrase|indicator|pairing|region|programme|direction|value|lower|upper|qualifier|status|accumulation|period_from|period_to|period_status|part_of|same_as|scope|note
    F1|S1|9|5.01億元|funds||shaoxing|east-west||501000000|500500000|501500000|rounded|actual|cumulative|2021-01-01|2023-12-31|stated|||市县两级|
    F2|S1|20|1.5亿元|funds|yuecheng-mabian|mabian|east-west||150000000|145000000|155000000|rounded|actual|cumulative|2021-01-01|2023-12-31|stated|F1|||
    F3|S1|16|1.17亿元|funds|shangyu-jinkouhe|jinkouhe|east-west||117000000|116500000|117500000|rounded|actual|cumulative|2021-01-01|2023-12-31|stated|F1|||
    F4|S1|15|超3000万元|funds|shangyu-jingning|jingning|mountain-sea||30000000|30000000||over|actual|cumulative|2015-01-01|2020-12-31|inferred||||
    F5|S1|15|近100万元|funds|shangyu-jingning|shangyu|mountain-sea||1000000||1000000|nearly|actual|cumulative|2015-01-01|2020-12-31|inferred||||
    F6|S1|15|99.2%|rate||shangyu|||99.2|99.15|99.25|rounded|actual|at-date||2021-12-31|stated||||
    F7|S1|21|10万元|funds|yuecheng-mabian|mabian|east-west||100000|95000|105000|rounded|planned|in-period|2023-01-01|2023-12-31|stated||||
    """

  /// A table from lines of cells between bars; numbers and ISO days are read as such, empty cells are missing.
  static func table(_ text: String) -> Table {
    let lines = text.split(separator: "\n").map { $0.split(separator: "|", omittingEmptySubsequences: false) }
    let fields = lines[0].map(String.init)
    return Table(
      rows: lines.dropFirst().map { cells in
        zip(fields, cells).map { field, cell in (field, value(String(cell), in: field)) }
      })
  }

  private static func value(_ cell: String, in field: String) -> Value {
    if cell.isEmpty { return .null }
    if ["code", "id"].contains(field) { return .string(cell) }
    if cell.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil {
      return parseDate(cell, zone: .utc).map { .instant($0) } ?? .null
    }
    return Double(cell).map { .number($0) } ?? .string(cell)
  }
}
