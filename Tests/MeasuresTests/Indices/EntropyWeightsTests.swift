import Testing

@testable import Measures

@Suite struct EntropyWeightsTests {
  private let rows: [[Double]] = [
    [1, 10, 5], [2, 10, 4], [3, 20, 3], [4, 20, 2], [5, 30, 9], [6, 30, 8], [7, 40, 7], [8, 90, 6],
  ]
  private let directions: [Direction] = [.up, .up, .down]

  /// Column 1, shift 0: scores 0, 1/7 … 1, shares k/28, entropy −Σ (k/28) ln(k/28) / ln 8 = 0.870002; column 2 0.720235;
  /// column 3 is column 1 turned round. 1 − e: 0.129998, 0.279765, 0.129998 of 0.539761.
  @Test func weighsByWhatTellsUnitsApart() throws {
    let exact = try entropyWeights(rows, directions: directions, shift: 0)
    #expect(text(exact.entropies) == "0.87 0.7202 0.87")
    #expect(text(exact.weights) == "0.2408 0.5183 0.2408")
  }

  /// The same with 0.01 added to every score, computed apart.
  @Test func statesItsShift() throws {
    let shifted = try entropyWeights(rows, directions: directions)
    #expect(shifted.shift == 0.01)
    #expect(text(shifted.entropies) == "0.8786 0.749 0.8786")
    #expect(text(shifted.weights) == "0.2458 0.5083 0.2458")
  }

  @Test func givesNothingToWhatIsTheSameEverywhere() throws {
    let weights = try entropyWeights(rows.map { [$0[0], 7] }, directions: [.up, .up]).weights
    #expect(weights == [1, 0])
  }

  @Test func refusesFewUnitsAndNoDifferences() {
    #expect(
      refusal { () throws(Refusal) in try entropyWeights(Array(rows.prefix(7)), directions: directions) }
        == "熵权至少需要8个单位，现有7个 | the entropy weight needs at least 8 units, there are 7")
    #expect(
      refusal { () throws(Refusal) in try entropyWeights(rows.map { _ in [7] }, directions: [.up]) }
        == "各指标都没有差异，不计熵权 | no indicator tells units apart, no entropy weight")
    #expect(
      refusal { () throws(Refusal) in try entropyWeights(rows, directions: directions, shift: -1) }
        == "平移量不可为负 | the shift must not be negative")
    #expect(
      refusal { () throws(Refusal) in try entropyWeights(rows, directions: []) }
        == "熵权没有指标 | the entropy weight has no indicator")
  }

  @Test func addsToOne() throws {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<100 {
      let rows = (0..<12).map { _ in (0..<4).map { _ in Double(Int.random(in: 0...9, using: &generator)) } }
      let weights = try entropyWeights(rows, directions: [.up, .down, .up, .down]).weights
      #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
      #expect(weights.allSatisfy { $0 >= 0 })
    }
  }
}
