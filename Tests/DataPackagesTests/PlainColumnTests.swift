import Diagnostics
import Tables
import Testing

@testable import DataPackages

/// Columns that are read by themselves hold what reading row by row gives, whatever the type and the constraints.
@Suite struct PlainColumnTests {
  private struct Kind {
    var field: Field
    /// What nearly all rows hold.
    var plain: (Int) -> String
    /// What few rows hold, right or wrong.
    var odd: [String]
  }

  private func field(_ name: String, _ type: FieldType, _ limit: (inout FieldConstraints) -> Void = { _ in }) -> Field {
    var field = Field(name)
    field.type = type
    limit(&field.constraints)
    return field
  }

  private var kinds: [Kind] {
    var comma = FieldType.Notation()
    comma.decimal = ","
    let key = field("key", .string(.default)) {
      $0.pattern = TextPattern("[FK][0-9]*|[^x]+")
      $0.minimumLength = 1
      $0.maximumLength = 8
    }
    let long = field("long", .string(.default)) { $0.minimumLength = 2 }
    let choice = field("choice", .string(.default)) { $0.allowed = [.string("a"), .string("b")] }
    let count = field("count", .integer()) {
      $0.minimum = FieldConstraints.Bound(order: 0, text: "0")
      $0.maximum = FieldConstraints.Bound(order: 5000, text: "5000")
    }
    let above = field("above", .number()) { $0.exclusiveMinimum = FieldConstraints.Bound(order: 0, text: "0") }
    var absent = field("absent", .number())
    absent.missingValues = ["", "-9", "NA"]
    return [
      Kind(field: key, plain: { "K\($0)" }, odd: ["县县县县县县县县", "e\u{301}12345678", "x", "\"\"", "县县县县县县县县县"]),
      Kind(field: long, plain: { "text \($0)" }, odd: ["a", "e\u{301}", "\u{1F1E8}\u{1F1F3}", "ab", ""]),
      Kind(field: choice, plain: { $0 % 3 == 0 ? "a" : "b" }, odd: ["c", "", "A", "\"a\""]),
      Kind(field: count, plain: { "\($0)" }, odd: ["-1", "5001", "1.0", "+7", "007", "1234567890123456789", ""]),
      Kind(field: above, plain: { "\($0 + 1).25" }, odd: ["0", "1e-3", ".5", "5.", "-", "0.1234567890123456789"]),
      Kind(field: absent, plain: { "\($0)" }, odd: ["-9", "NA", "-9.0", ""]),
      Kind(field: field("comma", .number(comma)), plain: { "\"\($0 % 50),5\"" }, odd: ["1.5", "x", "7"]),
      Kind(field: field("day", .date()), plain: { "20\(10 + $0 % 90)-12-31" }, odd: ["2023-02-29", "", "2024-2-1"]),
      Kind(field: field("year", .year), plain: { "\(1900 + $0 % 120)" }, odd: ["24", "-0044", ""]),
      Kind(field: field("is", .boolean()), plain: { $0 % 2 == 0 ? "true" : "false" }, odd: ["yes", "", "1"]),
      Kind(field: field("list", .list(delimiter: ";", item: .integer())), plain: { "\($0);1" }, odd: ["a", "", "1"]),
      Kind(field: field("mail", .string(.email)), plain: { "m\($0 % 40)@x.cn" }, odd: ["m", "", "m@x"]),
      Kind(field: field("none", .any), plain: { _ in "" }, odd: ["\"a \"\"b\"\"\"", "x"]),
    ]
  }

  private func read(_ text: String, byRow: Bool) -> (table: Table?, faults: [String]) {
    let log = DiagnosticLog()
    var reader = TableReader(file: "a.csv", schema: TableSchema(fields: kinds.map(\.field)), log: log)
    reader.partSize = 20_000
    if byRow {
      reader.begin(
        header: kinds.map { kind in
          HeaderName(text: kind.field.name) { SourceLocation(file: "a.csv") }
        }, width: kinds.count)
      var scanner = DelimitedScanner(Array(text.utf8), dialect: Dialect())
      _ = scanner.nextRow()
      if scanner.nextRow() { reader.readRows(of: &scanner, file: "a.csv", until: scanner.bytes.count) }
    } else {
      reader.read(Array(text.utf8), file: "a.csv", dialect: Dialect())
    }
    return (reader.finish()?.table, log.diagnostics.map { $0.text(in: .english) })
  }

  @Test(arguments: [20, 300, 10_000])
  func everyType(chance: UInt64) {
    var random = SplitMix(state: chance)
    var text = kinds.map(\.field.name).joined(separator: ",") + "\n"
    for row in 0..<2500 {
      let cells = kinds.map { kind in
        random.next() % chance == 0 ? kind.odd[Int(random.next() % UInt64(kind.odd.count))] : kind.plain(row)
      }
      text += cells.joined(separator: ",") + "\n"
    }
    let plain = read(text, byRow: false)
    let careful = read(text, byRow: true)
    #expect(plain.faults == careful.faults)
    for kind in kinds {
      let isSame = plain.table?[kind.field.name] == careful.table?[kind.field.name]
      #expect(isSame, "\(kind.field.name)")
    }
    #expect(plain.table?.rowCount == 2500)
  }
}
