import Tables
import Testing

@testable import Assistance
@testable import Ledgers

@Suite struct LedgerViewsTests {
  @Test func namesAreDifferent() {
    #expect(Set(LedgerViews.names).count == LedgerViews.names.count)
  }

  @Test func packageWithoutLedgersHasEmptyViewsWithTheirFields() throws {
    let views = try SmallLedger.views([:])
    for name in LedgerViews.names {
      let table = try #require(try views.table(named: name))
      #expect(table.rowCount == 0)
      #expect(table.fields == LedgerViews.fields(of: name))
      #expect(!table.fields.isEmpty)
    }
    #expect(try views.table(named: "figures") == nil)
  }

  @Test func filledViewsHaveTheFieldsThatAreListed() throws {
    let views = try SmallLedger.views([
      "targets": SmallLedger.targetFields + "\nT1|linjiang-qingshi|jobs|2024|400|linear|1||S1|",
      "progress": SmallLedger.progressFields + "\nlinjiang-qingshi|jobs|2024-12-01|300|actual|S1|",
      "fund_ledger": SmallLedger.fundFields + "\nF1|linjiang-qingshi|2024|省|产业|1000|1000|800|720|",
      "project_ledger": SmallLedger.projectFields + "\n" + StagesTests.register,
      "scorecard": SmallLedger.scorecardFields + "\n自评|帮助就业|Jobs|产出|Output|jobs|40||1|",
    ])
    for name in LedgerViews.names {
      let table = try #require(try views.table(named: name))
      #expect(table.rowCount > 0)
      #expect(table.fields == LedgerViews.fields(of: name), "\(name)")
    }
  }

  // Months and rows in another order give the same tables.
  @Test func orderOfTheRowsDoesNotMatter() throws {
    let figures = (1...12).map {
      "linjiang-qingshi|sales|2024-\($0 < 10 ? "0" : "")\($0)-01|\(Double($0) * 0.1)|actual||"
    }
    func table(_ rows: [String]) throws -> Table? {
      try SmallLedger.views(["progress": SmallLedger.progressFields + "\n" + rows.joined(separator: "\n")])
        .table(named: "targets-progress")
    }
    #expect(try table(figures) == table(figures.reversed()))
  }
}
