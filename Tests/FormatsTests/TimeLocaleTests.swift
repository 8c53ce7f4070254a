import Testing

@testable import Formats

/// Expected texts are those of d3-time-format for the same definition.
@Suite struct TimeLocaleTests {
  /// Tuesday, March 5, 2024, 14:07:09.
  private let time = 1_709_647_629_000.0
  private let german = TimeLocale(
    weekdays: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
    shortWeekdays: ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"],
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
      "Dezember",
    ],
    shortMonths: ["Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"],
    periods: ["vorm.", "nachm."], dateAndTime: "%A, der %e. %B %Y, %X", date: "%d.%m.%Y", time: "%H:%M:%S")

  @Test(arguments: [
    ("%A %d. %B %Y", "Dienstag 05. März 2024"), ("%a %b", "Di Mrz"), ("%c", "Dienstag, der  5. März 2024, 14:07:09"),
    ("%x", "05.03.2024"), ("%X", "14:07:09"), ("%I %p", "02 nachm."),
  ])
  func printing(specifier: String, expected: String) {
    #expect(TimeFormat(specifier, locale: german)?.string(time, zone: .utc) == expected)
  }

  @Test(arguments: [
    ("%d. %B %Y", "5. März 2024"), ("%a %d. %b %Y", "Di 5. Mrz 2024"), ("%d. %B %Y", "05. MÄRZ 2024"),
    ("%x", "05.03.2024"),
  ])
  func reading(specifier: String, text: String) {
    #expect(TimeParser(specifier, locale: german)?.milliseconds(text, zone: .utc) == 1_709_596_800_000)
  }

  @Test func labelsOfAxesHaveThePatternsOfVega() {
    let labels = MultiTimeFormat(locale: german)
    #expect(labels.string(1_709_251_200_000, zone: .utc) == "März")
    #expect(labels.string(1_709_596_800_000, zone: .utc) == "Di 05")
    #expect(labels.string(1_709_640_000_000, zone: .utc) == "12 nachm.")
  }

  @Test func aPatternWithinItselfIsNone() {
    var circle = german
    circle.date = "%c"
    #expect(TimeFormat("%x", locale: circle) == nil)
    #expect(TimeFormat("%c", locale: circle) != nil)
    circle.dateAndTime = "am %x"
    #expect(TimeFormat("%c", locale: circle) == nil)
  }

  @Test func patternsDoNotGrowWithoutEnd() {
    var long = german
    long.dateAndTime = String(repeating: "%x", count: 100)
    long.date = String(repeating: "%d", count: 100)
    #expect(TimeFormat("%c", locale: long) != nil)
    #expect(TimeFormat("%c%c", locale: long) == nil)
  }
}
