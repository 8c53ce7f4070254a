import Testing

@testable import Quantities

/// The table of words: what each guarantees, one phrase a line as `phrase: value [bounds] qualifier | unit | step | words`.
@Suite struct FigurePhraseTests {
  /// A count without a word is what it says.
  @Test func readsPlainCountsExactly() throws {
    try expect(
      """
      569户: 569 [569, 569] exact | 户 | step 1
      30个: 30 [30, 30] exact | 个 | step 1
      57家: 57 [57, 57] exact | 家 | step 1
      9家: 9 [9, 9] exact | 家 | step 1
      2123人: 2123 [2123, 2123] exact | 人 | step 1
      107台: 107 [107, 107] exact | 台 | step 1
      4492人次: 4492 [4492, 4492] exact | 人次 | step 1
      5户次: 5 [5, 5] exact | 户次 | step 1
      50场次: 50 [50, 50] exact | 场次 | step 1
      73287元: 73287 [73287, 73287] exact | 元 | step 1
      400元: 400 [400, 400] exact | 元 | step 1
      10米: 10 [10, 10] exact | 米 | step 1
      17天: 17 [17, 17] exact | 天 | step 1
      0人: 0 [0, 0] exact | 人 | step 1
      1,234人: 1234 [1234, 1234] exact | 人 | step 1
      1，234元: 1234 [1234, 1234] exact | 元 | step 1
      1,234,567户: 1234567 [1234567, 1234567] exact | 户 | step 1
      分4年: 4 [4, 4] exact | 年 | step 1 | 分
      连续3年: 3 [3, 3] exact | 年 | step 1 | 连续
      11周年: 11 [11, 11] exact | 周年 | step 1
      第21个年头: 21 [21, 21] exact | 个年头 | step 1 | 第
      1亿2345万6789人: 123456789 [123456789, 123456789] exact | 人 | step 1
      三百二十户: 320 [320, 320] exact | 户 | step 1
      三百零五人: 305 [305, 305] exact | 人 | step 1
      三百二人: 320 [320, 320] exact | 人 | step 1
      廿五人: 25 [25, 25] exact | 人 | step 1
      二〇二一年: 2021 [2021, 2021] exact | 年 | step 1
      壹佰贰拾户: 120 [120, 120] exact | 户 | step 1
      两家: 2 [2, 2] exact | 家 | step 1
      两場: 2 [2, 2] exact | 场 | step 1
      五朵: 5 [5, 5] exact | 朵 | step 1
      三年: 3 [3, 3] exact | 年 | step 1
      四大类: 4 [4, 4] exact | 大类 | step 1
      500千瓦: 500 [500, 500] exact | 千瓦 | step 1
      """)
  }

