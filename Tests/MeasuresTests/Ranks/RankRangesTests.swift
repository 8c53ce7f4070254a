import Testing

@testable import Measures

@Suite struct RankRangesTests {
  /// 5.01, 1.5 ± 0.05, 1.17, and 超1.16 without an upper bound: the last may stand anywhere, the first at 1 or 2, the
  /// others one lower at worst.
  @Test func leavesOpenWhatTheBoundsLeaveOpen() {
    let ranges = rankRanges([5.005...5.015, 1.45...1.55, 1.165...1.175, 1.16 ... .infinity])
    #expect(ranges == [1...2, 2...3, 3...4, 1...4])
  }

  @Test func isOnePlaceForExactValues() {
    #expect(rankRanges([3...3, 2...2, 2...2, 1...1]) == [1...1, 2...2, 2...2, 4...4])
    #expect(rankRanges([3...3, 2...2, 2...2, 1...1], ascending: true) == [4...4, 2...2, 2...2, 1...1])
    #expect(rankRanges([]) == [])
  }

  /// [1, 2] and [2, 3]: the second is first or equal first; the first is second, or equal first.
  @Test func letsTouchingBoundsShareAPlace() {
    #expect(rankRanges([1...2, 2...3]) == [1...2, 1...1])
  }

  @Test func containsThePlaceOfEveryPossibleTruth() {
    var generator = SeededGenerator(seed: 7)
    for round in 0..<200 {
      let count = Int.random(in: 1...20, using: &generator)
      let bounds = (0..<count).map { _ in
        let low = Double(Int.random(in: 0...20, using: &generator))
        return low...(low + Double(Int.random(in: 0...6, using: &generator)))
      }
      let ascending = round.isMultiple(of: 2)
      let ranges = rankRanges(bounds, ascending: ascending)
      for _ in 0..<20 {
        let truth = bounds.map { Double.random(in: $0, using: &generator).rounded() }
        for (range, rank) in zip(ranges, competitionRanks(truth, ascending: ascending)) {
          #expect(range.contains(rank))
        }
      }
      let order = bounds.indices.shuffled(using: &generator)
      #expect(rankRanges(order.map { bounds[$0] }, ascending: ascending) == order.map { ranges[$0] })
    }
  }

  /// The ends are reached: by own best and others' worst, and the other way round.
  @Test func isNoWiderThanNeeded() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<100 {
      let bounds = (0..<12).map { _ in
        let low = Double(Int.random(in: 0...20, using: &generator))
        return low...(low + Double(Int.random(in: 0...6, using: &generator)))
      }
      for (unit, range) in rankRanges(bounds).enumerated() {
        let best = bounds.indices.map { $0 == unit ? bounds[$0].upperBound : bounds[$0].lowerBound }
        let worst = bounds.indices.map { $0 == unit ? bounds[$0].lowerBound : bounds[$0].upperBound }
        #expect(competitionRanks(best)[unit]...competitionRanks(worst)[unit] == range)
      }
    }
  }
}
