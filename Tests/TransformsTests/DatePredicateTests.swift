import Formats
import Foundation
import Tables
import Testing

@testable import Transforms

@Suite struct DatePredicateTests {
  private let zone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt

  /// The names of the rows that pass; dates are the beginnings of days in Beijing.
  private func passing(_ filter: String) -> String {
    func day(_ year: Int, _ month: Int, _ day: Int) -> Value {
      let date = DateTimeLiteral([.year: Double(year), .month: Double(month), .date: Double(day)])
      return .instant(date.milliseconds(in: zone))
    }
    let table = Table(rows: [
      [("name", .string("a")), ("date", day(2020, 12, 31))], [("name", .string("b")), ("date", day(2021, 1, 1))],
      [("name", .string("c")), ("date", day(2021, 4, 8))], [("name", .string("d")), ("date", .null)],
    ])
    let dump = run("- filter: \(filter)\n- {aggregate: [], groupby: [name]}", on: table, in: .init(zone: zone))
    return dump.split(separator: "\n").dropFirst(2).joined()
  }

  @Test func datesCompareAsMoments() {
    #expect(passing("{field: date, gte: {year: 2021, month: 1, date: 1}}") == "bc")
    #expect(passing("{field: date, lt: {year: 2021}}") == "a")
    #expect(passing("{field: date, range: [{year: 2021, month: apr}, {year: 2021, month: May}]}") == "c")
    #expect(passing("{field: date, gt: '2021-02-01'}") == "c")
    #expect(passing("{field: date, equal: '2021-01-01T00:00'}") == "b")
    #expect(passing("{field: date, gte: {expr: 'datetime(2021, 0, 1)'}}") == "bc")
    #expect(passing("{field: date, valid: false}") == "d")
  }

  @Test func timeUnitsCutBeforeComparing() {
    #expect(passing("{timeUnit: year, field: date, equal: 2021}") == "bc")
    #expect(passing("{timeUnit: month, field: date, oneOf: [12, 4]}") == "ac")
    #expect(passing("{timeUnit: month, field: date, equal: {month: january}}") == "b")
    #expect(passing("{timeUnit: yearmonth, field: date, equal: {year: 2021, month: 4}}") == "c")
    #expect(passing("{timeUnit: utcyear, field: date, equal: 2020}") == "ab")
    #expect(passing("{timeUnit: {unit: month, step: 6}, field: date, equal: {month: 1}}") == "bc")
  }

  @Test func diagnostics() {
    #expect(
      problems("- filter: {timeUnit: yaer, field: year, equal: 2021}", on: funds) == """
        chart.vl.yaml:1:22: 错误: 未知的时间单位 `yaer`
          提示: 是否要写 `year`？
        chart.vl.yaml:1:22: error: unknown time unit `yaer`
          hint: did you mean `year`?
        """)
    #expect(
      problems("- filter: {timeUnit: year, field: county, equal: 2021}", on: funds) == """
        chart.vl.yaml:1:35: 错误: 字段 `county` 第 1 行的 `马边` 不是日期
        chart.vl.yaml:1:35: error: `马边` in row 1 of the field `county` is not a date
        """)
    #expect(
      problems("- filter: {field: year, equal: {month: juno}}", on: funds) == """
        chart.vl.yaml:1:40: 错误: `month` 不能是 `juno`
          提示: 是否要写 `june`？
        chart.vl.yaml:1:40: error: `month` cannot be `juno`
          hint: did you mean `june`?
        """)
  }
}
