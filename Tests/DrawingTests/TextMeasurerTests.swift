import Scenes
import Testing

@testable import Drawing

struct TextMeasurerTests {
  let measurer = PangoTextMeasurer()
  let sans = TestCard.sans

  @Test func chineseIsOneEmWideAndKeepsFractions() {
    let extent = measurer.extent(of: "北京", font: sans)
    #expect(abs(extent.width - 22) < 0.005)
    #expect(abs(extent.ascent + extent.descent - 15.93) < 0.005)
  }

  @Test func emptyTextHasHeightButNoWidth() {
    let extent = measurer.extent(of: "", font: sans)
    #expect(extent.width == 0)
    #expect(extent.ascent > 10)
  }

  @Test func sizeScalesEverything() {
    var large = sans
    large.size = 22
    let small = measurer.extent(of: "资金 60.5%", font: sans)
    let double = measurer.extent(of: "资金 60.5%", font: large)
    #expect(abs(double.width - 2 * small.width) < 0.02)
    #expect(abs(double.ascent - 2 * small.ascent) < 0.01)
  }

  @Test func boldIsAnotherFontAndHalfWidthMarksAreNarrower() {
    var bold = sans
    bold.weight = 700
    #expect(measurer.extent(of: "GDP", font: bold).width > measurer.extent(of: "GDP", font: sans).width)
    var squeezed = sans
    squeezed.features = ["halt"]
    #expect(abs(measurer.extent(of: "」。", font: sans).width - 22) < 0.01)
    #expect(abs(measurer.extent(of: "」。", font: squeezed).width - 11) < 0.01)
  }

  @Test(arguments: ["浙江平阳县 60.5%", "office", "a\u{301}bc", "甲\r\n乙\t丙", "\u{7}响", "👍🏽好", "עברית abc"])
  func advancesAreOneForEachCharacterAndSumUp(text: String) {
    let advances = measurer.advances(of: text, font: sans)
    #expect(advances.count == text.count)
    #expect(abs(advances.reduce(0, +) - measurer.extent(of: text, font: sans).width) < 0.01)
  }

  @Test func letterSpacingStaysOutsideOfTheEnds() {
    let plain = TextShaper().shape("两端对齐", font: sans).extent.width
    let spaced = TextShaper().shape("两端对齐", font: sans, letterSpacing: 3).extent.width
    #expect(abs(spaced - plain - 9) < 0.01)
  }

  @Test func impossibleSizesMeasureNothing() {
    for size in [0, -5, Double.nan, -Double.infinity] {
      #expect(measurer.extent(of: "北京", font: Font(family: "Noto Sans CJK SC", size: size)).width == 0)
    }
  }

  @Test func manyThreadsMeasureTheSame() async {
    let widths = await withTaskGroup(of: Double.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<40).reduce(0) { $0 + measurer.extent(of: "平阳县\($1)", font: sans).width }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(widths).count == 1)
  }
}
