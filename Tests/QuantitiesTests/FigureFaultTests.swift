import Diagnostics
import Testing

@testable import Quantities

/// What is not a figure is an error with its place, never a guess: one phrase a line as `phrase @column 中文 / English`,
/// then the hint.
@Suite struct FigureFaultTests {
  @Test func saysWhatIsMissing() {
    expect(
      """
       @1 没有数字 / no number
      元 @1 不认识 `元` / cannot read `元` | 只写数字、概数词和单位 / give only the number, its words and its unit
      约人 @2 不认识 `人` / cannot read `人` | 只写数字、概数词和单位 / give only the number, its words and its unit
      亿元 @1 只有数量级，没有数字 / a magnitude without a number
      若干个 @1 不认识 `若干个` / cannot read `若干个` | 只写数字、概数词和单位 / give only the number, its words and its unit
      数 @1 没有单位的 `几` 或 `数` / an open digit without a unit
      """)
  }

  @Test func refusesDirtyDigits() {
    expect(
      """
      14。24亿元 @3 `。` 不是小数点 / `。` is not a decimal point | 是否要写 `14.24`？ / did you mean `14.24`?
      14·24亿元 @3 `·` 不是小数点 / `·` is not a decimal point | 是否要写 `14.24`？ / did you mean `14.24`?
      1.2.3 @4 第二个小数点 / a second decimal point
      5..6 @3 小数点后没有数字 / no digit after the decimal point
      5. @2 小数点后没有数字 / no digit after the decimal point
      。5 @1 不认识 `。` / cannot read `。` | 只写数字、概数词和单位 / give only the number, its words and its unit
      .5 @1 小数点前没有数字 / no digit before the decimal point | 请写 `0.5` 而不是 `.5` / write `0.5`, not `.5`
      12,34 @3 分节号的位置不对 / a thousands separator in the wrong place | 每三位一节，如 `1,234`；若是两个数，请分开 / group by three as in `1,234`, or give two figures apart
      1,2345 @2 分节号的位置不对 / a thousands separator in the wrong place | 每三位一节，如 `1,234`；若是两个数，请分开 / group by three as in `1,234`, or give two figures apart
      1234,567 @5 分节号的位置不对 / a thousands separator in the wrong place | 每三位一节，如 `1,234`；若是两个数，请分开 / group by three as in `1,234`, or give two figures apart
      1,234,56 @6 分节号的位置不对 / a thousands separator in the wrong place | 每三位一节，如 `1,234`；若是两个数，请分开 / group by three as in `1,234`, or give two figures apart
      3oo人 @2 数字里有字母 `o` / a letter `o` in a number | 是否要写 `0`？ / did you mean `0`?
      l23人 @1 不认识 `l` / cannot read `l` | 只写数字、概数词和单位 / give only the number, its words and its unit
      1l3 @2 数字里有字母 `l` / a letter `l` in a number | 是否要写 `1`？ / did you mean `1`?
      1O0家 @2 数字里有字母 `O` / a letter `O` in a number | 是否要写 `0`？ / did you mean `0`?
      007家 @1 数字以 0 开头 / a number that begins with 0
      00 @1 数字以 0 开头 / a number that begins with 0
      1234567890123456 @1 数字超过 15 位 / a number of more than 15 digits
      9999999999万亿元 @1 数字的位数太多 / a number of too many digits
      """)
  }

  @Test func refusesSignsWithoutNumbers() {
    expect(
      """
      - @1 符号之后没有数字 / no number after the sign
      负 @1 符号之后没有数字 / no number after the sign
      —5 @1 不认识 `—` / cannot read `—` | 只写数字、概数词和单位 / give only the number, its words and its unit
      +5 @1 不认识 `+` / cannot read `+` | 只写数字、概数词和单位 / give only the number, its words and its unit
      --5 @1 符号之后没有数字 / no number after the sign
      超-5% @1 `超` 不能与负数同用 / `超` does not go with a negative number
      """)
  }

  @Test func refusesTwoNumbers() {
    expect(
      """
      5个村20户 @4 一个短语里有两个数 / two numbers in one phrase | 请分成两条 / make two figures of it
      5个村二十户 @4 一个短语里有两个数 / two numbers in one phrase | 请分成两条 / make two figures of it
      3000、4000元 @5 一个短语里有两个数 / two numbers in one phrase | 请分成两条 / make two figures of it
      1 234 @3 一个短语里有两个数 / two numbers in one phrase | 请分成两条 / make two figures of it
      45个和34个 @4 一个短语里有两个数 / two numbers in one phrase | 请分成两条 / make two figures of it
      2023年8月 @6 一个短语里有两个数 / two numbers in one phrase | 请分成两条 / make two figures of it
      5元3角 @3 一个短语里有两个数 / two numbers in one phrase | 请分成两条 / make two figures of it
      """)
  }

