import Diagnostics
import Testing

@testable import Measures

@Suite struct RankWordsTests {
  private func both(_ words: Wording?) -> String {
    words.map { "\($0.chinese) | \($0.english)" } ?? "nil"
  }

  @Test func saysHowAPlaceMoved() {
    #expect(both(rankChange(from: 5, to: 3)?.words) == "上升2位 | up 2")
    #expect(both(rankChange(from: 3, to: 4)?.words) == "下降1位 | down 1")
    #expect(both(rankChange(from: 3, to: 3)?.words) == "持平 | unchanged")
    #expect(both(rankChange(from: nil, to: 3)?.words) == "新增 | new")
    #expect(both(rankChange(from: 3, to: nil)?.words) == "— | —")
    #expect(rankChange(from: nil, to: nil) == nil)
  }

  @Test func saysWhereAUnitStands() {
    #expect(both(positionWords(2...2)) == "居第2位 | 2nd")
    #expect(both(positionWords(2...2, isTied: true)) == "并列第2位 | joint 2nd")
    #expect(both(positionWords(3...5)) == "第3—5位 | 3rd to 5th")
    #expect(both(positionWords(11...21)) == "第11—21位 | 11th to 21st")
  }

  @Test func saysWhereAUnitStandsInItsClass() {
    #expect(both(classPositionWords(2...2, of: 6)) == "同类第2（共6） | 2nd of 6 in its class")
    #expect(both(classPositionWords(2...2, of: 6, isTied: true)) == "同类并列第2（共6） | joint 2nd of 6 in its class")
    #expect(both(classPositionWords(3...5, of: 6)) == "同类第3—5（共6） | 3rd to 5th of 6 in its class")
  }

  @Test func namesBands() {
    #expect(both(bandWords(1)) == "第一梯队 | band 1")
    #expect(both(bandWords(12)) == "第12梯队 | band 12")
  }
}
