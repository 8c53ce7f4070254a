import Testing

@testable import Tables

@Suite struct CategoryBuilderTests {
  @Test func makesEachWordOnce() {
    var made: [Int] = []
    var builder = CategoryBuilder<Int>()
    for key in [1, 1, 2, 1, 3, 2] {
      builder.append(key) {
        made.append(key)
        return key == 3 ? "" : key == 2 ? "b" : "a"
      }
    }
    #expect(made == [1, 2, 3])
    #expect(builder.column.values == [.string("a"), .string("a"), .string("b"), .string("a"), .null, .string("b")])
    #expect(CategoryBuilder<Int>().column.count == 0)
  }

  @Test func notANumberIsMissing() {
    let column = Column(numbersOrMissing: [1, .nan, 3])
    #expect(column.values == [.number(1), .null, .number(3)])
  }
}
