public import Diagnostics

/// Which days are working days: Monday to Friday, but for the holidays and make-up days of each year.
///
/// ```swift
/// let calendar = try WorkingCalendar.china()
/// let day = try calendar.firstWorkingDay(onOrAfter: CalendarDay(year: 2024, month: 10, day: 5))   // 2024-10-08
/// ```
///
/// Holidays and make-up days are published year by year, so a year that is not in the calendar is an error and never
/// a guess.
public struct WorkingCalendar: Hashable, Sendable {
  /// What a calendar says of a day.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A day off.
    case holiday
    /// A Saturday or Sunday that is worked, in exchange for a day off.
    case workday
  }

  /// A day that is not what its weekday says, or a holiday on a weekend.
  struct Entry: Hashable, Sendable {
    let kind: Kind
    let name: String
  }

  /// The project's file; `nil` for the calendar that comes with Shanhai.
  let file: String?
  let entries: [CalendarDay: Entry]
  /// The years that are known, in order.
  public let years: [Int]

  init(file: String?, entries: [CalendarDay: Entry]) {
    self.file = file
    self.entries = entries
    years = Set(entries.keys.map(\.year)).sorted()
  }

  /// Reads a calendar of whole years from comma-separated values: a head line `date,kind,name`, then a line such as
  /// `2024-02-04,workday,春节` for each holiday and each make-up day.
  ///
  /// - Parameter file: the file's name in messages.
  public init(csv text: String, file: String) throws(Failure) {
    self.init(file: file, entries: try WorkingCalendarReader(file: file).entries(of: text))
  }

  /// The arrangements that China's State Council published, for the years that are known to this version.
  public static func china() throws(Failure) -> WorkingCalendar { try chinaResult.get() }

  private static let chinaResult = Result { () throws(Failure) -> WorkingCalendar in
    let text = String(decoding: PackageResources.china_holidays_csv, as: UTF8.self)
    let entries = try WorkingCalendarReader(file: "china-holidays.csv").entries(of: text)
    return WorkingCalendar(file: nil, entries: entries)
  }

  /// Whether the calendar knows the year.
  public func knows(year: Int) -> Bool { years.contains(year) }

  /// Whether people work on a day.
  public func isWorkingDay(_ day: CalendarDay) throws(Failure) -> Bool {
    guard knows(year: day.year) else { throw missing(day.year) }
    switch entries[day]?.kind {
    case .holiday: return false
    case .workday: return true
    case nil: return (1...5).contains(day.weekday)
    }
  }

  /// The holiday that a day belongs to, or that a make-up day is worked for.
  public func name(of day: CalendarDay) -> String? { entries[day]?.name }

  /// The day itself if it is a working day, else the next one that is.
  public func firstWorkingDay(onOrAfter day: CalendarDay) throws(Failure) -> CalendarDay {
    var day = day
    while !(try isWorkingDay(day)) { day = day.adding(days: 1) }
    return day
  }

  /// The day itself if it is a working day, else the last one before that is.
  public func lastWorkingDay(onOrBefore day: CalendarDay) throws(Failure) -> CalendarDay {
    var day = day
    while !(try isWorkingDay(day)) { day = day.adding(days: -1) }
    return day
  }

  /// The `n`-th working day of a month, from 1; from the end when negative, -1 being the last. `nil` when there are
  /// not so many.
  public func workingDay(_ n: Int, ofMonth month: Int, year: Int) throws(Failure) -> CalendarDay? {
    let first = CalendarDay(year: year, month: month, day: 1)
    let last = CalendarDay(year: year, month: month + 1, day: 0)
    var working: [CalendarDay] = []
    for number in first.number...last.number {
      let day = CalendarDay(number: number)
      if try isWorkingDay(day) { working.append(day) }
    }
    let index = n < 0 ? working.count + n : n - 1
    return working.indices.contains(index) ? working[index] : nil
  }

  private func missing(_ year: Int) -> Failure {
    let hint =
      if let file {
        Wording("在 `\(file)` 中补上 \(year) 年的各行", en: "add the rows of \(year) to `\(file)`")
      } else {
        Wording(
          "把 \(year) 年的各行写入日历文件，并在 `shanhai.yml` 中用 `calendar:` 指明",
          en: "add the rows of \(year) to a calendar file, named by `calendar:` in `shanhai.yml`")
      }
    return Failure(
      Wording("日历中没有 \(year) 年的节假日安排", en: "the calendar has no holidays and make-up days for \(year)"),
      at: file.map { SourceLocation(file: $0) }, hint: hint)
  }
}
