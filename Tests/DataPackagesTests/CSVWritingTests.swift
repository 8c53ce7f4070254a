import Formats
import Foundation
import Tables
import Testing

@testable import DataPackages

@Suite struct CSVWritingTests {
  @Test func everyKindOfValue() {
    let table = Table(rows: [
      [
        ("名", .string("a,\"b\"\n")), ("数", .number(0.1)), ("真", .boolean(true)), ("日", .instant(1_622_505_600_000)),
        ("时", .instant(1_622_534_400_250)), ("表", .list([.number(1), .null, .string("\"\u{1}")])),
      ],
      [("名", .string("")), ("数", .number(-1e20)), ("时", .instant(0)), ("表", .object(["b": .instant(0), "a": .null]))],
    ])
    let expected = [
      "名,数,真,日,时,表",
      "\"a,\"\"b\"\"\n\",0.1,true,2021-06-01,2021-06-01T08:00:00.250Z,\"[1,null,\"\"\\\"\"\\u0001\"\"]\"",
      "\"\",-1e+20,,,1970-01-01T00:00:00Z,\"{\"\"a\"\":null,\"\"b\"\":\"\"1970-01-01T00:00:00Z\"\"}\"", "",
    ]
    #expect(csv(table) == expected.joined(separator: "\r\n"))
  }

  @Test func aRowWithOneMissingCellIsNoBlankLine() {
    #expect(csv(Table([("a", Column([.null, .number(1)]))])) == "a\r\n\"\"\r\n1\r\n")
  }

  @Test func numbersReadBackAsTheSame() {
    for value in [0, -0.0, 1, -1, 0.1, 1 / 3, 1e15, 1e-7, 123_456_789.125, .pi, 1e300, -.leastNonzeroMagnitude] {
      let text = numberText(value)
      #expect(NumberReading.number(Array(text.utf8)[...]) == value, "\(text)")
    }
  }

  @Test func daysReadBackAsTheSame() {
    for day in stride(from: -800_000, through: 800_000, by: 997) {
      let time = Double(day) * TimeReading.millisecondsPerDay
      let text = timeText(time, asDate: true)
      if text.utf8.count == 10 { #expect(TimeReading.date(Array(text.utf8)[...]) == time, "\(text)") }
    }
    #expect(timeText(.nan, asDate: true).isEmpty)
  }

  /// Random tables of awkward values, from a fixed seed.
  @Test func tablesReadBackAsTheSame() throws {
    var state: UInt64 = 20_210_601
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let pieces = ["山", "海", ",", "\"", "\n", "\r\n", " ", "a", "'", "\t", "𠀀", "é", "#", "-"]
    let fields = """
      {"name": "t", "type": "string"}, {"name": "n", "type": "number"}, {"name": "b", "type": "boolean"},
      {"name": "d", "type": "date"}, {"name": "m", "type": "datetime"}, {"name": "l", "type": "array"}
      """
    for _ in 0..<30 {
      let rows = (0..<random(20)).map { _ in
        let text = (0...random(6)).map { _ in pieces[random(pieces.count)] }.joined()
        let day = Double(random(40_000) - 20_000) * TimeReading.millisecondsPerDay
        let values: [(String, Value)] = [
          ("t", .string(text)), ("n", .number(Double(random(1_000_000) - 500_000) / 128)),
          ("b", .boolean(random(2) == 0)),
          ("d", .instant(day)), ("m", .instant(day + Double(random(86_400_000)))),
          ("l", .list([.string(text), .number(Double(random(10)))])),
        ]
        return values.map { ($0.0, random(5) == 0 ? Value.null : $0.1) }
      }
      let table = Table(rows: rows)
      if table.fields.isEmpty { continue }
      #expect(try dump(csv(table), fields) == table.dump())
    }
  }
}
