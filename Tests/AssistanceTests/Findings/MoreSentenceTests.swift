import Diagnostics
import Quantities
import Testing

@testable import Assistance

@Suite struct ExtremesSentenceTests {
  let projects = Wording("项目", en: "Projects")

  @Test func twoAreToldAgainstEachOther() {
    #expect(
      both(extremesSentence(of: projects, among: [amount("上虞", "34个", 34), amount("越城", "45个", 45)])) == [
        "项目：越城45个，多于上虞34个。", "Projects: 越城 45个, more than 上虞 34个.",
      ])
  }

  @Test func moreHaveEnds() {
    let three = [amount("上虞", "34个", 34), amount("越城", "45个", 45), amount("城阳", "33个", 33)]
    #expect(
      both(extremesSentence(of: projects, among: three)) == [
        "项目在可比的3项中，越城45个最多，城阳33个最少。", "Projects, of 3 that compare: most 越城 45个; least 城阳 33个.",
      ])
    #expect(
      extremesSentence(of: Wording("完成率", en: "Rate"), among: three, isRate: true).chinese
        == "完成率在可比的3项中，越城45个最高，城阳33个最低。")
  }

  @Test func equalCountsShareThePlace() {
    let four = [amount("甲", "8个", 8), amount("乙", "8个", 8), amount("丙", "5个", 5)]
    #expect(
      both(extremesSentence(of: projects, among: four)) == [
        "项目在可比的3项中，甲、乙并列最多（各8个），丙5个最少。", "Projects, of 3 that compare: most 甲 and 乙 (8个 each); least 丙 5个.",
      ])
    #expect(
      both(extremesSentence(of: projects, among: [amount("甲", "8个", 8), amount("乙", "8个", 8)])) == [
        "项目：甲8个、乙8个，两者相同。", "Projects: 甲 8个 and 乙 8个, the same.",
      ])
    #expect(
      extremesSentence(of: projects, among: ["甲", "乙", "丙"].map { amount($0, "8个", 8) }).chinese
        == "项目在可比的3项中，均为8个。")
  }

  @Test func overlappingBoundsHaveNoOrder() {
    let soft = [
      amount("甲", "近70个", 70, .nearly, (nil, 70)), amount("乙", "65个", 65), amount("丙", "20余个", 20, .moreThan, (20, 30)),
    ]
    #expect(
      both(extremesSentence(of: projects, among: Array(soft.prefix(2)))) == [
        "项目：甲近70个、乙65个，界限重叠，不分先后。", "Projects: 甲 近70个 and 乙 65个, bounds overlap, no order.",
      ])
    #expect(
      both(extremesSentence(of: projects, among: soft)) == [
        "项目在可比的3项中，最多的在甲近70个、乙65个之中（界限重叠），丙20余个最少。",
        "Projects, of 3 that compare: most among 甲 近70个 and 乙 65个 (bounds overlap); least 丙 20余个.",
      ])
  }

  @Test func gradeBHasItsNote() {
    let note = Wording("时点相差9天", en: "dates differ by 9 days")
    #expect(
      both(extremesSentence(of: projects, among: [amount("甲", "9家", 9), amount("乙", "15家", 15)], note: note)) == [
        "项目：乙15家，多于甲9家（基本可比：时点相差9天）。",
        "Projects: 乙 15家, more than 甲 9家 (comparable with a note: dates differ by 9 days).",
      ])
  }
}

@Suite struct IncomparableSentenceTests {
  let yuecheng = rounded("越城→马边", "1.5亿元", 150e6, step: 1e7)
  let chengyang = rounded("城阳→渭源", "7135万元", 71_350_000, step: 1e4)

  func sentence(_ grade: Grade, _ reasons: [Wording]) -> [String] {
    both(incomparableSentence(of: funds, yuecheng, chengyang, grade: grade, reasons: reasons))
  }

