import Diagnostics
import Tables
import Testing

@testable import DataPackages

/// A file read in parts gives what reading it row by row gives, faults included.
@Suite struct PartReadingTests {
  let schema: TableSchema = {
    var id = Field("id")
    id.constraints.isUnique = true
    var kind = Field("kind")
    kind.constraints.isRequired = true
    var number = Field("number")
    number.type = .number(FieldType.Notation())
    return TableSchema(fields: [id, kind, number])
  }()

  /// The table and the faults of a file that is read in parts of this many bytes.
  func read(_ text: String, partSize: Int, comment: UInt8? = nil) -> (table: Table?, lines: [Int32], faults: [String]) {
    let log = DiagnosticLog()
    var dialect = Dialect()
    dialect.comment = comment
    var reader = TableReader(file: "a.csv", schema: schema, log: log)
    reader.partSize = partSize
    reader.read(Array(text.utf8), file: "a.csv", dialect: dialect)
    let read = reader.finish()
    return (read?.table, read?.places.rowLines ?? [], log.diagnostics.map { $0.text(in: .english) })
  }

  /// The same when each row is looked at by itself.
  func readRowByRow(
    _ text: String, comment: UInt8? = nil
  ) -> (table: Table?, lines: [Int32], faults: [String]) {
    let log = DiagnosticLog()
    var dialect = Dialect()
    dialect.comment = comment
    var reader = TableReader(file: "a.csv", schema: schema, log: log)
    var scanner = DelimitedScanner(Array(text.utf8), dialect: dialect)
    _ = scanner.nextRow()
    reader.begin(
      header: scanner.cells.map { HeaderName(text: scanner.text(of: $0)) { SourceLocation(file: "a.csv") } }, width: 3)
    let part = RowPlaces.Part(
      file: "a.csv", text: SourceText(scanner.bytes), dialect: dialect, positions: ["id": 0, "kind": 1, "number": 2],
      firstRow: 0)
    reader.places.parts.append(part)
    if scanner.nextRow() { reader.readRows(of: &scanner, file: "a.csv", until: scanner.bytes.count) }
    let read = reader.finish()
    return (read?.table, read?.places.rowLines ?? [], log.diagnostics.map { $0.text(in: .english) })
  }

  func expectSame(_ text: String, comment: UInt8? = nil, partSizes: [Int] = [1, 7, 40, 300, 1 << 30]) {
    let whole = readRowByRow(text, comment: comment)
    for partSize in partSizes {
      let parts = read(text, partSize: partSize, comment: comment)
      let isSame = parts.table == whole.table
      #expect(isSame, "\(partSize)")
      #expect(parts.lines == whole.lines)
      #expect(parts.faults == whole.faults)
    }
  }

  @Test func plainRows() {
    let rows = (1...200).map { "F\($0),\($0 % 7 == 0 ? "县" : "市"),\($0).5\n" }
    let read = read("id,kind,number\n" + rows.joined(), partSize: 50)
    #expect(read.faults == [])
    #expect(read.table?.rowCount == 200)
    #expect(read.table?[199, "id"] == .string("F200"))
    #expect(read.table?[6, "kind"] == .string("县"))
    #expect(read.table?[199, "number"] == .number(200.5))
    expectSame("id,kind,number\n" + rows.joined())
    expectSame("id,kind,number\r\n" + rows.joined().replacing("\n", with: "\r\n"))
    expectSame("id,kind,number\r" + rows.joined().replacing("\n", with: "\r"))
  }

  @Test func lineBreaksInQuotes() {
    let rows = (1...80).map { "F\($0),\"two\nlines, \"\"\($0)\"\"\n\nand more\",\($0)\n" }
    expectSame("id,kind,number\n" + rows.joined())
    expectSame("id,kind,number\n" + rows.joined() + "F81,\"never closed,1\nF82,a,2\n")
  }

  @Test func faultsAreThoseOfTheWhole() {
    let rows = (1...300).map { number in
      switch number % 10 {
      case 0: "F\(number),市\n"
      case 1: "F\(number - 1),,x\(number)\n"
      case 2: "\n\r\n# no comment,a,\(number)\n"
      case 3: "F7,a\"b,1,2\n"
      default: "F\(number),市,\(number)\n"
      }
    }
    let text = "id,kind,number\n" + rows.joined()
    expectSame(text)
    expectSame(text, comment: 0x23)
    #expect(read(text, partSize: 100).faults.contains { $0.hasPrefix("a.csv: error: and ") })
  }

  @Test func anyTextInRandomOrder() {
    let pieces = ["a", "县", ",", "\n", "\"", "\r\n", "\r", "1.5", " ", "F1"]
    var random = SplitMix(state: 7)
    for _ in 0..<300 {
      let length = Int(random.next() % 60)
      let text = (0..<length).map { _ in pieces[Int(random.next() % 10)] }.joined()
      expectSame("id,kind,number\n" + text)
    }
  }

  @Test func anyCellsInRandomOrder() {
    let ids = [
      "F1", "\"F2\"", "", "\"F,3\"", "\"F\"\"4\"", "\"F\n5\"", "#6", String(repeating: "字", count: 100), "F\"7",
    ]
    let kinds = ["市", "县", "县", "", "\"\"", "a long kind of place", "\"市\"x"]
    let numbers = ["1", "-2.5", "", "x", "1e3", "1234567890.12345678", "\"3\"", "3,", "INF"]
    let ends = ["\n", "\n", "\n", "\r\n", "\r", "\n\n"]
    var random = SplitMix(state: 11)
    for round in 0..<30 {
      // Rows of rare faults among hundreds that are right, and of many.
      let chance: UInt64 = round % 2 == 0 ? 8 : 200
      func any(_ texts: [String], _ plain: String) -> String {
        random.next() % chance == 0 ? texts[Int(random.next() % UInt64(texts.count))] : plain
      }
      let rows = (0..<Int(random.next() % 900)).map { row in
        any(ids, "F\(row + 10)") + "," + any(kinds, "县") + "," + any(numbers, "\(row).5") + any(ends, "\n")
      }
      let comment: UInt8? = round % 5 == 0 ? 0x23 : nil
      expectSame("id,kind,number\n" + rows.joined(), comment: comment, partSizes: [300, 1 << 30])
    }
  }

  @Test func theLastLineMayEndAnyhow() {
    for length in 0..<20 {
      let text = String(repeating: "k", count: length)
      for end in ["", "\n", "\r\n", "\r", ",", "\"", ",\"", ",1", ",1\n", ",\"1\"", ",\"1\"\n", ",1\n\n"] {
        expectSame("id,kind,number\nF1,县,1\nF2,\(text)\(end)")
      }
    }
  }

  @Test func manyTextsAreKeptAsTexts() {
    let keys = (0..<3000).map { "K\($0)" }
    let column = read("id,kind,number\n" + keys.map { "\($0),a,1\n" }.joined(), partSize: 10_000).table
    #expect(column?["id"]?.storage == .strings(keys))
    #expect(column?["kind"]?.storage == .categories(codes: [UInt32](repeating: 0, count: 3000), values: ["a"]))
  }
}

/// Numbers that are the same in each run.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
