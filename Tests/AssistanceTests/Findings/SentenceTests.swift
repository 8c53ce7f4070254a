import Diagnostics
import Quantities
import Testing

@testable import Assistance

@Suite struct PartsSentenceTests {
  let city = rounded("绍兴→乐山", "5.01亿元", 501e6, step: 1e6)
  let yuecheng = rounded("越城", "1.5亿元", 150e6, step: 1e7)
  let shangyu = rounded("上虞", "1.17亿元", 117e6, step: 1e6)

  @Test func sharesStandInTheOrderOfTheParts() {
    // 1.5 ÷ 5.01 = 0.29940…, 1.17 ÷ 5.01 = 0.23353…
    #expect(
      both(partsSentence(city, of: Wording("投入帮扶（协作）资金", en: "Funds"), parts: [yuecheng, shangyu])) == [
        "绍兴→乐山投入帮扶（协作）资金5.01亿元，其中越城1.5亿元、上虞1.17亿元，分别占29.9%、23.4%。",
        "Funds of 绍兴→乐山: 5.01亿元, of which 越城 1.5亿元 and 上虞 1.17亿元, 29.9% and 23.4% of it respectively.",
      ])
  }

  @Test func onePartHasNoRespectively() {
    #expect(
      both(partsSentence(city, of: funds, parts: [shangyu])) == [
        "绍兴→乐山协作资金5.01亿元，其中上虞1.17亿元，占23.4%。", "Funds of 绍兴→乐山: 5.01亿元, of which 上虞 1.17亿元, 23.4% of it.",
      ])
  }

  @Test func approximateFiguresKeepTheirWordsAndGiveABand() {
    // 800多人 is [800, 900), 近2000人 is drawn as [1800, 2000): 800 ÷ 2000 = 40 %, 900 ÷ 1800 = 50 %.
    let whole = amount("台州", "近2000人", 2000, .nearly, (nil, 2000))
    let part = amount("脱贫劳动力", "800多人", 800, .moreThan, (800, 900))
    #expect(
      partsSentence(whole, of: Wording("车间就业", en: "Jobs"), parts: [part]).chinese
        == "台州车间就业近2000人，其中脱贫劳动力800多人，占40%—50%（含2个概数）。")
  }

  @Test func partsInAnotherUnitHaveNoShares() {
    let workshops = amount("帮扶车间", "近50个", 50, .nearly, (nil, 50))
    let projects = amount("台州", "260个", 260)
    #expect(
      partsSentence(projects, of: Wording("项目", en: "Projects"), parts: [workshops], areShares: false).chinese
        == "台州项目260个，其中帮扶车间近50个。")
  }

  @Test func aWholeOfNothingHasNoShares() {
    let nothing = amount("甲", "0元", 0)
    #expect(partsSentence(nothing, of: funds, parts: [amount("乙", "0元", 0)]).chinese == "甲协作资金0元，其中乙0元。")
  }
}

@Suite struct CompletionSentenceTests {
  func sentence(_ rate: Double, _ pace: Double?) -> Wording {
    completionSentence(
      Wording("马边", en: "Mabian"), verb: Wording("累计到位", en: "received"), amount: Wording("1.5亿元", en: "150 million"),
      rate: rate, pace: pace)
  }

  @Test func aheadOfTheTimeElapsed() {
    // 96.9 % by the end of November: 0.969 − 11/12 = 0.0523… or 5.2 percentage points.
    #expect(
      both(sentence(0.969, 11.0 / 12)) == [
        "马边累计到位1.5亿元，完成年度目标的96.9%，快于序时进度5.2个百分点。",
        "Mabian received 150 million, 96.9% of the yearly target, 5.2 percentage points ahead of the time elapsed.",
      ])
  }

  @Test func behindTheTimeElapsed() {
    #expect(
      both(sentence(0.605, 0.75)) == [
        "马边累计到位1.5亿元，完成年度目标的60.5%，慢于序时进度14.5个百分点。",
        "Mabian received 150 million, 60.5% of the yearly target, 14.5 percentage points behind the time elapsed.",
      ])
  }

  @Test func levelWithTheTimeElapsed() {
    #expect(
      both(sentence(0.5004, 0.5)) == [
        "马边累计到位1.5亿元，完成年度目标的50.0%，与序时进度持平。",
        "Mabian received 150 million, 50.0% of the yearly target, level with the time elapsed.",
      ])
  }

  @Test func farAboveTheTargetAndWithoutACurve() {
    // 苏陕 2021: 693 % of the agreed task.
    #expect(sentence(6.93, nil).chinese == "马边累计到位1.5亿元，完成年度目标的693.0%。")
    #expect(sentence(6.93, nil).english == "Mabian received 150 million, 693.0% of the yearly target.")
  }
}

@Suite struct GrowthSentenceTests {
  func sentence(_ now: NamedAmount, _ before: NamedAmount, smallBase: Double = 0) -> [String] {
    both(growthSentence(now, of: funds, before: before, unit: yuan, smallBase: smallBase))
  }

