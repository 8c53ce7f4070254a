import Testing

@testable import Calendars

@Suite("Cron: daylight saving")
struct CronDaylightSavingTests {
  private func expect(_ table: String) throws {
    let differences = try CronTable(table).differences()
    #expect(differences == [])
  }

  @Test func skippedTimesAreDueOnceAfterTheGap() throws {
    try expect(
      """
      30 2 * * * | Europe/Berlin | 2024-03-30T12:00+01:00
        2024-03-31T03:00+02:00 2024-04-01T02:30+02:00
      0,15,45 2 * * * | Europe/Berlin | 2024-03-31T00:00+01:00
        2024-03-31T03:00+02:00 2024-04-01T02:00+02:00
      0 2,3 * * * | Europe/Berlin | 2024-03-31T00:00+01:00
        2024-03-31T03:00+02:00 2024-04-01T02:00+02:00
      */30 2 * * * | Europe/Berlin | 2024-03-31T00:00+01:00
        2024-03-31T03:00+02:00 2024-04-01T02:00+02:00
      15 2 * * * | Australia/Lord_Howe | 2024-10-06T00:00+10:30
        2024-10-06T02:30+11:00 2024-10-07T02:15+11:00
      """)
  }

  /// Clocks go forward at midnight: the day begins at 1 o'clock.
  @Test func skippedMidnight() throws {
    try expect(
      """
      0 0 * * * | America/Havana | 2024-03-09T12:00-05:00
        2024-03-10T01:00-04:00 2024-03-11T00:00-04:00
      30 0 10 3 * | America/Havana | 2024-03-09T12:00-05:00
        2024-03-10T01:00-04:00 2025-03-10T00:30-04:00
      0 0 * * SUN | Asia/Beirut | 2024-03-24T12:00+02:00
        2024-03-31T01:00+03:00 2024-04-07T00:00+03:00
      """)
  }

  /// Samoa went over the date line and had no 30 December 2011.
  @Test func skippedDay() throws {
    try expect(
      """
      0 8 * * * | Pacific/Apia | 2011-12-29T00:00-10:00
        2011-12-29T08:00-10:00 2011-12-31T00:00+14:00 2011-12-31T08:00+14:00
      0 * * * * | Pacific/Apia | 2011-12-29T22:30-10:00
        2011-12-29T23:00-10:00 2011-12-31T00:00+14:00 2011-12-31T01:00+14:00
      """)
  }

  @Test func repeatedTimesAreDueTheFirstTime() throws {
    try expect(
      """
      30 2 * * * | Europe/Berlin | 2024-10-26T12:00+02:00
        2024-10-27T02:30+02:00 2024-10-28T02:30+01:00
      30 2 * * * | Europe/Berlin | 2024-10-27T02:10+01:00
        2024-10-28T02:30+01:00
      45 1 * * * | Australia/Lord_Howe | 2024-04-07T00:00+11:00
        2024-04-07T01:45+11:00 2024-04-08T01:45+10:30
      0 23-1 * * * | America/Havana | 2024-11-02T22:00-04:00
        2024-11-02T23:00-04:00 2024-11-03T00:00-04:00 2024-11-03T01:00-05:00 2024-11-03T23:00-05:00
      """)
  }

  @Test func hoursWithAStarElapse() throws {
    try expect(
      """
      */30 * * * * | Europe/Berlin | 2024-03-31T01:00+01:00
        2024-03-31T01:30+01:00 2024-03-31T03:00+02:00 2024-03-31T03:30+02:00
      */30 * * * * | Europe/Berlin | 2024-10-27T02:00+02:00
        2024-10-27T02:30+02:00 2024-10-27T02:00+01:00 2024-10-27T02:30+01:00 2024-10-27T03:00+01:00
      0 */2 * * * | Europe/Berlin | 2024-03-31T00:00+01:00
        2024-03-31T04:00+02:00 2024-03-31T06:00+02:00
      45 * * * * | Australia/Lord_Howe | 2024-04-07T01:00+11:00
        2024-04-07T01:45+11:00 2024-04-07T01:45+10:30 2024-04-07T02:45+10:30
      0 * 1 1 * | Europe/Berlin | 2024-01-01T23:00+01:00
        2025-01-01T00:00+01:00
      """)
  }
}