  @Test func refusesMagnitudesTwice() {
    expect(
      """
      万万 @2 `万` 之后又有 `万` / `万` after `万` | 数量级只写一次 / write the magnitude once
      亿亿元 @2 `亿` 之后又有 `亿` / `亿` after `亿` | 数量级只写一次 / write the magnitude once
      3万万元 @3 `万` 之后又有 `万` / `万` after `万` | 数量级只写一次 / write the magnitude once
      3亿万元 @3 `亿` 之后又有 `万` / `万` after `亿` | 数量级只写一次 / write the magnitude once
      1万2 @3 数量级之后的数有两种读法 / a number after a magnitude that can be read in two ways | 请写成小数，如 `1.2万` / write a decimal such as `1.2万`
      1万20元 @3 数量级之后的数有两种读法 / a number after a magnitude that can be read in two ways | 请写成小数，如 `1.2万` / write a decimal such as `1.2万`
      1亿20000万元 @3 数量级之后的数过大 / a number too large after its magnitude
      1万2亿 @3 数量级应由大到小 / magnitudes must go down
      1万2千亿 @3 数量级应由大到小 / magnitudes must go down
      千百人 @2 十、百、千应由大到小 / tens, hundreds and thousands must go down
      百八十人 @2 十、百、千应由大到小 / tens, hundreds and thousands must go down
      一百千人 @3 十、百、千应由大到小 / tens, hundreds and thousands must go down
      二百百 @3 十、百、千应由大到小 / tens, hundreds and thousands must go down
      """)
  }

  @Test func refusesNumeralsThatAreNone() {
    expect(
      """
      二七人 @1 `二七` 既不是一个数，也不是相邻两数 / `二七` is neither a number nor two neighbours
      一二三十人 @1 `一二三` 既不是一个数，也不是相邻两数 / `一二三` is neither a number nor two neighbours
      三百二七 @3 `二七` 既不是一个数，也不是相邻两数 / `二七` is neither a number nor two neighbours
      十一十二人 @2 十、百、千应由大到小 / tens, hundreds and thousands must go down
      """)
  }

  @Test func refusesWordsThatContradict() {
    expect(
      """
      近2000多人 @6 `近` 与 `多` 不能同用 / `近` and `多` do not go together | 只留一个 / keep one of them
      约超300人 @2 `约` 与 `超` 不能同用 / `约` and `超` do not go together | 只留一个 / keep one of them
      超3000余万元以上 @6 `超` 与 `余` 不能同用 / `超` and `余` do not go together | 只留一个 / keep one of them
      数百余人 @3 `余` 不能与`几`、`数`同用 / `余` does not go with an open digit
      近数百人 @1 `近` 不能与`几`、`数`同用 / `近` does not go with an open digit
      近两三万 @1 `近` 不能与相邻两数同用 / `近` does not go with two neighbours
      超3—5年 @1 `超` 不能与区间同用 / `超` does not go with a range
      第8位以上 @4 `以上` 不能与序数同用 / `以上` does not go with a place in an order
      第1.5位 @1 序数不是正整数 / a place in an order is not a whole number
      第0位 @1 序数不是正整数 / a place in an order is not a whole number
      上30人 @1 `上` 只与百、千、万、亿连用 / `上` goes only with a power of ten
      25亿级 @4 `级` 只与百、千、万、亿连用 / `级` goes only with a power of ten
      百分之三成 @5 不认识 `成` / cannot read `成` | 只写数字、概数词和单位 / give only the number, its words and its unit
      3。 @2 不认识 `。` / cannot read `。` | 只写数字、概数词和单位 / give only the number, its words and its unit
      """)
  }

  @Test func refusesRangesThatAreNone() {
    expect(
      """
      5000—1500元 @5 区间的起点不小于终点 / a range does not go up
      5—5人 @2 区间的起点不小于终点 / a range does not go up
      2—3万元 @2 区间的起点没有写 `万`，有两种读法 / the range begins without `万` and can be read in two ways | 请两端都写 `万` / write `万` at both ends
      3万元—5人 @4 区间两端单位不同：`元` 与 `人` / the ends of a range have the units `元` and `人`
      数百—1000人 @3 区间的端点不是确定的数 / an end of a range is not one number
      3— @2 不认识 `—` / cannot read `—` | 只写数字、概数词和单位 / give only the number, its words and its unit
      3至 @2 不认识 `至` / cannot read `至` | 只写数字、概数词和单位 / give only the number, its words and its unit
      3—5—7人 @4 不认识 `—` / cannot read `—` | 只写数字、概数词和单位 / give only the number, its words and its unit
      """)
  }

