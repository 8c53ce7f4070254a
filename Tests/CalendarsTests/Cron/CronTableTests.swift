import Testing

@testable import Calendars

@Suite("Cron: cases that other libraries document")
struct CronTableTests {
  @Test func croniter() throws {
    try expectAgreement(CroniterTable.calendar)
  }

  @Test func croniterWeekdayRanges() throws {
    try expectAgreement(CroniterTable.weekdayRanges)
  }

  @Test func croniterZones() throws {
    try expectAgreement(CroniterTable.zones)
  }

  @Test func croniterDiffering() throws {
    try expectAgreement(CroniterTable.differing)
  }

  @Test func robfig() throws {
    try expectAgreement(RobfigTable.next)
    try expectAgreement(RobfigTable.active)
  }

  @Test func robfigDiffering() throws {
    try expectAgreement(RobfigTable.differing)
  }

  @Test func quartz() throws {
    try expectAgreement(QuartzTable.examples)
  }

  private func expectAgreement(_ table: String) throws {
    let differences = try CronTable(table).differences()
    #expect(differences == [])
  }
}
