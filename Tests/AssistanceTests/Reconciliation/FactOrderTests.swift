import Testing

@testable import Assistance

@Suite struct FactOrderTests {
  /// Numbers by a linear congruence (Knuth, MMIX), so that each run sees the same ones.
  struct Numbers {
    var state: UInt64
    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  /// Groups are those that a dictionary gives, whatever the order and the number of the words.
  @Test(arguments: [1, 7, 300, 5000, 3_000_000_000])
  func groupsAreThoseOfADictionary(_ words: Int) {
    var numbers = Numbers(state: 4)
    let count = 1000
    func column() -> FactColumns.Words {
      // Few codes occur; the size alone makes keys wide, as in a large package.
      let codes = (0..<count).map { _ in
        numbers.next(below: 5) == 0 ? FactColumns.Words.none : UInt32(numbers.next(below: min(words, 9)))
      }
      return FactColumns.Words(codes: codes, values: [String](repeating: "a", count: min(words, 70_000)))
    }
    let columns = [column(), column(), column(), column(), column()]
    let days = (0..<count).map { _ in numbers.next(below: 4) == 0 ? FactColumns.noDay : Int32(numbers.next(below: 3)) }
    var order = FactOrder((0..<Int32(count)).map { $0 })
    for column in columns { order.add(column) }
    order.add(days: days)
    var groups: [[Int32]] = []
    order.groups().forEach(from: 1) { groups.append(Array($0)) }
    let expected = Dictionary(grouping: 0..<Int32(count)) { row in
      columns.map { Int64($0.codes[Int(row)]) } + [Int64(days[Int(row)])]
    }
    #expect(Set(groups) == Set(expected.values))
    #expect(groups.count == expected.count)
  }

  @Test func noFiguresMakeNoGroups() {
    var order = FactOrder([])
    order.add(days: [])
    var count = 0
    order.groups().forEach(from: 0) { count += $0.isEmpty ? 0 : 1 }
    #expect(count == 0)
  }
}
