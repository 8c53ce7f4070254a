import Diagnostics
import Tables
import Testing

@testable import DataPackages

/// Delimited text without a schema, as charts read it.
@Suite struct DelimitedTableTests {
  private func read(
    _ text: String, _ uses: FieldUses = .numbers, dialect: Dialect = Dialect(), partSize: Int = 1 << 21
  ) -> String {
    do throws(Failure) {
      return try delimitedTable(
        Array(text.utf8), file: "funds.csv", dialect: dialect, uses: uses, partSize: partSize
      ).dump()
    } catch {
      return texts(error)
    }
  }

  @Test func columnsOfNumbersBecomeNumbers() {
    #expect(
      read("city,money,note\n乐清,721,\"a,\"\"b\"\"\"\n上虞,,x\n") == """
        city  money  note
        ----  -----  -----
        乐清  721    a,"b"
        上虞  ·      x

        """)
  }

  @Test func aColumnWithOneTextStaysAsItIsWritten() throws {
    let table = try delimitedTable(
      Array("code,money\n0330,1\n0102,暂缺\n".utf8), file: "funds.csv",
      uses: FieldUses { _ in
        true
      } isNumber: {
        $0 == "money"
      })
    #expect(table["code"]?.values == [.string("0330"), .string("0102")])
    #expect(table["money"]?.values == [.string("1"), .string("暂缺")])
  }

  @Test func emptyCellsOfTextsAreEmptyTexts() throws {
    let table = try delimitedTable(Array("a,b\n,1\nx,\n".utf8), file: "funds.csv", uses: .texts)
    #expect(table["a"]?.values == [.string(""), .string("x")])
    #expect(table["b"]?.values == [.string("1"), .string("")])
  }

  @Test func rowsOfOtherLengths() {
    #expect(
      read("city,money\n乐清\n上虞,2,3\n\n\n绍兴,4") == """
        city  money
        ----  -----
        乐清  ·
        上虞  2
        绍兴  4

        """)
  }

  @Test func ofTwoColumnsWithOneNameTheLaterCounts() {
    #expect(read("a,b,a\n1,2,3\n") == "a  b\n-  -\n3  2\n")
  }

  @Test func onlyTheColumnsThatAreAskedFor() {
    #expect(
      read(
        "a,b,c\n1,2,3\n",
        FieldUses {
          $0 == "b"
        } isNumber: { _ in
          true
        }) == "b\n-\n2\n")
    let none = try? delimitedTable(
      Array("a\n1\n2\n".utf8), file: "a.csv",
      uses: FieldUses { _ in
        false
      } isNumber: { _ in
        false
      })
    #expect(none?.rowCount == 2)
    #expect(none?.fields == [])
  }

  @Test func theByteOrderMarkIsNoPartOfTheFirstName() {
    #expect(read("\u{FEFF}a\n1\n") == "a\n-\n1\n")
    #expect(read("") == "\n\n")
    #expect(read("a\tb\n1,5\t2\n", dialect: .tabs) == "a    b\n---  -\n1,5  2\n")
  }

  @Test func aQuoteInsideAValueIsACharacter() {
    #expect(read("a,b\n5\" pipe,1\n") == "a        b\n-------  -\n5\" pipe  1\n")
  }

  @Test func malformedQuotesAreErrors() {
    #expect(
      read("a,b\n1,2\n\"x\"y,3\n") == """
        funds.csv:3:4: 错误: 结束引号之后还有文字
          提示: 值中的引号要写两次：`""`
        funds.csv:3:4: error: there is text behind the closing quote
          hint: a quote inside a value is written twice: `""`
        """)
    #expect(
      read("a,b\n1,\"2\n3,4\n") == """
        funds.csv:2:3: 错误: 此处的引号没有结束
          提示: 值中的引号要写两次：`""`
        funds.csv:2:3: error: the quote that opens here is never closed
          hint: a quote inside a value is written twice: `""`
        """)
  }

  @Test func bytesThatAreNoText() {
    let gbk: [UInt8] = [0xB3, 0xC7, 0xCA, 0xD0, 0x0A, 0xC0, 0xD6]
    #expect(throws: Failure.self) { try delimitedTable(gbk, file: "funds.csv") }
    #expect(throws: Failure.self) { try delimitedTable([0x61, 0x0A, 0x00], file: "funds.csv") }
  }

  /// In parts that are smaller than a row, with line breaks in quotes, texts that repeat and such that do not.
  @Test func partsGiveWhatTheWholeGives() {
    var text = "city,code,money,note\r\n"
    for row in 0..<400 {
      let note = row % 37 == 0 ? "\"two\nlines, \(row)\"" : row % 11 == 0 ? "" : "n\(row)"
      text +=
        "城\(row % 7),0\(row % 5),\(row % 3 == 0 ? "" : String(Double(row) / 4)),\(note)\(row % 2 == 0 ? "\r\n" : "\n")"
    }
    let whole = read(text)
    #expect(whole.split(separator: "\n").count > 400)
    for size in [1, 7, 64, 1000] { #expect(read(text, partSize: size) == whole) }
    let broken = text + "城1,00,none,\"x\"y\n"
    #expect(read(broken, partSize: 50) == read(broken))
    #expect(read(broken).contains("funds.csv:\(400 + 11 + 2):"))
  }
}
