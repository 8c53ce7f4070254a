import Testing

@testable import Measures

@Suite struct CompositeScoresTests {
  /// 0.7·1 + 0.3·0 = 0.7; 0.7·0.6 + 0.3·0.6 = 0.6; 0.7·0.2 + 0.3·1 = 0.44.
  @Test func weighsScores() throws {
    #expect(text(try compositeScores([[1, 0], [0.6, 0.6], [0.2, 1]], weights: [70, 30])) == "0.7 0.6 0.44")
    #expect(text(try compositeScores([[1, 0]], weights: [0.7, 0.3])) == "0.7")
  }

  @Test func refusesWeightsThatDoNotAdd() {
    #expect(
      refusal { () throws(Refusal) in try compositeScores([[1, 0]], weights: [70, 25]) }
        == "权重之和为 95，应为 1 或 100 | the weights add to 95, they should add to 1 or 100")
    #expect(
      refusal { () throws(Refusal) in try normalizedWeights([1.5, -0.5]) }
        == "权重不接受负数 | the weight takes no negative numbers")
    #expect(
      refusal { () throws(Refusal) in try compositeScores([[1, 0, 2]], weights: [70, 30]) }
        == "综合得分的各列长短不一：2、3 | the lists of the composite score differ in length: 2, 3")
  }
}
