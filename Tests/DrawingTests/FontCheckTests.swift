import Diagnostics
import Scenes
import Testing

@testable import Drawing

struct FontCheckTests {
  @Test func oneFamilyOfAListIsEnough() {
    #expect(availableFamilies(in: "No Such Font, Noto Serif CJK SC, serif") == ["Noto Serif CJK SC", "serif"])
    #expect(availableFamilies(in: "noto sans cjk sc") == ["noto sans cjk sc"])
    #expect(missingFonts(["No Such Font, Noto Serif CJK SC"]).isEmpty)
  }

  @Test func aMissingFontIsReportedOnceWithItsPackage() {
    let scene = Scene(
      size: Size(width: 9, height: 9),
      nodes: [
        .text(Text("甲", at: .zero, font: Font(family: "Noto Sans CJK XX", size: 9))),
        .group(Group(children: [.text(Text("乙", at: .zero, font: Font(family: "Noto Sans CJK XX", size: 12)))])),
      ])
    let found = missingFonts(in: PagedDocument(pages: [scene, scene]))
    #expect(missingFonts(in: scene) == found)
    #expect(
      found.map { $0.text(in: .english) }
        == ["error: cannot find the font `Noto Sans CJK XX`\n  hint: install the package `fonts-noto-cjk`"])
    #expect(
      found.map { $0.text(in: .chinese) } == ["错误: 找不到字体 `Noto Sans CJK XX`\n  提示: 请安装软件包 `fonts-noto-cjk`"])
  }

  @Test func anUnknownFontAndAnEmptyListAreReported() {
    let found = missingFonts(["House Font", " , "])
    #expect(
      found.map { $0.text(in: .english) } == [
        "error: cannot find the font `House Font`\n  hint: install the font `House Font`, or name another one",
        "error: no font is named",
      ])
    #expect(
      found.map { $0.text(in: .chinese) } == [
        "错误: 找不到字体 `House Font`\n  提示: 请安装字体 `House Font`，或改用已有的字体", "错误: 没有写明字体",
      ])
  }

  @Test func charactersWithoutAGlyphAreReportedOnce() {
    let text = Text("县\u{E123}乡\u{E123}", at: .zero, font: TestCard.sans)
    let scene = Scene(size: Size(width: 9, height: 9), nodes: [.text(text)])
    #expect(
      missingGlyphs(in: scene).map { $0.text(in: .english) } == [
        "error: no font can draw `\u{E123}` (U+E123) in “县\u{E123}乡\u{E123}”\n"
          + "  hint: this is a private character; write a standard one"
      ])
    let document = PagedDocument(pages: [Scene(size: scene.size), scene])
    #expect(
      missingGlyphs(in: document).map { $0.text(in: .chinese) } == [
        "错误: 没有字体能显示第 2 页“县\u{E123}乡\u{E123}”中的 `\u{E123}`(U+E123)\n  提示: 这是自造字（专用区），请改用标准汉字"
      ])
  }

  @Test func placeNamesWithRareCharactersCanBeDrawn() {
    #expect(missingGlyphs(in: TestCard.scene).isEmpty)
  }

  @Test(
    "trap 18: 垟 甪 嵊 阆 炉霍 呷拉 and the dot in names have glyphs in every family",
    arguments: ["Noto Sans CJK SC", "Noto Serif CJK SC", "AR PL UKai CN, Noto Serif CJK SC"])
  func rarePlaceNamesHaveGlyphs(_ family: String) {
    let names = Text("垟溪 甪直 嵊州 阆中 炉霍 呷拉 爐霍 閬中 和田·约特干", at: .zero, font: Font(family: family, size: 16))
    #expect(missingGlyphs(in: Scene(size: Size(width: 9, height: 9), nodes: [.text(names)])).isEmpty)
  }
}
