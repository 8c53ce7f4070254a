import Diagnostics
import Testing

@testable import Calendars

@Suite("Working days: a project's file")
struct WorkingCalendarFileTests {
  private static let whole = """
    date,kind,name
    2027-01-01,holiday,元旦
    2027-02-06,holiday,春节
    2027-02-14,workday,春节
    2027-05-01,holiday,劳动节
    2027-10-01,holiday,国庆节
    """

  private func problems(_ text: String, in language: Language = .english) -> [String] {
    do {
      _ = try WorkingCalendar(csv: text, file: "calendars/china.csv")
      return []
    } catch {
      return error.diagnostics.map { $0.text(in: language) }
    }
  }

  @Test func wholeYear() throws {
    let calendar = try WorkingCalendar(csv: Self.whole, file: "calendars/china.csv")
    #expect(calendar.years == [2027])
    #expect(try calendar.isWorkingDay(CalendarDay(year: 2027, month: 2, day: 14)))
    #expect(try !calendar.isWorkingDay(CalendarDay(year: 2027, month: 10, day: 1)))
    #expect(calendar.knows(year: 2027))
    #expect(!calendar.knows(year: 2026))
  }

  /// As a spreadsheet writes it: a byte order mark, CR LF, quotes, spaces, empty lines at the end.
  @Test func spreadsheetFile() throws {
    let text =
      "\u{FEFF}" + Self.whole.replacing("\n", with: "\r\n").replacing("元旦", with: "\"元旦\"").replacing(",", with: ", ")
      + "\r\n\r\n"
    let calendar = try WorkingCalendar(csv: text, file: "calendars/china.csv")
    #expect(calendar.name(of: CalendarDay(year: 2027, month: 1, day: 1)) == "元旦")
  }

  @Test func missingYearNamesTheFile() throws {
    let calendar = try WorkingCalendar(csv: Self.whole, file: "calendars/china.csv")
    let failure = #expect(throws: Failure.self) { try calendar.isWorkingDay(CalendarDay(year: 2028, month: 1, day: 1)) }
    #expect(
      failure?.diagnostics.map { $0.text(in: .english) } == [
        """
        calendars/china.csv: error: the calendar has no holidays and make-up days for 2028
          hint: add the rows of 2028 to `calendars/china.csv`
        """
      ])
  }

  @Test func badRows() {
    let text =
      Self.whole + """

        2027/10/02,holiday,国庆节
        2027-02-30,holiday,春节
        2027-10-03,holliday,国庆节
        2027-10-01,holiday,国庆节
        2027-10-04,holiday
        2027-10-11,workday,国庆节
        """
    #expect(
      problems(text) == [
        """
        calendars/china.csv:7: error: `2027/10/02` is no day
          hint: write it like `2024-05-01`
        """,
        """
        calendars/china.csv:8: error: `2027-02-30` is no day
          hint: write it like `2024-05-01`
        """,
        """
        calendars/china.csv:9: error: unknown kind `holliday`
          hint: did you mean `holiday`?
        """,
        "calendars/china.csv:10: error: `2027-10-01` is a duplicate of line 6",
        "calendars/china.csv:11: error: expected 3 cells, found 2",
        """
        calendars/china.csv:12: error: `2027-10-11` is not on a weekend and is a working day anyway
          hint: a make-up day is a Saturday or Sunday
        """,
      ])
    #expect(
      problems("date,kind,name\n2027年1月1日,放假,元旦", in: .chinese) == [
        """
        calendars/china.csv:2: 错误: `2027年1月1日` 不是日期
          提示: 写成 `2024-05-01` 的样子
        """,
        """
        calendars/china.csv:2: 错误: 未知的类别 `放假`
          提示: 可用的有 `holiday`、`workday`
        """,
      ])
  }

  @Test func head() {
    #expect(problems("") == ["calendars/china.csv:1: error: the first line must be `date,kind,name`"])
    #expect(
      problems("日期,类别,名称", in: .chinese) == ["calendars/china.csv:1: 错误: 首行应是 `date,kind,name`"])
    #expect(
      problems("2027-01-01,holiday,元旦") == ["calendars/china.csv:1: error: the first line must be `date,kind,name`"])
  }

  @Test func partialYear() {
    #expect(
      problems(Self.whole + "\n2028-01-01,holiday,元旦") == [
        """
        calendars/china.csv: error: the year 2028 is not whole: it lacks the holidays `2028-05-01`, `2028-10-01`
          hint: state all holidays and make-up days of the year, or none
        """
      ])
    #expect(
      problems(Self.whole + "\n2026-12-31,holiday,元旦", in: .chinese) == [
        """
        calendars/china.csv: 错误: 2026 年不完整：没有节假日 `2026-01-01`、`2026-05-01`、`2026-10-01`
          提示: 写全这一年的节假日和调休，或删去这一年的各行
        """
      ])
  }
}
