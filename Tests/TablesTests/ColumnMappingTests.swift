import Testing

@testable import Tables

@Suite struct ColumnMappingTests {
  let column = Column([.string("yue"), .null, .string("yu"), .string("yue")])

  @Test func textsAreMappedOnceEach() {
    var asked: [String] = []
    let mapped = column.mappingTexts { text in
      asked.append(text)
      return text == "yue" ? "越城" : nil
    }
    #expect(asked == ["yue", "yu"])
    #expect(mapped.values == [.string("越城"), .null, .null, .string("越城")])
  }

  @Test func categoriesAndTextsAreMappedAlike() {
    let categories = Column(
      .categories(codes: [0, 0, 1, 0], values: ["yue", "yu"]), missing: [false, true, false, false])
    #expect(categories.mappingTexts { $0.uppercased() } == column.mappingTexts { $0.uppercased() })
  }

  @Test func missingTextsAreFilledFromTheOther() {
    let other = Column([.string("a"), .string("yu"), .null, .null])
    #expect(column.coalescing(other).values == [.string("yue"), .string("yu"), .string("yu"), .string("yue")])
    #expect(other.coalescing(column).values == [.string("a"), .string("yu"), .string("yu"), .string("yue")])
    let none = Column([.null, .null, .null, .null])
    #expect(none.coalescing(none).values == [.null, .null, .null, .null])
  }
}
