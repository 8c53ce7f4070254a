import Tables
import Testing

@Suite struct TableTests {
  let table = Table(rows: [
    [("city", .string("乐清")), ("money", .number(721))],
    [("city", .string("上虞")), ("money", .null), ("note", .string("超"))],
    [("city", .string("越城")), ("money", .number(1.5))],
  ])

  @Test func dumpIsAligned() {
    #expect(
      table.dump() == """
        city  money  note
        ----  -----  ----
        乐清  721    ·
        上虞  ·      超
        越城  1.5    ·

        """)
  }

  @Test func columnsAreTypedAndKnowTheirGaps() {
    #expect(table["money"]?.storage == .numbers([721, 0, 1.5]))
    #expect(table["money"]?.missing == [false, true, false])
    #expect(table["city"]?.missing == [])
    #expect(table[1, "money"] == .null)
    #expect(table[0, "unknown"] == .null)
  }

  @Test func valuesOfSeveralTypesStayAsTheyAre() {
    let column = Column([.number(1), .string("a"), .null])
    #expect(column.values == [.number(1), .string("a"), .null])
    #expect(column.isMissing(2))
  }

  @Test func gatherSelectSetAndSort() {
    let sorted = table.sorted { (table[$0, "money"].number ?? 0) < (table[$1, "money"].number ?? 0) }
    #expect(sorted["city"]?.values == [.string("上虞"), .string("越城"), .string("乐清")])
    #expect(table.gathering([2, 2]).rowCount == 2)
    #expect(table.selecting(["money", "nothing"]).fields == ["money"])
    let wider = table.setting("money", Column(.numbers([1, 2, 3]))).setting(
      "n", Column(.booleans([true, false, true])))
    #expect(wider.fields == ["city", "money", "note", "n"])
    #expect(wider[1, "money"] == .number(2))
  }

  @Test func equalRowsKeepTheirOrder() {
    let sorted = table.sorted { _, _ in false }
    #expect(sorted == table)
  }
}
