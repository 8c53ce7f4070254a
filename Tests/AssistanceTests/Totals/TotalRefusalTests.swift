import Diagnostics
import Testing

@testable import Assistance

/// Every reason not to add, with the indicator and what to do instead.
@Suite struct TotalRefusalTests {
  /// Two figures that would add, with these columns changed.
  func expectRefusal(_ columns: String, _ one: String, _ other: String, _ chinese: String, _ english: String) throws {
    let data = try ReconciledPackage.data("id|phrase|\(columns)\nA|1|\(one)\nB|2|\(other)", isDated: true)
    #expect(data.total(of: Array(data.facts)) == .refused(Wording(chinese, en: english)))
  }

  @Test func personsAndAttendances() throws {
    try expectRefusal(
      "indicator|pairing|value", "jobs|yuecheng-mabian|100", "attendances|yuecheng-mabian|205",
      "“帮助就业人数”以人计，“培训人次”以人次计，不可相加：请分列",
      "“Persons in work” is counted in persons, “Attendances” in attendances; they do not add: list them apart")
  }

  @Test func twoIndicators() throws {
    try expectRefusal(
      "indicator|pairing|value", "funds|yuecheng-mabian|100", "paid|yuecheng-mabian|80",
      "“协作资金”和“拨付资金”是不同指标，不可相加：请分列",
      "“Funds” and “Funds paid” are different indicators and do not add: list them apart")
  }

  @Test func anIndicatorAndItsPart() throws {
    try expectRefusal(
      "indicator|pairing|value", "jobs-poverty|yuecheng-mabian|80", "jobs|yuecheng-mabian|100",
      "“脱贫人口就业人数”是“帮助就业人数”的一部分，不可相加：取“帮助就业人数”",
      "“Persons out of poverty in work” is part of “Persons in work” and does not add to it: take “Persons in work”")
  }

  @Test func aPartAndItsWhole() throws {
    try expectRefusal(
      "indicator|pairing|value|part_of", "funds|yuecheng-mabian|723|", "funds|yuecheng-mabian|143|A",
      "“协作资金”的其余数字已含于 A 或与之相同，不可相加：取 A",
      "the other figures of “Funds” are within A or repeat it and do not add: take A")
  }

  @Test func twoProgrammes() throws {
    try expectRefusal(
      "indicator|pairing|programme|value", "funds|yuecheng-mabian|east-west|100",
      "funds|shangyu-jingning|mountain-sea|80",
      "“协作资金”分属“东西部协作”和“山海协作”，不可相加：请按类型各作合计",
      "“Funds” of “East-West Cooperation” and of “Mountain-Sea Cooperation” do not add: total each programme apart")
  }

  @Test func aPlanAndAnActualFigure() throws {
    try expectRefusal(
      "indicator|pairing|value|status", "funds|yuecheng-mabian|100|planned", "funds|shangyu-jinkouhe|80|actual",
      "“协作资金”的计划数和实际数不可相加：请各作合计",
      "planned and actual figures of “Funds” do not add: total each apart")
  }

  @Test func cumulativeAndInPeriod() throws {
    try expectRefusal(
      "indicator|pairing|value|accumulation", "funds|yuecheng-mabian|8145|cumulative",
      "funds|yuecheng-mabian|2565|in-period", "“协作资金”的累计数和当期数不可相加：请各作合计",
      "cumulative and in period figures of “Funds” do not add: total each apart")
  }

  @Test func twoDirections() throws {
    try expectRefusal(
      "indicator|pairing|value|direction", "jobs|yuecheng-mabian|15|east-west", "jobs|yuecheng-mabian|24|west-east",
      "“帮助就业人数”的东→西数和西→东数不可相加：请各作合计",
      "east to west and west to east figures of “Persons in work” do not add: total each apart")
  }

  @Test func aDistinctCount() throws {
    try expectRefusal(
      "indicator|pairing|value", "households|yuecheng-mabian|569", "households|shangyu-jinkouhe|4500",
      "“带动户数”须去重，不可相加：请按名单去重后计数",
      "“Households” is a distinct count and does not add: count each name once over all lists")
  }

  @Test func ranksAndRatesWithoutParts() throws {
    try expectRefusal(
      "indicator|region|value", "rank|mabian|8", "rank|ebian|14", "“位次”（位次）不可相加：请分列",
      "“Rank” (rank) does not add: list the figures apart")
    try expectRefusal(
      "indicator|region|value", "pass-rate|mabian|99", "pass-rate|ebian|98",
      "“合格率”是比率，不可相加，应为Σ分子÷Σ分母：指标表未写明分子和分母",
      "“Pass rate” is a ratio and does not add, Σ numerators ÷ Σ denominators would: its indicator names neither")
  }

