import Testing

@testable import Measures

@Suite struct TopsisTests {
  /// Columns 3, 4, 0 (length 5, weight 0.6) and 4, 2, 4 (length 6, weight 0.4, less is better):
  /// 0.36 0.2667 · 0.48 0.1333 · 0 0.2667. Ideal 0.48, 0.1333; anti 0, 0.2667. Unit 1: d⁺ = √(0.12² + 0.1333²) = 0.179382,
  /// d⁻ = 0.36, C = 0.36/0.539382 = 0.667431; unit 2 is the ideal, unit 3 the anti-ideal.
  @Test func measuresTheWayToTheIdeal() throws {
    let closeness = try topsis([[3, 4], [4, 2], [0, 4]], weights: [60, 40], directions: [.up, .down])
    #expect(text(closeness, decimals: 6) == "0.667431 1 0")
  }

  @Test func refusesWhatHasNoDistance() {
    #expect(
      refusal { () throws(Refusal) in try topsis([[1], [2]], weights: [1], directions: [.up]) }
        == "TOPSIS 贴近度至少需要3个单位，现有2个 | the TOPSIS closeness needs at least 3 units, there are 2")
    #expect(
      refusal { () throws(Refusal) in
        try topsis([[1, 0], [2, 0], [3, 0]], weights: [0.5, 0.5], directions: [.up, .up])
      }
        == "第2个指标全为0，不计 TOPSIS | indicator 2 is 0 everywhere, no TOPSIS")
    #expect(
      refusal { () throws(Refusal) in try topsis([[1], [1], [1]], weights: [1], directions: [.up]) }
        == "有权重的指标各单位均相同，不计 TOPSIS | what has a weight is the same for all units, no TOPSIS")
    // The units differ, but not in what counts.
    #expect(
      refusal { () throws(Refusal) in
        try topsis([[1, 5], [1, 6], [1, 7]], weights: [1, 0], directions: [.up, .up])
      }
        == "有权重的指标各单位均相同，不计 TOPSIS | what has a weight is the same for all units, no TOPSIS")
    #expect(
      refusal { () throws(Refusal) in try topsis([[1], [2], [3]], weights: [0.9], directions: [.up]) }
        == "权重之和为 0.9，应为 1 或 100 | the weights add to 0.9, they should add to 1 or 100")
  }

  @Test func staysBetweenZeroAndOne() throws {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<100 {
      let rows = (0..<9).map { _ in (0..<3).map { _ in Double(Int.random(in: 1...30, using: &generator)) } }
      let closeness = try topsis(rows, weights: [0.5, 0.3, 0.2], directions: [.up, .down, .up])
      #expect(closeness.allSatisfy { (0...1).contains($0) })
    }
  }
}
