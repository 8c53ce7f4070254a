import Diagnostics
import Testing

@testable import Measures

@Suite struct SharesTests {
  /// Thirds are 33.3 % each, together 99.9 %; 1/8 is 12.5 %, which GB/T 8170 rounds to the even 12.
  @Test func notesWhatRoundingTakes() throws {
    let thirds = try shares([1, 1, 1])
    #expect(thirds.percentages(decimals: 1) == [33.3, 33.3, 33.3])
    #expect(thirds.note(decimals: 1)?.chinese == "因四舍五入，合计可能不等于100%")
    #expect(thirds.note(decimals: 1)?.english == "shares may not add to 100% because of rounding")
    #expect(try shares([1, 7]).percentages(decimals: 0) == [12, 88])
  }

  /// 57.5 % and 42.5 % are halves: 58 and 42, which add; 1.005 % is 1.00.
  @Test func roundsWhatIsPrintedAndNotItsBinaryNoise() throws {
    let halves = try shares([575, 425])
    #expect(halves.percentages(decimals: 0) == [58, 42])
    #expect(halves.note(decimals: 0) == nil)
    #expect(try shares([145, 855]).percentages(decimals: 0) == [14, 86])
    #expect(try shares([1005, 98_995]).percentages(decimals: 2) == [1, 99])
  }

  @Test func saysNothingWhenSharesAddUp() throws {
    #expect(try shares([1, 3]).note(decimals: 0) == nil)
    #expect(try shares([2757, 650]).note(decimals: 2) == nil)
  }

  @Test func refusesWhatIsNoWhole() {
    #expect(
      refusal { () throws(Refusal) in try shares([0, 0]) } == "合计不大于0，不计占比 | the total is not above 0, no share")
    #expect(
      refusal { () throws(Refusal) in try shares([3, -1]) } == "占比不接受负数 | the share takes no negative numbers")
    #expect(refusal { () throws(Refusal) in try shares([]) } == "合计不大于0，不计占比 | the total is not above 0, no share")
  }
}
