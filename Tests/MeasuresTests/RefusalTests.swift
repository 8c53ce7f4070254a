import Diagnostics
import Testing

@testable import Measures

@Suite struct RefusalTests {
  @Test func saysWhyInBothLanguages() {
    let refusal = Refusal(Wording("不足8个", en: "fewer than 8"))
    #expect(refusal.reason.text(in: .chinese) == "不足8个")
    #expect(refusal.reason.text(in: .english) == "fewer than 8")
  }
}