  /// Half a unit of the last printed digit to both sides: decimals, ratios, and numbers in 万 or 亿.
  @Test func roundsWhatIsCutToADigit() throws {
    try expect(
      """
      5.01亿元: 501000000 [500500000, 501500000] rounded | 元 | step 1000000
      7.27万人: 72700 [72650, 72750] rounded | 人 | step 100
      5.9万人次: 59000 [58500, 59500] rounded | 人次 | step 1000
      1.45万名: 14500 [14450, 14550] rounded | 名 | step 100
      3.6万人: 36000 [35500, 36500] rounded | 人 | step 1000
      1.2345万人: 12345 [12344.5, 12345.5] rounded | 人 | step 1
      7135万元: 71350000 [71345000, 71355000] rounded | 元 | step 10000
      14439.1万元: 144391000 [144390500, 144391500] rounded | 元 | step 1000
      300万元: 3000000 [2995000, 3005000] rounded | 元 | step 10000
      32.9796亿元: 3297960000 [3297955000, 3297965000] rounded | 元 | step 10000
      280亿元: 28000000000 [27950000000, 28050000000] rounded | 元 | step 100000000
      3万亩: 30000 [25000, 35000] rounded | 亩 | step 10000
      145万: 1450000 [1445000, 1455000] rounded | — | step 10000
      99.2%: 99.2 [99.15, 99.25] rounded | % | step 0.1
      19%: 19 [18.5, 19.5] rounded | % | step 1
      0.0%: 0 [−0.05, 0.05] rounded | % | step 0.1
      3.5‰: 3.5 [3.45, 3.55] rounded | ‰ | step 0.1
      -5%: −5 [−5.5, −4.5] rounded | % | step 1
      负3.2%: −3.2 [−3.25, −3.15] rounded | % | step 0.1
      6.9倍: 6.9 [6.85, 6.95] rounded | 倍 | step 0.1
      2倍: 2 [1.5, 2.5] rounded | 倍 | step 1
      5个百分点: 5 [4.5, 5.5] rounded | 个百分点 | step 1
      百分之三十: 30 [29.5, 30.5] rounded | % | step 1 | 百分之
      百分之三点五: 3.5 [3.45, 3.55] rounded | % | step 0.1 | 百分之
      百分之百: 100 [99.5, 100.5] rounded | % | step 1 | 百分之
      千分之三: 3 [2.5, 3.5] rounded | ‰ | step 1 | 千分之
      三成: 30 [25, 35] rounded | % | step 10
      三成五: 35 [34.5, 35.5] rounded | % | step 1
      1.2億元: 120000000 [115000000, 125000000] rounded | 元 | step 10000000
      7500萬元: 75000000 [74995000, 75005000] rounded | 元 | step 10000
      ３０００万元: 30000000 [29995000, 30005000] rounded | 元 | step 10000
      １．５亿元: 150000000 [145000000, 155000000] rounded | 元 | step 10000000
      一点五亿元: 150000000 [145000000, 155000000] rounded | 元 | step 10000000
      五千万元: 50000000 [49995000, 50005000] rounded | 元 | step 10000
      一亿零五万元: 100050000 [100045000, 100055000] rounded | 元 | step 10000
      1亿2000万元: 120000000 [119995000, 120005000] rounded | 元 | step 10000
      三万五人: 35000 [34500, 35500] rounded | 人 | step 1000
      三万二千五百人: 32500 [32450, 32550] rounded | 人 | step 100
      5千人: 5000 [4500, 5500] rounded | 人 | step 1000
      3千亿元: 300000000000 [250000000000, 350000000000] rounded | 元 | step 100000000000
      2.3万亿元: 2300000000000 [2250000000000, 2350000000000] rounded | 元 | step 100000000000
      1.00亿元: 100000000 [99500000, 100500000] rounded | 元 | step 1000000
      3亿千瓦时: 300000000 [250000000, 350000000] rounded | 千瓦时 | step 100000000
      5.01 亿元: 501000000 [500500000, 501500000] rounded | 元 | step 1000000
      300万元/年: 3000000 [2995000, 3005000] rounded | 元/年 | step 10000
      """)
  }