  @Test func twoDefinitions() throws {
    try expectRefusal(
      "indicator|pairing|value|scope", "funds|yuecheng-mabian|100|到位", "funds|shangyu-jinkouhe|80|",
      "“协作资金”口径不同（“到位”和未注明），不可相加：请按口径各作合计",
      "“Funds” by different definitions (“到位” and not stated) does not add: total each definition apart")
  }

  /// 青岛市 and 城阳区 both help 渭源; 乐山 holds 马边.
  @Test func aHelperAtTwoLevels() throws {
    try expectRefusal(
      "indicator|pairing|value", "funds|yuecheng-mabian|100", "funds|shaoxing-mabian|80",
      "“协作资金”：绍兴→马边可能已含越城→马边，不可相加：只取一级，或用 `part_of` 标明",
      "“Funds”: Shaoxing→Mabian may hold Yuecheng→Mabian, which would count twice: take one level, or mark it by "
        + "`part_of`")
    try expectRefusal(
      "indicator|region|value", "jobs|leshan|100", "jobs|mabian|80",
      "“帮助就业人数”：乐山可能已含马边，不可相加：只取一级，或用 `part_of` 标明",
      "“Persons in work”: Leshan may hold Mabian, which would count twice: take one level, or mark it by `part_of`")
  }

  @Test func aStockOverTime() throws {
    try expectRefusal(
      "indicator|pairing|value|accumulation|period_to", "workshops|yuecheng-mabian|20|at-date|2021-12-31",
      "workshops|yuecheng-mabian|24|at-date|2022-12-31",
      "“帮扶车间”是存量，不可跨期相加：取最新一期（截至2022年底）",
      "“Workshops” is a stock and does not add over time: take the latest (to the end of 2022)")
  }

  @Test func aCumulativeCountOverTime() throws {
    try expectRefusal(
      "indicator|pairing|value|accumulation|period_from|period_to",
      "projects|yuecheng-mabian|45|cumulative|2021-01-01|2023-12-31",
      "projects|yuecheng-mabian|30|cumulative|2021-01-01|2022-12-31",
      "“协作项目”是累计数，不可跨期相加：取最新一期（2021—2023年）",
      "“Projects” is a cumulative count and does not add over time: take the latest (2021–2023)")
  }

  @Test func differentPeriods() throws {
    try expectRefusal(
      "indicator|pairing|value|period_from|period_to", "funds|yuecheng-mabian|100|2021-01-01|2023-12-31",
      "funds|shangyu-jinkouhe|80|2021-01-01|2021-12-31",
      "“协作资金”期间不一（2021—2023年和2021年），不可相加：取同一期间的数字",
      "“Funds” of different periods (2021–2023 and 2021) does not add: take figures of one period")
  }

  /// 2020 is within the three years.
  @Test func overlappingPeriods() throws {
    try expectRefusal(
      "indicator|pairing|value|period_from|period_to", "funds|yuecheng-mabian|8145|2018-01-01|2020-12-31",
      "funds|yuecheng-mabian|2565|2020-01-01|2020-12-31",
      "“协作资金”期间不一（2018—2020年和2020年），不可相加：取同一期间的数字",
      "“Funds” of different periods (2018–2020 and 2020) does not add: take figures of one period")
  }

  @Test func twoFiguresOfOneSubjectAndPeriod() throws {
    try expectRefusal(
      "indicator|pairing|value", "funds|yuecheng-mabian|100", "funds|yuecheng-mabian|80",
      "“协作资金”：越城→马边同一期间有两个数字（A、B），不可相加：核定一个，或标明口径",
      "“Funds”: Yuecheng→Mabian has two figures of one period (A, B), which do not add: settle on one, or tell their "
        + "definitions apart")
  }

  @Test func ranges() throws {
    try expectRefusal(
      "indicator|pairing|value|lower|upper|qualifier", "jobs|yuecheng-mabian||200|1000|ordinal-class",
      "jobs|shangyu-jinkouhe|80|80|80|exact", "“帮助就业人数”含区间或量级（A），不可相加：请分列",
      "“Persons in work” has ranges (A), which do not add: list the figures apart")
  }

  @Test func oneFigureOrNone() throws {
    let data = try ReconciledPackage.data("id|phrase|indicator|pairing|value\nA|1|funds|yuecheng-mabian|1")
    #expect(
      data.total(of: Array(data.facts))
        == .refused(Wording("“协作资金”只有一个数字，不作合计", en: "“Funds” has one figure only: no total")))
    #expect(data.total(of: []) == .refused(Wording("没有数字可加", en: "there are no figures to add")))
  }

  @Test func anUnknownIndicator() throws {
    try expectRefusal(
      "indicator|pairing|value", "other|yuecheng-mabian|1", "other|shangyu-jinkouhe|2",
      "指标表中没有“other”，不知能否相加", "“other” is no known indicator: whether it adds is unknown")
  }
}