  @Test func reasonsFollow() {
    let reasons = [Wording("口径不同", en: "scopes differ"), Wording("期间不同", en: "periods differ")]
    #expect(
      sentence(.d, reasons) == [
        "协作资金：越城→马边1.5亿元与城阳→渭源7135万元不可排名：口径不同；期间不同。",
        "Funds: 越城→马边 1.5亿元 and 城阳→渭源 7135万元 must not be ranked: scopes differ; periods differ.",
      ])
    #expect(sentence(.c, [])[0] == "协作资金：越城→马边1.5亿元与城阳→渭源7135万元只可折算后参考，不可排名。")
    #expect(sentence(.x, [])[1] == "Funds: 越城→马边 1.5亿元 and 城阳→渭源 7135万元 do not compare.")
  }

  @Test func aReasonThatIsAVerdictIsNotSaidTwice() {
    let reason = Wording("不可比（结对关系于2021年6月调整）", en: "not comparable (paired anew in Jun 2021)")
    #expect(
      sentence(.x, [reason]) == [
        "协作资金：越城→马边1.5亿元与城阳→渭源7135万元不可比（结对关系于2021年6月调整）。",
        "Funds: 越城→马边 1.5亿元 and 城阳→渭源 7135万元: not comparable (paired anew in Jun 2021).",
      ])
    #expect(
      both(incomparableSentence(chengyang, of: funds, overTime: reason)) == [
        "城阳→渭源协作资金7135万元，同比不可比（结对关系于2021年6月调整）。",
        "Funds of 城阳→渭源: 7135万元, against the year before: not comparable (paired anew in Jun 2021).",
      ])
  }
}

@Suite struct OtherSentenceTests {
  @Test func plansAreNotDone() {
    let plan = Wording("计划", en: "planned")
    let list = [(amount: amount("路桥→甘孜", "1.2亿元", 1.2e8), status: plan), (amount("椒江→色达", "8500万元", 8.5e7), plan)]
    #expect(
      both(plannedSentence(of: funds, list)) == [
        "协作资金：路桥→甘孜计划1.2亿元、椒江→色达计划8500万元，不作已完成。",
        "Funds: 路桥→甘孜 planned 1.2亿元 and 椒江→色达 planned 8500万元, not counted as done.",
      ])
    #expect(
      both(plannedSentence(of: funds, Array(list.prefix(1)), more: 3)) == [
        "协作资金：路桥→甘孜计划1.2亿元等4项，不作已完成。", "Funds: 路桥→甘孜 planned 1.2亿元 and 3 more, not counted as done.",
      ])
  }

  @Test func aSpreadIsNotAveraged() {
    #expect(
      both(spreadSentence(amount("台州", "1500—5000元", nil, .range, (1500, 5000)), of: Wording("月增收", en: "Gain"))) == [
        "台州月增收1500—5000元，是人群或地区之间的分布，不取平均。",
        "Gain of 台州: 1500—5000元, a spread over people or places, not averaged.",
      ])
  }

  @Test func aRecordNeedsASeriesOfThree() {
    let series = [100.0, 120, 150].map { amount("绍兴", "\(Int($0))元", $0) }
    let since = Wording("2021年", en: "2021")
    #expect(
      both(recordSentence(of: funds, series, since: since)) == [
        "绍兴协作资金150元，是2021年以来3期中最多的，为历史新高。",
        "Funds of 绍兴: 150元, the most of 3 periods since 2021, a record.",
      ])
    #expect(recordSentence(of: funds, Array(series.suffix(2)), since: since) == nil)
    #expect(recordSentence(of: funds, series.reversed(), since: since) == nil)
    // 超120 has no upper bound: nobody knows whether 150 is more.
    let open = [series[0], amount("绍兴", "超120元", 120, .over, (120, nil)), series[2]]
    #expect(recordSentence(of: funds, open, since: since) == nil)
  }

  @Test func missingPairsAreCounted() {
    func sentence(_ present: Int) -> [String] {
      both(
        missingSentence(
          Wording("东西部协作", en: "East-West"), noun: Wording("结对", en: "pairs"), counter: "对", present: present, of: 9))
    }
    #expect(
      sentence(5) == ["东西部协作9对结对中4对没有数字，数据完整度5/9。", "East-West: 4 of 9 pairs have no figures, completeness 5/9."])
    #expect(sentence(9) == ["东西部协作9对结对都有数字，数据完整度9/9。", "East-West: all 9 pairs have figures, completeness 9/9."])
  }

  @Test func tooManyAreOnlyCounted() {
    #expect(
      both(summarySentence(of: funds, count: 33600)) == [
        "协作资金共33600个数字，此处不逐一列出。", "Funds: 33600 figures, too many to be told one by one.",
      ])
  }
}