  @Test func refusesWhatItCannotRead() {
    expect(
      """
      20桌 @3 不认识 `桌` / cannot read `桌` | 只写数字、概数词和单位 / give only the number, its words and its unit
      5这样 @2 不认识 `这样` / cannot read `这样` | 只写数字、概数词和单位 / give only the number, its words and its unit
      最少能采四茬 @3 不认识 `能采` / cannot read `能采` | 只写数字、概数词和单位 / give only the number, its words and its unit
      3000元/ @7 `元/` 之后没有单位 / no unit after `元/`
      3000元/只要 @8 不认识 `要` / cannot read `要` | 只写数字、概数词和单位 / give only the number, its words and its unit
      户均3200元 @1 不认识 `户均` / cannot read `户均` | 只写数字、概数词和单位 / give only the number, its words and its unit
      abc @1 不认识 `abc` / cannot read `abc` | 只写数字、概数词和单位 / give only the number, its words and its unit
      12abc @3 不认识 `abc` / cannot read `abc` | 只写数字、概数词和单位 / give only the number, its words and its unit
      5亿元资金 @4 不认识 `资金` / cannot read `资金` | 只写数字、概数词和单位 / give only the number, its words and its unit
      145万居民 @5 不认识 `居民` / cannot read `居民` | 只写数字、概数词和单位 / give only the number, its words and its unit
      第 @2 没有数字 / no number
      百分之 @4 没有数字 / no number
      """)
  }

  @Test func pointsIntoTheFile() throws {
    let dirty = try #require(fault(of: "14。24亿元"))
    let place = SourceLocation(file: "facts.csv", line: 7, column: 20)
    #expect(
      dirty.diagnostic(at: place).text(in: .chinese) == "facts.csv:7:22: 错误: `。` 不是小数点\n  提示: 是否要写 `14.24`？")
    #expect(
      dirty.diagnostic().text(in: .english) == "error: `。` is not a decimal point\n  hint: did you mean `14.24`?")
  }

  @Test func readsUnitsThatAreAdded() throws {
    let units = FigureUnits(adding: ["居民"], classifiers: ["桌"])
    #expect(try parseFigure("145万居民", units: units).unit == "居民")
    #expect(try parseFigure("20桌宴席", units: units).counted == "宴席")
  }

  private func expect(_ table: String) {
    for row in table.split(separator: "\n") {
      let phrase = row.prefix { $0 != "@" }.dropLast()
      #expect(line(ofFault: String(phrase)) == String(row))
    }
  }

  private func fault(of phrase: String) -> FigureFault? {
    do throws(FigureFault) {
      _ = try parseFigure(phrase)
      return nil
    } catch { return error }
  }

  private func line(ofFault phrase: String) -> String {
    guard let fault = fault(of: phrase) else { return "\(phrase) is a figure" }
    let hint = fault.hint.map { " | \($0.chinese) / \($0.english)" } ?? ""
    return "\(phrase) @\(fault.column) \(fault.message.chinese) / \(fault.message.english)\(hint)"
  }
}

/// What stands in the way of a figure: the number itself, a second one, or only words.
@Suite struct FaultKindTests {
  private func kind(of phrase: String) -> FigureFault.Kind? {
    do throws(FigureFault) {
      _ = try parseFigure(phrase)
      return nil
    } catch { return error.kind }
  }

  @Test(arguments: ["14。24亿元", "1 234", "l23人", "。5", "14；24亿元", "1,2345", "近2000多人", "2—3万元", "007家", "+5"])
  func theNumberIsUnclear(_ phrase: String) { #expect(kind(of: phrase) == .unclear) }

  @Test(arguments: ["5个村20户", "3000、4000元", "2023年8月", "45个和34个"])
  func thereAreTwoNumbers(_ phrase: String) { #expect(kind(of: phrase) == .several) }

  @Test(arguments: ["最少能采四茬", "20桌", "户均3200元", "5GW", "若干个", "约", "", "5亿元（含税）", "（约）5亿元", "3000万元。", "¥500"])
  func thereAreOnlyWordsAround(_ phrase: String) { #expect(kind(of: phrase) == .words) }

  /// Words that are not known do not hide dirt.
  @Test func dirtAmongWordsIsFound() {
    let fault = #expect(throws: FigureFault.self) { try parseFigure("到位资金14。24亿元") }
    #expect(fault?.kind == .unclear)
    #expect(fault?.column == 7)
    #expect(fault?.message.chinese == "`。` 不是小数点")
    #expect(kind(of: "会议08:30开始，到会5家") == .words)
  }
}
