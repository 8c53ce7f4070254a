import Diagnostics
import Tables

@testable import Assistance

/// Ten made-up counties in two classes over two years: money, jobs and projects, a county whose helper changed, one with
/// an approximate figure, one without a population, and a scheme that scores them.
enum IndexPackage {
  /// The package with these extra tables, or others in the place of its own.
  static func data(_ changes: [String: String] = [:]) throws -> AssistanceData {
    var tables = SmallPackage.tables
    for (name, text) in Self.tables.merging(changes, uniquingKeysWith: { $1 }) {
      tables[name] = SmallPackage.table(text)
    }
    return try AssistanceData(tables: tables)
  }

  static func view(
    _ name: String, _ language: Language = .chinese, _ changes: [String: String] = [:]
  ) throws -> Table? {
    try AssistanceViews(try data(changes), language: language).table(named: name)
  }

  private static let counties = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
  /// In 万元.
  private static let money = [6000, 5600, 5200, 5000, 4800, 3900, 3600, 3300, 3000, 2400]
  private static let moneyBefore = [5000, 5600, 4700, 5000, 4000, 3900, 3000, 3000, 3300, 2500]
  private static let jobs = [300, 150, 200, 260, 90, 120, 0, 210, 60, 8]
  private static let jobsBefore = [250, 150, 210, 200, 80, 100, 40, 200, 50, 4]
  /// In 万人.
  private static let people = [30, 20, 40, 25, 15, 50, 30, 22, 20, 12]

  private static var tables: [String: String] {
    [
      "regions": regions, "pairings": pairings, "indicators": indicators, "facts": facts, "classes": classes,
      "denominators": denominators, "scoring": scoring,
    ]
  }

  private static var regions: String {
    counties.enumerated().reduce("id|code|name_zh|name_en|level|parent|short_zh") { text, county in
      let (number, name) = (county.offset + 1, county.element)
      return text + "\nc\(number)|51000\(number)|\(name)县|C\(number) County|county||\(name)"
        + "\nh\(number)|33000\(number)|东\(name)市|H\(number) City|county||东\(name)"
    } + "\nh11|330011|东子市|H11 City|county||东子"
  }

  private static var pairings: String {
    let head = "id|helper|recipient|programme|level|valid_from|valid_to|to_precision|stated|source|paragraph|note"
    return (1...10).reduce(head) { text, number in
      let end = number == 10 ? "2022-12-31|day" : "|open"
      return text + "\np\(number)|h\(number)|c\(number)|east-west|county|2021-01-01|\(end)|stated|S1|1|"
    } + "\np11|h11|c10|east-west|county|2023-01-01||open|stated|S1|1|"
  }

  private static let indicators = """
    id|name_zh|name_en|dimension|unit|unit_en|kind|addition|direction|definition_zh|definition_en|numerator|denominator
    funds|协作资金|Funds|money|元|yuan|flow|sum|none|||||
    jobs|就业人数|Jobs|money|人|persons|flow|sum|up|||||
    projects|项目|Projects|money|个|projects|flow|sum|none|||||
    rate|到位率|Rate|money|%|%|ratio|ratio-of-sums|up|||||
    project-size|单个项目平均资金|Money per project|money|元/个|yuan a project|ratio|ratio-of-sums|none|||funds|projects
    """

  private static var facts: String {
    let head =
      "id|source|paragraph|phrase|indicator|pairing|region|programme|direction|value|lower|upper|qualifier|status"
      + "|accumulation|period_from|period_to|period_status|part_of|same_as|scope|note"
    var lines = [head]
    for number in counties.indices {
      let pair = number == 9 ? 11 : number + 1
      lines.append(money(number, money[number], pair: pair, year: 2023))
      lines.append(money(number, moneyBefore[number], pair: number + 1, year: 2022))
      lines.append(count("jobs", number, jobs[number], pair: pair, year: 2023))
      lines.append(count("jobs", number, jobsBefore[number], pair: number + 1, year: 2022))
    }
    lines.append(count("projects", 0, 7, pair: 1, year: 2023))
    lines.append(fact("R1|S1|1|91.5%|rate|p1|c1|east-west||91.5|91.45|91.55|rounded", year: 2022))
    lines.append(fact("R2|S1|1|95%|rate|p1|c1|east-west||95|94.5|95.5|rounded", year: 2023))
    lines.append(fact("R3|S1|1|90%|rate|p2|c2|east-west||90|89.5|90.5|rounded", year: 2023))
    return lines.joined(separator: "\n")
  }

  private static func money(_ number: Int, _ value: Int, pair: Int, year: Int) -> String {
    let yuan = value * 10_000
    // The last county's money of the later year is 超2400万元.
    let isOver = number == 9 && year == 2023
    let rest = isOver ? "\(yuan)||over" : "\(yuan - 5000)|\(yuan + 5000)|rounded"
    let phrase = "\(isOver ? "超" : "")\(value)万元"
    return fact(
      "F\(number + 1)-\(year)|S1|1|\(phrase)|funds|p\(pair)|c\(number + 1)|east-west||\(yuan)|\(rest)", year: year)
  }

  private static func count(_ indicator: String, _ number: Int, _ value: Int, pair: Int, year: Int) -> String {
    let id = "\(indicator.first?.uppercased() ?? "")\(number + 1)-\(year)"
    let unit = indicator == "jobs" ? "人" : "个"
    return fact(
      "\(id)|S1|1|\(value)\(unit)|\(indicator)|p\(pair)|c\(number + 1)|east-west||\(value)|\(value)|\(value)|exact",
      year: year)
  }

  private static func fact(_ head: String, year: Int) -> String {
    head + "|actual|in-period|\(year)-01-01|\(year)-12-31|stated||||"
  }

  private static var classes: String {
    (1...10).reduce("region|class_zh|class_en|valid_from|valid_to|source|note") { text, number in
      let name = number <= 5 ? "重点县|key county" : "其他县|other county"
      return text + "\nc\(number)|\(name)|||S1|"
    }
  }

  private static var denominators: String {
    people.enumerated().reduce("region|measure|measure_en|value|year|source|note") { text, county in
      // The population of the second county is of an earlier year.
      let year = county.offset == 1 ? 2020 : 2023
      return text + "\nc\(county.offset + 1)|常住人口|Residents|\(county.element * 10_000)|\(year)|年鉴|"
    } + "\nc1|户籍人口|Registered|320000|2020|年鉴|\nc1|户籍人口|Registered|330000|2022|年鉴|\nc2|户籍人口|Registered||||"
  }

  static let scoring = """
    scheme|indicator|weight|direction|target|cap
    考核|funds|60|up|50000000|1
    考核|jobs|40|up||
    """
}
