import Testing

@testable import Measures

@Suite struct CompetitionRanksTests {
  @Test func sharesTheBetterPlace() {
    #expect(competitionRanks([5.01, 1.5, 1.5, 1.17]) == [1, 2, 2, 4])
    #expect(competitionRanks([5.01, 1.5, 1.5, 1.17], ascending: true) == [4, 2, 2, 1])
    #expect(competitionRanks([]) == [])
  }

  @Test func putsWhatIsNoNumberLast() {
    #expect(competitionRanks([.nan, 2, 3]) == [3, 2, 1])
    #expect(competitionRanks([.nan, 2, 3], ascending: true) == [3, 1, 2])
  }

  /// The definition: one more than how many are strictly better.
  @Test func agreesWithANaiveCountInAnyOrderOfRows() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<200 {
      let count = Int.random(in: 1...30, using: &generator)
      let values = (0..<count).map { _ in Double(Int.random(in: 0...10, using: &generator)) }
      let ranks = competitionRanks(values)
      #expect(ranks == values.map { value in 1 + values.count { $0 > value } })
      let order = values.indices.shuffled(using: &generator)
      #expect(competitionRanks(order.map { values[$0] }) == order.map { ranks[$0] })
      #expect(competitionRanks(values.map { -$0 }, ascending: true) == ranks)
    }
  }
}
