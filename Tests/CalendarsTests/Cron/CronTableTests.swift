import Testing

@testable import Calendars

@Suite("Cron: cases that other libraries document")
struct CronTableTests {
  @Test func croniter() throws {
    #expect(try CronTable(CroniterTable.calendar).differences() == [])
  }

  @Test func croniterWeekdayRanges() throws {
    #expect(try CronTable(CroniterTable.weekdayRanges).differences() == [])
  }

  @Test func croniterZones() throws {
    #expect(try CronTable(CroniterTable.zones).differences() == [])
  }

  @Test func robfig() throws {
    #expect(try CronTable(RobfigTable.next).differences() == [])
    #expect(try CronTable(RobfigTable.active).differences() == [])
  }

  @Test func robfigDiffering() throws {
    #expect(try CronTable(RobfigTable.differing).differences() == [])
  }

  @Test func quartz() throws {
    #expect(try CronTable(QuartzTable.examples).differences() == [])
  }
}
