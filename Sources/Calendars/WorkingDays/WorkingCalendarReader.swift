import Diagnostics

/// Reads the file of a working calendar and reports everything that is wrong with it.
struct WorkingCalendarReader {
  let file: String

  private static let head = ["date", "kind", "name"]

  /// The days of the file.
  func entries(of text: String) throws(Failure) -> [CalendarDay: WorkingCalendar.Entry] {
    let log = DiagnosticLog()
    var entries: [CalendarDay: WorkingCalendar.Entry] = [:]
    var lines: [CalendarDay: Int] = [:]
    var hasHead = false
    for (index, line) in self.lines(of: text).enumerated() {
      let place = SourceLocation(file: file, line: index + 1)
      let cells = cells(of: line)
      if cells == [""] { continue }
      if !hasHead {
        hasHead = true
        if cells != Self.head { log.error(Self.wrongHead, at: place) }
        if cells.first.flatMap({ CalendarDay($0) }) == nil { continue }
      }
      guard let (day, entry) = row(cells, at: place, log) else { continue }
      if let first = lines[day] {
        log.error(
          Wording("`\(day.text)` 重复，第 \(first) 行已有", en: "`\(day.text)` is a duplicate of line \(first)"), at: place)
        continue
      }
      lines[day] = index + 1
      entries[day] = entry
    }
    if !hasHead { log.error(Self.wrongHead, at: SourceLocation(file: file, line: 1)) }
    try log.throwErrors()
    try checkWholeYears(entries)
    return entries
  }

  private static let wrongHead = Wording("首行应是 `date,kind,name`", en: "the first line must be `date,kind,name`")

  /// The lines without their ends, and without a byte order mark, as spreadsheets write one.
  private func lines(of text: String) -> [String] {
    let body = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    return body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }

  /// The cells without spaces and quotes around them. Neither days nor names of holidays contain commas.
  private func cells(of line: String) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
      var cell = trimmed(cell)
      if cell.count >= 2, cell.first == "\"", cell.last == "\"" { cell = trimmed(cell.dropFirst().dropLast()) }
      return String(cell)
    }
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  private func row(
    _ cells: [String], at place: SourceLocation, _ log: DiagnosticLog
  ) -> (CalendarDay, WorkingCalendar.Entry)? {
    guard cells.count == 3 else {
      log.error(Wording("应有 3 栏，却有 \(cells.count) 栏", en: "expected 3 cells, found \(cells.count)"), at: place)
      return nil
    }
    let day = CalendarDay(cells[0])
    if day == nil {
      log.error(
        Wording("`\(cells[0])` 不是日期", en: "`\(cells[0])` is no day"), at: place,
        hint: Wording("写成 `2024-05-01` 的样子", en: "write it like `2024-05-01`"))
    }
    let kind = WorkingCalendar.Kind(rawValue: cells[1])
    if kind == nil {
      log.error(
        Wording("未知的类别 `\(cells[1])`", en: "unknown kind `\(cells[1])`"), at: place,
        hint: suggestion(for: cells[1], among: WorkingCalendar.Kind.allCases.map(\.rawValue)))
    }
    guard let day, let kind else { return nil }
    if kind == .workday, (1...5).contains(day.weekday) {
      // It would change nothing; most likely the date is wrong.
      log.error(
        Wording("`\(day.text)` 不是周末，本来就是工作日", en: "`\(day.text)` is not on a weekend and is a working day anyway"),
        at: place,
        hint: Wording("调休上班的日子是星期六或星期日", en: "a make-up day is a Saturday or Sunday"))
      return nil
    }
    return (day, .init(kind: kind, name: cells[2]))
  }

  /// The holidays whose date the law fixes, so that a year without one of them cannot be whole.
  private static let fixedHolidays = [(1, 1), (5, 1), (10, 1)]

  /// A year of which only a part is stated, as by a New Year's arrangement that begins in December, would be taken for
  /// a year without the other holidays.
  private func checkWholeYears(_ entries: [CalendarDay: WorkingCalendar.Entry]) throws(Failure) {
    var problems: [Diagnostic] = []
    for year in Set(entries.keys.map(\.year)).sorted() {
      let missing = Self.fixedHolidays.map { CalendarDay(year: year, month: $0.0, day: $0.1) }
        .filter { entries[$0]?.kind != .holiday }.map { "`\($0.text)`" }
      guard !missing.isEmpty else { continue }
      problems.append(
        .error(
          Wording(
            "\(year) 年不完整：没有节假日 \(missing.joined(separator: "、"))",
            en: "the year \(year) is not whole: it lacks the holidays \(missing.joined(separator: ", "))"),
          at: SourceLocation(file: file),
          hint: Wording("写全这一年的节假日和调休，或删去这一年的各行", en: "state all holidays and make-up days of the year, or none")))
    }
    if !problems.isEmpty { throw Failure(problems) }
  }
}
