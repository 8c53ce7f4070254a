import Builds
import Foundation

/// A project with a small package on paired assistance, a view, a chart and a report: two pairs that send money.
final class AssistanceProject {
  let folder: TemporaryFolder
  var path: String { folder.path }

  init() throws {
    folder = try TemporaryFolder()
    for (name, csv) in Self.tables { try folder.write("data/\(name).csv", csv) }
    try folder.write("datapackage.json", Self.descriptor)
    try folder.write("shanhai.yml", Self.manifest)
    try folder.write("charts/money.vl.yaml", Self.chart)
    try folder.write("reports/report.md", Self.report)
  }

  /// The package as a Frictionless descriptor: days and numbers by the names of their fields, all else texts.
  private static var descriptor: String {
    let resources = tables.map { name, csv in
      let fields = (csv.split(separator: "\n").first ?? "").split(separator: ",").map { field in
        #"{"name": "\#(field)", "type": "\#(type(of: String(field)))"}"#
      }
      return """
        {"name": "\(name)", "path": "data/\(name).csv", "encoding": "utf-8",
         "schema": {"fields": [\(fields.joined(separator: ", "))], "missingValues": [""]}}
        """
    }
    return #"{"name": "pairs", "resources": [\#(resources.joined(separator: ",\n"))]}"#
  }

  private static func type(of field: String) -> String {
    switch field {
    case "value", "lower", "upper", "paragraph", "order": "number"
    case "date", "valid_from", "valid_to", "period_from", "period_to": "date"
    default: "string"
    }
  }

  private static let manifest = """
    title: {zh: 两对结对, en: Two pairs}
    timezone: Asia/Shanghai
    charts: [charts/*.vl.yaml]
    views:
      money:
        from: figures
        transform:
          - filter: datum.indicator_id == 'funds' && !datum.is_part
      money-by-helper:
        from: money
        transform:
          - aggregate: [{op: sum, field: value, as: value}]
            groupby: [helper]
      own-money:
        from: money
        transform: [{filter: datum.helper == helper}]
    reports:
      - name: report
        template: reports/report.md

    """

  private static let chart = """
    data: {name: money-by-helper}
    mark: bar
    encoding:
      x: {field: value, type: quantitative}
      y: {field: helper, type: nominal}

    """

  private static let report = """
    ---
    title: 两对结对
    cover: false
    toc: false
    ---

    越城向马边投入{{fact.F2}}。

    上虞向金口河投入{{fact.F3}}。

    """

  private static let tables: [(name: String, csv: String)] = [
    (
      "sources",
      """
      id,title,publisher,date,date_precision,date_status,script,place,note
      S1,山海情,报社,2023-12-31,year,inferred,Hans,yuecheng,

      """
    ),
    (
      "regions",
      """
      id,code,name_zh,name_en,level,parent,short_zh
      shangyu,330604,上虞区,Shangyu District,county,,上虞
      yuecheng,330602,越城区,Yuecheng District,county,,越城
      mabian,511133,马边彝族自治县,Mabian Yi Autonomous County,county,,马边
      jinkouhe,511113,金口河区,Jinkouhe District,county,,金口河

      """
    ),
    ("programmes", "id,name_zh,name_en,order\neast-west,东西部协作,East-West Cooperation,1\n"),
    ("dimensions", "id,name_zh,name_en,order\nmoney,资金,Money,1\n"),
    (
      "pairings",
      """
      id,helper,recipient,programme,level,valid_from,valid_to,to_precision,stated,source,paragraph,note
      yuecheng-mabian,yuecheng,mabian,east-west,county,2021-01-01,,open,stated,S1,20,
      shangyu-jinkouhe,shangyu,jinkouhe,east-west,county,2021-01-01,,open,stated,S1,16,

      """
    ),
    (
      "indicators",
      """
      id,name_zh,name_en,dimension,unit,unit_en,kind,addition,direction,definition_zh,definition_en
      funds,协作资金,Funds,money,元,yuan,flow,sum,none,财政资金,fiscal money

      """
    ),
    (
      "facts",
      """
      id,source,paragraph,phrase,indicator,pairing,region,programme,direction,value,lower,upper,qualifier,status,\
      accumulation,period_from,period_to,period_status,part_of,same_as,scope,note
      F2,S1,20,1.5亿元,funds,yuecheng-mabian,mabian,east-west,,150000000,145000000,155000000,rounded,actual,\
      cumulative,2021-01-01,2023-12-31,stated,,,,
      F3,S1,16,1.17亿元,funds,shangyu-jinkouhe,jinkouhe,east-west,,117000000,116500000,117500000,rounded,actual,\
      cumulative,2021-01-01,2023-12-31,stated,,,,
      F4,S1,17,3300余万元,funds,shangyu-jinkouhe,jinkouhe,east-west,,33000000,33000000,34000000,more-than,actual,\
      cumulative,2021-01-01,2023-12-31,stated,F3,,,

      """
    ),
  ]
}