  /// 超, 逾, 突破, 以上, 不少于: at least.
  @Test func boundsBelowByOver() throws {
    try expect(
      """
      超3000万元: 30000000 [30000000, …] over | 元 | step 10000 | 超
      逾3000万元: 30000000 [30000000, …] over | 元 | step 10000 | 逾
      超过1万头: 10000 [10000, …] over | 头 | step 10000 | 超过
      突破5000头: 5000 [5000, …] over | 头 | step 1 | 突破
      5000个以上: 5000 [5000, …] over | 个 | step 1 | 以上
      5000個以上: 5000 [5000, …] over | 个 | step 1 | 以上
      不少于5000人: 5000 [5000, …] over | 人 | step 1 | 不少于
      不低于100亿元: 10000000000 [10000000000, …] over | 元 | step 100000000 | 不低于
      至少3次: 3 [3, …] over | 次 | step 1 | 至少
      超80%: 80 [80, …] over | % | step 1 | 超
      超八成: 80 [80, …] over | % | step 10 | 超
      4500元以上: 4500 [4500, …] over | 元 | step 1 | 以上
      3000公斤以上: 3000 [3000, …] over | 公斤 | step 1 | 以上
      百分之五十以上: 50 [50, …] over | % | step 1 | 百分之+以上
      超過200家: 200 [200, …] over | 家 | step 1 | 超过
      超2000萬元: 20000000 [20000000, …] over | 元 | step 10000 | 超
      超 3000 万元: 30000000 [30000000, …] over | 元 | step 10000 | 超
      超过5000个以上: 5000 [5000, …] over | 个 | step 1 | 超过+以上
      已突破5000头: 5000 [5000, …] over | 头 | step 1 | 已突破
      ≥80%: 80 [80, …] over | % | step 1 | ≥
      100+家: 100 [100, …] over | 家 | step 1 | +
      不止100家: 100 [100, …] over | 家 | step 1 | 不止
      20家以上企业: 20 [20, …] over | 家 企业 | step 1 | 以上
      百亿: 10000000000 [10000000000, …] over | — | step 100000000
      千亿元: 100000000000 [100000000000, …] over | 元 | step 100000000
      百万: 1000000 [1000000, …] over | — | step 10000
      超百亿元: 10000000000 [10000000000, …] over | 元 | step 100000000 | 超
      超百人: 100 [100, …] over | 人 | step 1 | 超
      逾千人: 1000 [1000, …] over | 人 | step 1 | 逾
      """)
  }

  /// 近, 将近, 接近: at most.
  @Test func boundsAboveByNearly() throws {
    try expect(
      """
      近2000人: 2000 […, 2000] nearly | 人 | step 1 | 近
      近70个: 70 […, 70] nearly | 个 | step 1 | 近
      近50個: 50 […, 50] nearly | 个 | step 1 | 近
      近3萬人: 30000 […, 30000] nearly | 人 | step 10000 | 近
      将近2000人: 2000 […, 2000] nearly | 人 | step 1 | 将近
      接近400名: 400 […, 400] nearly | 名 | step 1 | 接近
      近百個: 100 […, 100] nearly | 个 | step 1 | 近
      近三成: 30 […, 30] nearly | % | step 10 | 近
      近5萬: 50000 […, 50000] nearly | — | step 10000 | 近
      """)
  }

  /// 约, 左右, 大约, 上下: no bounds that are guaranteed.
  @Test func boundsNothingByAbout() throws {
    try expect(
      """
      约460人: 460 […, …] about | 人 | step 1 | 约
      460人左右: 460 […, …] about | 人 | step 1 | 左右
      大约460人: 460 […, …] about | 人 | step 1 | 大约
      约为460人: 460 […, …] about | 人 | step 1 | 约为
      460人上下: 460 […, …] about | 人 | step 1 | 上下
      3000公斤左右: 3000 […, …] about | 公斤 | step 1 | 左右
      三千元左右: 3000 […, …] about | 元 | step 1 | 左右
      约3000元左右: 3000 […, …] about | 元 | step 1 | 约+左右
      十来个: 10 […, …] about | 个 | step 1 | 来
      約460人: 460 […, …] about | 人 | step 1 | 约
      """)
  }

