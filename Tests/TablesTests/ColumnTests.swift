import Testing

@testable import Tables

/// Texts kept by number are the same texts.
@Suite struct ColumnTests {
  let texts = Column(.strings(["县", "", "市", "县"]), missing: [false, true, false, false])
  let numbers = Column(.categories(codes: [1, 0, 0, 1], values: ["市", "县"]), missing: [false, true, false, false])

  @Test func areEqualHoweverTheyAreKept() {
    #expect(texts == numbers && numbers == texts)
    #expect(texts.hashValue == numbers.hashValue)
    #expect(numbers != Column(.strings(["县", "", "市", "市"]), missing: [false, true, false, false]))
    #expect(numbers.values == [.string("县"), .null, .string("市"), .string("县")])
  }

  @Test func eachIsListedOnce() {
    #expect(texts.distinct == [.string("县"), .null, .string("市")])
    #expect(numbers.distinct == texts.distinct)
    #expect(Column([.number(2), .null, .number(1), .null, .number(2)]).distinct == [.number(2), .null, .number(1)])
    #expect(Column([.string("2"), .number(2), .string("2")]).distinct == [.string("2"), .number(2)])
  }

  @Test func areGathered() {
    #expect(numbers.gathering([3, 1, 2]) == texts.gathering([3, 1, 2]))
    #expect(numbers.gathering([2]).texts == ["市"])
    #expect(numbers.isText && texts.isText && !Column([.number(1)]).isText)
  }
}
