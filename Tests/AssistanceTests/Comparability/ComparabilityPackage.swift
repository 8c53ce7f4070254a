import Diagnostics
import Tables

@testable import Assistance

/// The known hard cases of comparing: two helpers of different provinces whose order turns by the year, a city with its
/// two counties, and a helper that turned to another county.
enum ComparabilityPackage {
  /// The package with these figures, one a line in the order of `head`, and these classes.
  static func data(_ facts: String = facts, classes: Table? = nil) throws -> AssistanceData {
    var tables = SmallPackage.tables
    tables["regions"] = SmallPackage.table(regions)
    tables["pairings"] = SmallPackage.table(pairings)
    tables["indicators"] = SmallPackage.table(indicators)
    tables["breaks"] = SmallPackage.table(
      "programme|date|reason_zh|reason_en\neast-west|2021-04-01|2021年新一轮结对|new round of pairs in 2021")
    tables["classes"] = classes
    tables["facts"] = SmallPackage.table(head + "\n" + facts)
    return try AssistanceData(tables: tables)
  }

  private static let regions = """
    id|code|name_zh|name_en|level|parent|short_zh
    shaoxing|330600|绍兴市|Shaoxing City|prefecture||绍兴
    leshan|511100|乐山市|Leshan City|prefecture||乐山
    shangyu|330604|上虞区|Shangyu District|county|shaoxing|上虞
    yuecheng|330602|越城区|Yuecheng District|county|shaoxing|越城
    mabian|511133|马边彝族自治县|Mabian Yi Autonomous County|county|leshan|马边
    jinkouhe|511113|金口河区|Jinkouhe District|county|leshan|金口河
    jingning|331127|景宁畲族自治县|Jingning She Autonomous County|county||景宁
    chengyang|370214|城阳区|Chengyang District|county||城阳
    weiyuan|621123|渭源县|Weiyuan County|county||渭源
    yueqing|330382|乐清市|Yueqing City|county||乐清
    rangtang|513230|壤塘县|Rangtang County|county||壤塘
    lixian|513222|理县|Li County|county||理县
    """

  private static let pairings = """
    id|helper|recipient|programme|level|valid_from|valid_to|to_precision|stated|source|paragraph|note
    shaoxing-leshan|shaoxing|leshan|east-west|prefecture|2021-01-01||open|stated|S1|9|
    yuecheng-mabian|yuecheng|mabian|east-west|county|2021-01-01||open|stated|S1|20|
    shangyu-jinkouhe|shangyu|jinkouhe|east-west|county|2021-01-01||open|stated|S1|16|
    shangyu-jingning|shangyu|jingning|mountain-sea|county|2015-01-01||open|stated|S1|15|
    chengyang-weiyuan|chengyang|weiyuan|east-west|county|2021-04-01||open|stated|S2|3|
    yueqing-rangtang|yueqing|rangtang|east-west|county||2021-12-31|year|stated|S3|8|
    yueqing-lixian|yueqing|lixian|east-west|county|2021-01-01||open|stated|S3|8|
    """

  private static let indicators = """
    id|name_zh|name_en|dimension|unit|unit_en|kind|addition|direction|definition_zh|definition_en|family
    funds|协作资金|Funds|money|元|yuan|flow|sum|none|财政资金|fiscal money|money
    all-funds|各类资金|Funds of all kinds|money|元|yuan|flow|sum|none|各类|all kinds|money
    jobs|就业人数|Jobs|money|人|persons|cumulative|last|up|就业|jobs|
    trainees|培训人次|Trainees|money|人次|attendances|flow|sum|up|培训|training|
    schools|结对学校|Schools|money|个|schools|stock|last|none|学校|schools|
    place|位次|Place|money|位|place|rank|never|up|位次|a place|
    rate|合格率|Pass rate|money|%|%|ratio|never|up|比率|a rate|
    """

  static let head =
    "id|source|paragraph|phrase|indicator|pairing|region|programme|direction|value|lower|upper|qualifier|status"
    + "|accumulation|period_from|period_to|period_status|part_of|same_as|scope|note|definition"

  static let facts = """
    CITY|S1|9|5.01亿元|funds|shaoxing-leshan|leshan|east-west||501000000|500500000|501500000|rounded|actual|cumulative|2021-01-01|2023-12-31|stated|||市县两级||
    YUE|S1|20|1.5亿元|funds|yuecheng-mabian|mabian|east-west||150000000|145000000|155000000|rounded|actual|cumulative|2021-01-01|2023-12-31|stated|CITY||||
    YU|S1|16|1.17亿元|funds|shangyu-jinkouhe|jinkouhe|east-west||117000000|116500000|117500000|rounded|actual|cumulative|2021-01-01|2023-12-31|stated|CITY||||
    CHENG|S2|18|7135万元|funds|chengyang-weiyuan|weiyuan|east-west||71350000|71345000|71355000|rounded|actual|cumulative|2021-04-01|2021-11-13|stated|||青岛市和城阳区两级合计||
    SEA|S1|15|超3000万元|funds|shangyu-jingning|jingning|mountain-sea||30000000|30000000||over|actual|cumulative|2021-01-01|2023-12-31|stated||||
    OLD|S3|8|8145万元|funds|yueqing-rangtang|rangtang|east-west||81450000|81445000|81455000|rounded|actual|cumulative|2018-01-01|2020-12-31|inferred||||
    NEW|S3|8|3000万元|funds|yueqing-lixian|lixian|east-west||30000000|29500000|30500000|rounded|actual|in-period|2021-01-01|2021-12-31|stated||||
    PLAN|S1|20|2亿元|funds|yuecheng-mabian|mabian|east-west||200000000|195000000|205000000|rounded|planned|cumulative|2021-01-01|2023-12-31|stated||||
    """
}