  @Test func rateAndDifference() {
    // 723.6 − 654.8 = 68.8; 68.8 ÷ 654.8 = 0.10507…
    #expect(
      sentence(
        rounded("渭源", "723.6万元", 7_236_000, step: 1000), rounded("", "654.8万元", 6_548_000, step: 1000)) == [
          "渭源协作资金723.6万元，同比增长10.5%（增加68.8万元）。",
          "Funds of 渭源: 723.6万元, up 10.5% on the year before (up by 688,000 yuan).",
        ])
  }

  @Test func aFallHasNoMinus() {
    // 1.17 − 1.5 = −0.33, of which 1.5亿 is printed to 0.1亿: 0.3亿; −0.33 ÷ 1.5 = −22.0 %.
    #expect(
      sentence(rounded("上虞", "1.17亿元", 117e6, step: 1e6), rounded("", "1.5亿元", 150e6, step: 1e7)) == [
        "上虞协作资金1.17亿元，同比下降22.0%（减少0.3亿元）。",
        "Funds of 上虞: 1.17亿元, down 22.0% on the year before (down by 30 million yuan).",
      ])
  }

  @Test func lessThanHalfAUnitIsLevel() {
    // 1.52亿 against 1.5亿: 0.02亿 is less than half of 0.1亿.
    #expect(
      sentence(rounded("越城", "1.52亿元", 152e6, step: 1e6), rounded("", "1.5亿元", 150e6, step: 1e7)) == [
        "越城协作资金1.52亿元，同比持平。", "Funds of 越城: 1.52亿元, level on the year before.",
      ])
  }

  @Test func aSmallBaseGivesOnlyTheDifference() {
    #expect(
      sentence(amount("马边", "4元", 4), amount("", "2元", 2), smallBase: 10) == [
        "马边协作资金4元，同比增加2元（基数较小，不计增速）。",
        "Funds of 马边: 4元, up by 2 yuan on the year before (small base, no rate).",
      ])
  }

  @Test func nothingBeforeIsASmallBase() {
    #expect(sentence(amount("马边", "4元", 4), amount("", "0元", 0))[0] == "马边协作资金4元，同比增加4元（基数较小，不计增速）。")
  }

  @Test func tripledIsTwoHundredPercent() {
    // Tripling is a growth of 200 %, never “增长2倍”.
    #expect(sentence(amount("马边", "300元", 300), amount("", "100元", 100))[0] == "马边协作资金300元，同比增长200.0%（增加200元）。")
  }

  @Test func approximateFiguresHaveNoRate() {
    #expect(
      sentence(amount("景宁", "超3000万元", 3e7, .over, (3e7, nil)), rounded("", "1000万元", 1e7, step: 1e4)) == [
        "景宁协作资金超3000万元，同比增加2000万元（含1个概数）。",
        "Funds of 景宁: 超3000万元, up by 20 million yuan on the year before (with 1 approximate figure).",
      ])
  }

  @Test func overlappingFiguresHaveNoDirection() {
    #expect(
      sentence(amount("景宁", "约460元", 460, .about, (nil, nil)), amount("", "近470元", 470, .nearly, (nil, 470))) == [
        "景宁协作资金约460元，同比变化在概数之内，不判增减（含2个概数）。",
        "Funds of 景宁: 约460元, a change on the year before within the approximation, neither up nor down"
          + " (with 2 approximate figures).",
      ])
  }

  @Test func thePeriodBeforeIsSaidSo() {
    let text = growthSentence(
      amount("甲", "11元", 11), of: funds, before: amount("", "10元", 10), unit: yuan, since: .periodBefore)
    #expect(
      both(text) == ["甲协作资金11元，环比增长10.0%（增加1元）。", "Funds of 甲: 11元, up 10.0% on the period before (up by 1 yuan)."])
  }
}

@Suite struct ShareSentenceTests {
  @Test func changesOfSharesAreInPoints() {
    let subject = Wording("产业资金占比", en: "Share of industry")
    #expect(
      both(shareSentence(subject, from: 0.423, to: 0.451)) == [
        "产业资金占比由42.3%提高到45.1%，提高2.8个百分点。", "Share of industry rose from 42.3% to 45.1%, by 2.8 percentage points.",
      ])
    #expect(
      both(shareSentence(subject, from: 0.451, to: 0.423)) == [
        "产业资金占比由45.1%降低到42.3%，降低2.8个百分点。", "Share of industry fell from 45.1% to 42.3%, by 2.8 percentage points.",
      ])
    #expect(
      both(shareSentence(subject, from: 0.4231, to: 0.4234)) == [
        "产业资金占比42.3%，持平。", "Share of industry: 42.3%, unchanged.",
      ])
  }

  @Test func roundingIsOnceAndHalvesGoToEven() {
    // GB/T 8170: 12.25 % gives 12.2 %, 12.35 % gives 12.4 %.
    #expect(percent(0.1225) == "12.2%")
    #expect(percent(0.1235) == "12.4%")
    #expect(percent(0.29940119760479045) == "29.9%")
  }
}

@Suite struct RankSentenceTests {
  func sentence(_ places: ClosedRange<Int>, tied: Bool = false, change: Int? = nil) -> [String] {
    both(
      rankSentence(
        Wording("马边", en: "Mabian"), among: 6, Wording("同类县", en: "counties of its class"), places: places,
        isTied: tied, change: change))
  }

  @Test func aPlaceAndItsChange() {
    #expect(
      sentence(2...2, change: 5) == [
        "马边在6个同类县中居第2位，比上期上升5位。",
        "Mabian is No. 2 of 6 counties of its class, up 5 since the period before.",
      ])
    #expect(
      sentence(6...6, change: -1) == [
        "马边在6个同类县中居第6位，比上期下降1位。",
        "Mabian is No. 6 of 6 counties of its class, down 1 since the period before.",
      ])
    #expect(
      sentence(1...1, change: 0) == [
        "马边在6个同类县中居第1位，与上期持平。", "Mabian is No. 1 of 6 counties of its class, as in the period before.",
      ])
  }

  @Test func tiesAndRangesSaySo() {
    #expect(
      sentence(2...2, tied: true) == ["马边在6个同类县中居并列第2位。", "Mabian is joint No. 2 of 6 counties of its class."])
    #expect(
      sentence(3...5) == ["马边在6个同类县中居第3—5位。", "Mabian is between places 3 and 5 of 6 counties of its class."])
  }
}
