import Diagnostics
import Foundation
import Testing

@testable import Calendars

@Suite("Cron: reading and reach")
struct CronExpressionTests {
  /// What the user reads; the expression stands in line 7 of `shanhai.yml`.
  private func problem(_ text: String, in language: Language = .english) -> String {
    do {
      _ = try CronExpression(text, at: SourceLocation(file: "shanhai.yml", line: 7, column: 11))
      return "no problem"
    } catch {
      return error.diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
    }
  }

  @Test func wrongNumberOfFields() {
    #expect(
      problem("0 8 5 *") == """
        shanhai.yml:7:11: error: cron has 5 fields, `0 8 5 *` has 4
          hint: they are: minute hour day month weekday, as in `0 8 5 * *`
        """)
    #expect(
      problem("0 8 5 *", in: .chinese) == """
        shanhai.yml:7:11: 错误: cron 应有 5 个字段，`0 8 5 *` 有 4 个
          提示: 依次是：分 时 日 月 星期，如 `0 8 5 * *`
        """)
    #expect(
      problem("") == """
        shanhai.yml:7:11: error: cron has 5 fields, `` has 0
          hint: they are: minute hour day month weekday, as in `0 8 5 * *`
        """)
  }

  @Test func secondsAndYears() {
    #expect(
      problem("0 0 8 5 * *") == """
        shanhai.yml:7:11: error: seconds are not supported: cron has 5 fields, found 6
          hint: did you mean `0 8 5 * *`?
        """)
    #expect(
      problem("0 0 8 5 * ? 2024", in: .chinese) == """
        shanhai.yml:7:11: 错误: cron 不支持秒和年：应有 5 个字段，却有 7 个
          提示: 是否要写 `0 8 5 * ?`？
        """)
  }

  @Test func outOfRange() {
    #expect(problem("60 8 * * *") == "shanhai.yml:7:11: error: the minute `60` must be between 0 and 59")
    #expect(problem("0 24 * * *", in: .chinese) == "shanhai.yml:7:11: 错误: cron 的小时 `24` 应在 0 到 23 之间")
    #expect(problem("0 8 0 * *") == "shanhai.yml:7:11: error: the day of month `0` must be between 1 and 31")
    #expect(problem("0 8 * 13 *") == "shanhai.yml:7:11: error: the month `13` must be between 1 and 12")
    #expect(problem("0 8 * * 8") == "shanhai.yml:7:11: error: the day of week `8` must be between 0 and 7")
    #expect(problem("0 8 32W * *") == "shanhai.yml:7:11: error: the day of month `32` must be between 1 and 31")
    #expect(
      problem("99999999999999999999 8 * * *")
        == "shanhai.yml:7:11: error: the minute `99999999999999999999` must be between 0 and 59")
  }

  @Test func allFieldsAreReported() {
    #expect(
      problem("60 24 32 13 8").split(separator: "\n").map(String.init) == [
        "shanhai.yml:7:11: error: the minute `60` must be between 0 and 59",
        "shanhai.yml:7:11: error: the hour `24` must be between 0 and 23",
        "shanhai.yml:7:11: error: the day of month `32` must be between 1 and 31",
        "shanhai.yml:7:11: error: the month `13` must be between 1 and 12",
        "shanhai.yml:7:11: error: the day of week `8` must be between 0 and 7",
      ])
  }

  @Test func steps() {
    #expect(problem("*/90 * * * *") == "shanhai.yml:7:11: error: the step `90` of the minute must be between 1 and 60")
    #expect(problem("0 */0 * * *", in: .chinese) == "shanhai.yml:7:11: 错误: cron 的小时步长 `0` 应在 1 到 24 之间")
    #expect(
      problem("0 8 1/x * *") == "shanhai.yml:7:11: error: the step `x` of the day of month must be between 1 and 31")
    #expect(problem("0 */24 * * *") == "no problem")
  }

  @Test func misspeltNames() {
    #expect(
      problem("0 8 * JNA *") == """
        shanhai.yml:7:11: error: the month cannot be `JNA`
          hint: did you mean `JAN`?
        """)
    #expect(
      problem("0 8 * * mno", in: .chinese) == """
        shanhai.yml:7:11: 错误: cron 的星期不能是 `mno`
          提示: 是否要写 `MON`？
        """)
    #expect(
      problem("0 8 * * Caturday") == """
        shanhai.yml:7:11: error: the day of week cannot be `Caturday`
          hint: known are `SUN`, `MON`, `TUE`, `WED`, `THU`, `FRI`, `SAT`
        """)
    #expect(
      problem("@montly") == """
        shanhai.yml:7:11: error: unknown cron shorthand `@montly`
          hint: did you mean `@monthly`?
        """)
    #expect(
      problem("@reboot", in: .chinese) == """
        shanhai.yml:7:11: 错误: 未知的 cron 简写 `@reboot`
          提示: 可用的有 `@yearly`、`@annually`、`@monthly`、`@weekly`、`@daily`、`@midnight`、`@hourly`
        """)
  }

  @Test func unreadableItems() {
    #expect(
      problem("x 8 * * *") == """
        shanhai.yml:7:11: error: the minute cannot be `x`
          hint: use numbers from 0 to 59
        """)
    #expect(
      problem("-5 8 * * *") == """
        shanhai.yml:7:11: error: the minute cannot be `-5`
          hint: use numbers from 0 to 59
        """)
    #expect(
      problem("? 8 * * *") == """
        shanhai.yml:7:11: error: the minute cannot be `?`
          hint: write `*`
        """)
    #expect(problem("0 8,,9 * * *") == "shanhai.yml:7:11: error: the list for the hour has an empty item")
    #expect(problem("0, 8 * * *", in: .chinese) == "shanhai.yml:7:11: 错误: cron 的分钟列表中有空项")
    #expect(
      problem("0 L * * *") == """
        shanhai.yml:7:11: error: the hour cannot be `L`
          hint: use numbers from 0 to 23
        """)
  }

  @Test func daysThatDependOnTheMonth() {
    #expect(
      problem("0 8 * * L") == """
        shanhai.yml:7:11: error: the day of week cannot be `L` alone
          hint: name the weekday, as in `FRIL` or `5L`
        """)
    #expect(
      problem("0 8 * * 5#6") == "shanhai.yml:7:11: error: the day of week `5#6`: a number from 1 to 5 must follow `#`")
    #expect(
      problem("0 8 L-31 * *", in: .chinese) == "shanhai.yml:7:11: 错误: cron 的日 `L-31`：`L-` 后应是 1 到 30")
  }

  @Test func writingDoesNotMatter() throws {
    let first = try CronExpression("0 8 * jan,MAR Mon-fri", at: nil)
    let second = try CronExpression("  00\t08  * 1,3 1-5 ", at: nil)
    let start = try instant("2024-01-01T00:00")
    var (a, b) = (start, start)
    for _ in 0..<50 {
      a = try #require(first.next(after: a, in: .gmt))
      b = try #require(second.next(after: b, in: .gmt))
      #expect(a == b)
    }
  }

  @Test func rareAndImpossibleDates() throws {
    // 29 February on a Monday, by the only form that needs both days: the fifth Monday of a February.
    let table = """
      0 0 29 2 * | UTC | 2096-03-01T00:00
        2104-02-29T00:00 2108-02-29T00:00
      0 0 * 2 MON#5 | UTC | 2024-01-01T00:00
        2044-02-29T00:00 2072-02-29T00:00 2112-02-29T00:00
      0 0 30 2 * | UTC | 2024-01-01T00:00
        never
      0 0 31 2,4,6,9,11 * | UTC | 2024-01-01T00:00
        never
      0 0 L-30 2 * | UTC | 2024-01-01T00:00
        never
      0 0 29 2 * | Asia/Shanghai | 2024-02-29T00:00+08:00
        2028-02-29T00:00+08:00
      """
    let differences = try CronTable(table).differences()
    #expect(differences == [])
  }

  @Test func sundayIsZeroAndSeven() throws {
    let table = """
      0 8 * * 0 | UTC | 2024-01-01T00:00
        2024-01-07T08:00 2024-01-14T08:00
      0 8 * * 7 | UTC | 2024-01-01T00:00
        2024-01-07T08:00 2024-01-14T08:00
      0 8 * * 7/3 | UTC | 2024-01-01T00:00
        2024-01-03T08:00 2024-01-06T08:00 2024-01-07T08:00
      0 8 * * 7L | UTC | 2024-01-01T00:00
        2024-01-28T08:00
      0 8 * * 7#1 | UTC | 2024-01-01T00:00
        2024-01-07T08:00
      """
    let differences = try CronTable(table).differences()
    #expect(differences == [])
  }

  @Test func rangesRoundTheEnd() throws {
    let table = """
      0 22-2/2 * * * | UTC | 2024-01-01T12:00
        2024-01-01T22:00 2024-01-02T00:00 2024-01-02T02:00 2024-01-02T22:00
      50-10/10 8 * * * | UTC | 2024-01-01T08:05
        2024-01-01T08:10 2024-01-01T08:50 2024-01-02T08:00
      0 0 30-2 * * | UTC | 2024-01-30T12:00
        2024-01-31T00:00 2024-02-01T00:00 2024-02-02T00:00 2024-03-01T00:00 2024-03-02T00:00 2024-03-30T00:00
      0 0 1 NOV-FEB * | UTC | 2024-01-15T00:00
        2024-02-01T00:00 2024-11-01T00:00 2024-12-01T00:00 2025-01-01T00:00
      0 0 * * FRI-MON | UTC | 2024-01-01T00:00
        2024-01-05T00:00 2024-01-06T00:00 2024-01-07T00:00 2024-01-08T00:00 2024-01-12T00:00
      0 0 * * 7-2 | UTC | 2024-01-01T00:00
        2024-01-02T00:00 2024-01-07T00:00 2024-01-08T00:00 2024-01-09T00:00
      """
    let differences = try CronTable(table).differences()
    #expect(differences == [])
  }
}
