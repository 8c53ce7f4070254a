import Testing

@testable import Tables

struct RowTableBuilderTests {
  @Test func fieldsStandAsTheyFirstAppear() {
    var builder = RowTableBuilder(rowCount: 3)
    builder.set(.number(1), row: 0, field: "a", near: 0)
    builder.set(.string("x"), row: 0, field: "b", near: 1)
    builder.set(.string("y"), row: 1, field: "b", near: 0)
    builder.set(.number(2), row: 1, field: "c", near: 1)
    let table = builder.table
    #expect(table.fields == ["a", "b", "c"])
    #expect(table["a"]?.values == [.number(1), .null, .null])
    #expect(table["b"]?.values == [.string("x"), .string("y"), .null])
    #expect(table["c"]?.values == [.null, .number(2), .null])
  }

  @Test func repeatedTextsAreKeptOnce() {
    let few = Column(["甲", "乙", "甲", "甲"].map(Value.string))
    #expect(few.storage == .categories(codes: [0, 1, 0, 0], values: ["甲", "乙"]))
    let many = Column(["甲", "乙", "丙"].map(Value.string))
    #expect(many.storage == .strings(["甲", "乙", "丙"]))
    #expect(few.values == ["甲", "乙", "甲", "甲"].map(Value.string))
  }
}
