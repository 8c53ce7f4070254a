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
    #expect(keys.numbers == [0, 0, 0])
  }

  @Test func textsThatMustNotBeFoundAreNot() {
    let references = RowKeys(Table([("a", Column([.string("x"), .null, .string("z")]))]), fields: ["a"])
    let missing = Column(.categories(codes: [0, 1], values: ["x", "z"]), missing: [false, true])
    #expect(NumberedKeys(references).found(in: RowKeys(Table([("b", missing)]), fields: ["b"])) == [true, false])
  }
}