  /// 余 and 多: to the next unit of the last digit that is not zero.
  @Test func reachesTheNextUnitByOdd() throws {
    try expect(
      """
      15000余个: 15000 [15000, 16000] more-than | 个 | step 1 | 余
      15000餘個: 15000 [15000, 16000] more-than | 个 | step 1 | 余
      3300余人次: 3300 [3300, 3400] more-than | 人次 | step 1 | 余
      20余场: 20 [20, 30] more-than | 场 | step 1 | 余
      500多万: 5000000 [5000000, 6000000] more-than | — | step 10000 | 多
      500多万条: 5000000 [5000000, 6000000] more-than | 条 | step 10000 | 多
      800多人: 800 [800, 900] more-than | 人 | step 1 | 多
      1000余人: 1000 [1000, 2000] more-than | 人 | step 1 | 余
      1100餘萬元: 11000000 [11000000, 12000000] more-than | 元 | step 10000 | 余
      650餘萬元: 6500000 [6500000, 6600000] more-than | 元 | step 10000 | 余
      3300余万元: 33000000 [33000000, 34000000] more-than | 元 | step 10000 | 余
      15萬餘: 150000 [150000, 160000] more-than | — | step 10000 | 余
      十多万元: 100000 [100000, 200000] more-than | 元 | step 10000 | 多
      10余年: 10 [10, 20] more-than | 年 | step 1 | 余
      20多家: 20 [20, 30] more-than | 家 | step 1 | 多
      二十多家: 20 [20, 30] more-than | 家 | step 1 | 多
      130余名: 130 [130, 140] more-than | 名 | step 1 | 余
      1.2亿余元: 120000000 [120000000, 130000000] more-than | 元 | step 10000000 | 余
      两千余万元: 20000000 [20000000, 30000000] more-than | 元 | step 10000 | 余
      3年多: 3 [3, 4] more-than | 年 | step 1 | 多
      3个多月: 3 [3, 4] more-than | 个 月 | step 1 | 多
      5亿元多: 500000000 [500000000, 600000000] more-than | 元 | step 100000000 | 多
      三成多: 30 [30, 40] more-than | % | step 10 | 多
      百余人: 100 [100, 200] more-than | 人 | step 1 | 余
      千余人: 1000 [1000, 2000] more-than | 人 | step 1 | 余
      万余亩: 10000 [10000, 20000] more-than | 亩 | step 10000 | 余
      150有余: 150 [150, 160] more-than | — | step 1 | 有余
      """)
  }

  /// 数百, 几十, 上千, 百亿级, 不足: a class of size, without a point.
  @Test func givesClassesTheirBounds() throws {
    try expect(
      """
      数百人: – [200, 1000] ordinal-class | 人 | step 1
      数千亩: – [2000, 10000] ordinal-class | 亩 | step 1
      几十个: – [20, 100] ordinal-class | 个 | step 1
      几百家: – [200, 1000] ordinal-class | 家 | step 1
      数十万元: – [200000, 1000000] ordinal-class | 元 | step 10000
      几百万元: – [2000000, 10000000] ordinal-class | 元 | step 10000
      数百亿元: – [20000000000, 100000000000] ordinal-class | 元 | step 100000000
      十几个: – [11, 20] ordinal-class | 个 | step 1
      二十几户: – [21, 30] ordinal-class | 户 | step 1
      一百几十人: – [110, 200] ordinal-class | 人 | step 1
      上百家: – [100, 1000] ordinal-class | 家 | step 1 | 上
      上千人: – [1000, 10000] ordinal-class | 人 | step 1 | 上
      上万亩: – [10000, 100000] ordinal-class | 亩 | step 10000 | 上
      上亿元: – [100000000, 1000000000] ordinal-class | 元 | step 100000000 | 上
      上百万元: – [1000000, 10000000] ordinal-class | 元 | step 10000 | 上
      百亿级: – [10000000000, 100000000000] ordinal-class | — | step 100000000 | 级
      10亿级: – [1000000000, 10000000000] ordinal-class | — | step 100000000 | 级
      不足1万头: – [0, 10000] ordinal-class | 头 | step 10000 | 不足
      不到1万头: – [0, 10000] ordinal-class | 头 | step 10000 | 不到
      不超过100人: – [0, 100] ordinal-class | 人 | step 1 | 不超过
      不多于100人: – [0, 100] ordinal-class | 人 | step 1 | 不多于
      100人以内: – [0, 100] ordinal-class | 人 | step 1 | 以内
      30%以下: – [0, 30] ordinal-class | % | step 1 | 以下
      低于5%: – [0, 5] ordinal-class | % | step 1 | 低于
      """)
  }

