import Testing
import Typesetting

@Suite struct ChinesePunctuationTests {
  private func full(_ text: String) -> String { String(fullWidthPunctuation(Array(text))) }

  @Test func signsBesideChineseBecomeFullWidth() {
    #expect(full("到位,其中:产业;好!是?") == "到位\u{FF0C}其中\u{FF1A}产业\u{FF1B}好\u{FF01}是\u{FF1F}")
    #expect(full("占29.9%,其余未印") == "占29.9%\u{FF0C}其余未印")
  }

  @Test func signsWithinNumbersAndLatinStay() {
    #expect(full("共1,234元 at 10:30, see https://a.cn") == "共1,234元 at 10:30, see https://a.cn")
  }

  @Test func bracketsFollowTheirContentAndNeighbours() {
    #expect(full("乐清(温州市),GDP(2024)增") == "乐清\u{FF08}温州市\u{FF09}\u{FF0C}GDP(2024)增")
    #expect(full("f(x) = (1)") == "f(x) = (1)")
  }

  @Test func codeStays() {
    #expect(String(fullWidthPunctuation(Array("写,写")) { $0 == 1 }) == "写,写")
  }
}
