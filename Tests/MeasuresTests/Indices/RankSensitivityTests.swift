import Testing

@testable import Measures

@Suite struct RankSensitivityTests {
  private let scores: [[Double]] = [[1, 0], [0.6, 0.6], [0.2, 1]]

  /// By 70:30 the scores are 0.7, 0.6, 0.44; by equal weights 0.5, 0.6, 0.6; by 20:80 0.2, 0.6, 0.84. Without indicator 1
  /// the second column ranks (3, 2, 1), without 2 the first (1, 2, 3). All three pairs turn round somewhere.
  @Test func comparesWeights() throws {
    let result = try rankSensitivity(scores, weights: [70, 30], entropy: [0.2, 0.8])
    #expect(result.units.map(\.place) == [1, 2, 3])
    #expect(result.units.map(\.equal) == [3, 1, 1])
    #expect(result.units.map(\.entropy) == [3, 2, 1])
    #expect(result.units.map(\.withoutOne) == [[3, 1], [2, 2], [1, 3]])
    #expect(result.reversals == 3)
  }

  /// With a = share of indicator 1, unit 1 scores a, unit 2 0.6, unit 3 1 − 0.8a: unit 1 leads above a = 0.6, unit 3 is
  /// last above a = 0.5556. A band of 20 % reaches from 0.56/(0.56 + 0.36) = 0.6087: nothing moves. A band of 50 % reaches
  /// from 0.35/(0.35 + 0.45) = 0.4375: everything may.
  @Test func movesAsFarAsTheBand() throws {
    let narrow = try rankSensitivity(scores, weights: [70, 30], band: 0.2)
    #expect(narrow.units.map(\.range) == [1...1, 2...2, 3...3])
    let wide = try rankSensitivity(scores, weights: [70, 30], band: 0.5)
    #expect(wide.units.map(\.range) == [1...3, 1...2, 1...3])
    #expect([wide.band, Double(wide.draws)] == [0.5, 1000])
  }

  /// The first of three has nothing in indicator 2 and still leads.
  @Test func warnsOfHiddenZeros() throws {
    let result = try rankSensitivity(scores, weights: [70, 30])
    #expect(result.units.map(\.hiddenZeros) == [[1], [], []])
    #expect(result.units.map(\.entropy) == [nil, nil, nil])
  }

  @Test func isTheSameForTheSameSeed() throws {
    let first = try rankSensitivity(scores, weights: [0.7, 0.3], band: 0.4, draws: 50, seed: 9)
    #expect(try rankSensitivity(scores, weights: [0.7, 0.3], band: 0.4, draws: 50, seed: 9) == first)
  }

  @Test func leavesNothingOutOfOneIndicator() throws {
    let result = try rankSensitivity([[1], [2]], weights: [1])
    #expect(result.units.map(\.withoutOne) == [[], []])
    #expect(result.reversals == 0)
  }

  @Test func refusesABandOutOfRange() {
    #expect(
      refusal { () throws(Refusal) in try rankSensitivity([[1], [2]], weights: [1], band: 2) }
        == "权重浮动须在0与1之间 | the band of the weights must lie between 0 and 1")
    #expect(
      refusal { () throws(Refusal) in try rankSensitivity([[1]], weights: [1]) }
        == "位次敏感性至少需要2个单位，现有1个 | the rank sensitivity needs at least 2 units, there are 1")
  }
}
