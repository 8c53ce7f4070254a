import Testing

@testable import DataPackages

@Suite struct PlainRowsTests {
  /// The cells of all plain rows at the start of a text, and what is left of it.
  func find(_ text: String, width: Int, dialect: Dialect = Dialect(), until limit: Int? = nil) -> String {
    guard var rows = PlainRows(width: width, length: text.utf8.count, dialect: dialect) else { return "none" }
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      rows.find(in: bytes, from: 0, until: limit ?? bytes.count)
      let columns = (0..<width).map { column in
        rows.withCells(of: column, count: rows.count, in: bytes) { cells in
          (0..<rows.count).map { String(decoding: cells[$0], as: UTF8.self) }
        }
      }
      let found = (0..<rows.count).map { row in
        "\(rows.start(of: row)): " + columns.map { "[\($0[row])]" }.joined()
      }
      let rest = String(decoding: bytes[rows.end...], as: UTF8.self)
      return (found + [rows.isStopped ? "then <\(rest)>" : "end <\(rest)>"]).joined(separator: "\n")
    }
  }

  @Test func rowsWithTheWidthOfTheHeader() {
    #expect(find("a,1\nbb,\n,3", width: 2) == "0: [a][1]\n4: [bb][]\n8: [][3]\nend <>")
    #expect(find("a,1\r\nb,2\rc,3\r\n", width: 2) == "0: [a][1]\n5: [b][2]\n9: [c][3]\nend <>")
    #expect(find("only\n", width: 1) == "0: [only]\nend <>")
  }

  @Test func anyOtherRowEndsThem() {
    #expect(find("a,1\nb\nc,3\n", width: 2) == "0: [a][1]\nthen <b\nc,3\n>")
    #expect(find("a,1\nb,2,\n", width: 2) == "0: [a][1]\nthen <b,2,\n>")
    #expect(find("a,1\n\nb,2\n", width: 2) == "0: [a][1]\nthen <\nb,2\n>")
    #expect(find("a\n\nb\n", width: 1) == "0: [a]\nthen <\nb\n>")
    #expect(find("a,1\nb,2\"\n", width: 2) == "0: [a][1]\nthen <b,2\"\n>")
    #expect(find("a,1\nb", width: 2) == "0: [a][1]\nthen <b>")
    var dialect = Dialect()
    dialect.comment = 0x23
    #expect(find("a,1\n#b,2\n", width: 2, dialect: dialect) == "0: [a][1]\nthen <#b,2\n>")
    #expect(find("a,1\n#b,2\n", width: 2) == "0: [a][1]\n4: [#b][2]\nend <>")
  }

  @Test func quotedCellsOnOneLineArePlain() {
    #expect(find("\"a,b\",\"\"\n\"c\",\"d\"", width: 2) == "0: [a,b][]\n9: [c][d]\nend <>")
    #expect(
      find("\"\"\"a\"\"b\",1\n\"c\",\"\"\"\"\n\"\"\"\"\"\",d", width: 2)
        == "0: [\"a\"b][1]\n11: [c][\"]\n20: [\"\"][d]\nend <>")
    for cell in ["\"a\"\"", "\"a\nb\"", "\"a\rb\"", "\"a\"b", "\"a", " \"a\""] {
      #expect(find("\(cell),1\n", width: 2) == "then <\(cell),1\n>")
    }
  }

  @Test func otherDialects() {
    #expect(find("a\t\"b\"\n", width: 2, dialect: .tabs) == "0: [a][b]\nend <>")
    var dialect = Dialect()
    dialect.doublesQuotes = false
    #expect(find("\"a\",1\n\"b\"\"\",2\n", width: 2, dialect: dialect) == "0: [a][1]\nthen <\"b\"\"\",2\n>")
    dialect.quote = nil
    #expect(find("a,\"b\n", width: 2, dialect: dialect) == "0: [a][\"b]\nend <>")
    dialect.skipsInitialSpace = true
    #expect(find("a, b\n", width: 2, dialect: dialect) == "none")
    #expect(PlainRows(width: 2, length: 1 << 31, dialect: Dialect()) == nil)
  }

  @Test func rowsThatBeginBehindTheLimitAreLeft() {
    #expect(find("a,1\nb,2\nc,3\n", width: 2, until: 5) == "0: [a][1]\n4: [b][2]\nend <c,3\n>")
    #expect(find("a,1\nb,2\nc,3\n", width: 2, until: 4) == "0: [a][1]\nend <b,2\nc,3\n>")
  }

  @Test func cellsOfEachLength() {
    for length in 0..<40 {
      let text = String(repeating: "市", count: length) + String(repeating: ".", count: length)
      #expect(find("\(text),\(text)\n\(text),1", width: 2).hasPrefix("0: [\(text)][\(text)]\n"))
    }
  }

  @Test func aWideRowIsFoundAlone() {
    let row = String(repeating: ",", count: 19_999) + "\n"
    #expect(find(row + row, width: 20_000).hasSuffix("end <\(row)>"))
  }
}
