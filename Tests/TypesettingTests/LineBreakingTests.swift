import Scenes
import Testing
import Typesetting

/// Lines of a paragraph at 10 points, as text; a Chinese character is 10 points wide, a Latin one 5.
private func lines(
  _ text: String, width: Double, _ alignment: Alignment = .justify, indent: Double = 0
) -> [String] {
  let run = TextRun(text, font: Font(family: "Serif", size: 10))
  return breakLines(
    [run], width: width, alignment: alignment, firstLineIndent: indent, measurer: FixedTextMeasurer()
  ).map { $0.dump() }
}

@Suite struct LineBreakingTests {
  @Test func aParagraphIsIndentedAndFillsItsLines() {
    #expect(lines("浙江与四川两省的结对帮扶已经多年", width: 80, indent: 20) == ["20 浙江与四川两", "0 省的结对帮扶已经", "0 多年"])
  }

  @Test func noLineBeginsWithAClosingMark() {
    #expect(lines("乐清壤塘,平阳。", width: 40, .left) == ["0 乐清壤", "0 塘,平阳 | 35 。 ½"])
    #expect(lines("乐清与壤塘\u{FF0C}平阳与文成\u{3002}", width: 50, .left) == ["0 乐清与壤", "0 塘\u{FF0C}平阳与", "0 文成 | 20 。 ½"])
  }

  @Test func noLineEndsWithAnOpeningMark() {
    #expect(lines("乐清与壤\u{FF08}塘县\u{FF09}结对", width: 50, .left) == ["0 乐清与壤", "0 \u{FF08} ½ | 5 塘县\u{FF09}结", "0 对"])
  }

  @Test func neighbouringMarksShareTheirEmptyHalves() {
    #expect(
      lines("称\u{300A}山海\u{300B}\u{3001}\u{201C}情\u{201D}\u{3002}好", width: 200, .left) == [
        "0 称《山海 | 40 》、 ½ | 50 “情 | 70 ” ½ | 75 。好"
      ])
  }

  @Test func marksAtTheEndsOfALineLoseTheirEmptyHalves() {
    #expect(
      lines("\u{300A}山海\u{300B}与\u{300A}情\u{300B}", width: 40, .left) == ["0 《 ½ | 5 山海 | 25 》 ½", "0 与《情 | 30 》 ½"])
  }

  @Test func chineseAndLatinStandApart() {
    #expect(lines("共150个GDP项目", width: 200, .left) == ["0 共 | 11.67 150 | 28.33 个 | 40 GDP | 56.67 项目"])
  }

  @Test func aNumberStaysWithItsUnit() {
    #expect(lines("资金五5.01亿元", width: 45, .left) == ["0 资金五", "0 5.01 | 21.67 亿元"])
    #expect(lines("up to 20 % more", width: 45, .left) == ["0 up to", "0 20 % more"])
  }

  @Test func latinBreaksAtSpacesAndBehindHyphens() {
    #expect(lines("the east-west plan", width: 45, .left) == ["0 the east-", "0 west plan"])
  }

  @Test func aWordLongerThanTheLineBreaksInside() {
    #expect(lines("internationalisation", width: 50, .left) == ["0 internatio", "0 nalisation"])
  }

  @Test func spacesTakeTheRoomOfAJustifiedLatinLine() {
    #expect(lines("one two six seven", width: 65) == ["0 one  | 25 two  | 50 six", "0 seven"])
  }

  @Test func chineseGapsTakeTheRoomOfAJustifiedLine() {
    #expect(lines("山海情深\u{FF0C}携手同行共富裕", width: 48) == ["0 山海情深 +0.75 | 43 \u{FF0C} ½", "0 携手同行 +2.67", "0 共富裕"])
  }

  @Test func centredLinesAreEven() {
    #expect(lines("东西部协作和山海协作比较报告", width: 100, .center) == ["15 东西部协作和山", "15 海协作比较报告"])
  }

  @Test func aLineFeedEndsALine() {
    #expect(lines("一\n二\n", width: 100, .right) == ["90 一", "90 二", ""])
  }

  @Test func anEmptyParagraphIsOneEmptyLine() {
    #expect(lines("", width: 100) == [""])
  }

  @Test func dashesAndEllipsesStayWhole() {
    #expect(lines("山与海\u{2014}\u{2014}情谊", width: 40, .left) == ["0 山与海——", "0 情谊"])
  }

  @Test func latinQuotesAreNarrow() {
    #expect(
      lines("it\u{2019}s \u{201C}so\u{201D}", width: 200, .left) == [
        "0 it | 10 ’ narrow | 20 s  | 30 “ narrow | 40 so | 50 ” narrow"
      ])
  }

  @Test func runsKeepTheirFontsAndLinks() {
    let serif = Font(family: "Serif", size: 10)
    let bold = Font(family: "Serif", size: 10, weight: 700)
    let runs = [
      TextRun("累计", font: serif), TextRun("721", font: bold, link: .address("#t1"), rise: 3),
      TextRun("万元", font: serif),
    ]
    let line = breakLines(runs, width: 100, alignment: .left, measurer: FixedTextMeasurer())[0]
    #expect(line.dump() == "0 累计 | 21.67 721 | 38.33 万元")
    #expect(line.parts.map(\.rise) == [0, 3, 0])
    #expect(line.parts.map(\.font.weight) == [400, 700, 400])
    #expect(line.ascent == 8.8)
  }

  @Test func contentWidthsAreThoseOfTheLongestWordAndLine() {
    let run = TextRun("east-west 山海 and 1.5亿元", font: Font(family: "Serif", size: 10))
    let widths = contentWidths([run], measurer: FixedTextMeasurer())
    #expect(widths.minimum.rounded() == 37)
    #expect(widths.maximum.rounded() == 132)
  }
}
