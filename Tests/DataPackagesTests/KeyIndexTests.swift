import Tables
import Testing

@testable import DataPackages

@Suite struct KeyIndexTests {
  @Test(arguments: [true, false])
  func findsWhatWasInserted(_ isPlain: Bool) {
    var index = KeyIndex(isPlain: isPlain)
    let keys = (0..<1000).map { "county-\($0)" }
    for (number, key) in keys.enumerated() { #expect(index.insert(key) == (number, true)) }
    #expect(index.insert("county-7") == (7, false))
    #expect(index.number(of: "county-999") == 999)
    #expect(index.number(of: "county-1000") == nil)
  }

  @Test func oneTextInTwoSpellingsIsOneKey() {
    let column = Column(.categories(codes: [0, 1, 0], values: ["\u{E9}", "e\u{301}"]))
    let keys = NumberedKeys(RowKeys(Table([("a", column)]), fields: ["a"]))
    #expect((0..<3).map { keys[$0] } == [0, 0, 0])
  }

  @Test func textsThatMustNotBeFoundAreNot() {
    let references = RowKeys(Table([("a", Column([.string("x"), .null, .string("z")]))]), fields: ["a"])
    let missing = Column(.categories(codes: [0, 1], values: ["x", "z"]), missing: [false, true])
    #expect(NumberedKeys(references).found(in: RowKeys(Table([("b", missing)]), fields: ["b"])) == [true, false])
  }

  @Test func textsOfManySpansAreFound() {
    let column = Column(.strings((0..<200_000).map { "F\($0)" }))
    let keys = RowKeys(Table([("a", column)]), fields: ["a"])
    let references = Column(.strings(["F199999", "F200000", "F0", "F70000"]))
    let numbered = NumberedKeys(RowKeys(Table([("b", references)]), fields: ["b"]))
    #expect(numbered.found(in: keys) == [true, false, true, true])
  }

  @Test func missingKeysHaveNoNumber() {
    for column in [
      Column(.strings(["x", "", "x"]), missing: [false, true, false]),
      Column(.categories(codes: [0, 0, 0], values: ["x"]), missing: [false, true, false]),
      Column(.numbers([1, 0, 1]), missing: [false, true, false]),
    ] {
      let keys = NumberedKeys(RowKeys(Table([("a", column)]), fields: ["a"]))
      #expect((0..<3).map { keys[$0] } == [0, nil, 0])
    }
  }
}