  /// 两三万: from the one to the other.
  @Test func readsNeighboursAsBounds() throws {
    try expect(
      """
      两三万: – [20000, 30000] about | — | step 10000
      两三万元: – [20000, 30000] about | 元 | step 10000
      七八百人: – [700, 800] about | 人 | step 1
      三四十户: – [30, 40] about | 户 | step 1
      十五六人: – [15, 16] about | 人 | step 1
      一百五六十人: – [150, 160] about | 人 | step 1
      三五个: – [3, 5] about | 个 | step 1
      七八成: – [70, 80] about | % | step 10
      约两三万人: – [20000, 30000] about | 人 | step 10000 | 约
      兩三萬元: – [20000, 30000] about | 元 | step 10000
      """)
  }

  /// A spread has ends and no middle.
  @Test func readsRangesWithoutAPoint() throws {
    try expect(
      """
      1500—5000元: – [1500, 5000] range | 元 | step 1
      1500–5000元: – [1500, 5000] range | 元 | step 1
      1500-5000元: – [1500, 5000] range | 元 | step 1
      1500~5000元: – [1500, 5000] range | 元 | step 1
      1500～5000元: – [1500, 5000] range | 元 | step 1
      1500至5000元: – [1500, 5000] range | 元 | step 1
      1500到5000元: – [1500, 5000] range | 元 | step 1
      30%—50%: – [30, 50] range | % | step 1
      30—50%: – [30, 50] range | % | step 1
      2万—3万元: – [20000, 30000] range | 元 | step 10000
      2万元—3万元: – [20000, 30000] range | 元 | step 10000
      2元—3万元: – [2, 30000] range | 元 | step 1
      0—3万元: – [0, 30000] range | 元 | step 1
      1500—2万元: – [1500, 20000] range | 元 | step 1
      1500元至5000元不等: – [1500, 5000] range | 元 | step 1 | 不等
      三到五成: – [30, 50] range | % | step 10
      百分之三到百分之五: – [3, 5] range | % | step 1 | 百分之
      第3—5位: – [3, 5] range | 位 | step 1 | 第
      3~5年左右: – [3, 5] about | 年 | step 1 | 左右
      """)
  }

  /// Places in an order, and nouns after a classifier.
  @Test func readsPlacesAndWhatIsCounted() throws {
    try expect(
      """
      第8位: 8 [8, 8] exact | 位 | step 1 | 第
      名列第一: 1 [1, 1] exact | — | step 1 | 名列+第
      第14位: 14 [14, 14] exact | 位 | step 1 | 第
      7个社会组织: 7 [7, 7] exact | 个 社会组织 | step 1
      5个乡镇: 5 [5, 5] exact | 个 乡镇 | step 1
      26个村: 26 [26, 26] exact | 个 村 | step 1
      32家企业: 32 [32, 32] exact | 家 企业 | step 1
      12所学校: 12 [12, 12] exact | 所 学校 | step 1
      3名校長: 3 [3, 3] exact | 名 校长 | step 1
      15位老師: 15 [15, 15] exact | 位 老师 | step 1
      4個鄉鎮: 4 [4, 4] exact | 个 乡镇 | step 1
      2个多功能厅: 2 [2, 2] exact | 个 多功能厅 | step 1
      3个三甲医院: 3 [3, 3] exact | 个 三甲医院 | step 1
      20匹布: 20 [20, 20] exact | 匹 布 | step 1
      1500元/人·月: 1500 [1500, 1500] exact | 元/人·月 | step 1
      累计1800万元: 18000000 [17995000, 18005000] rounded | 元 | step 10000 | 累计
      其中143.6万元: 1436000 [1435500, 1436500] rounded | 元 | step 1000 | 其中
      """)
  }

  /// Parses the phrase that begins each line and compares the whole line.
  private func expect(_ table: String) throws {
    for expected in table.split(separator: "\n") {
      let phrase = expected.prefix { $0 != ":" }
      #expect(try line(String(phrase)) == String(expected))
    }
  }
}
