import Diagnostics
import Tables
import Testing

@testable import Assistance

@Suite struct ReconciliationViewsTests {
  let facts = """
    id|phrase|indicator|pairing|value|lower|upper|qualifier|part_of|period_from|period_to
    A|5.01亿元|funds|shaoxing-leshan|501000000|500500000|501500000|rounded||2021-01-01|2023-12-31
    B|1.5亿元|funds|yuecheng-mabian|150000000|145000000|155000000|rounded|A|2021-01-01|2023-12-31
    C|6亿元|paid|shangyu-jinkouhe|600000000|595000000|605000000|rounded|A|2021-01-01|2023-12-31
    """

  func view(_ name: String, _ language: Language = .chinese) throws -> Table {
    let views = AssistanceViews(try ReconciledPackage.data(facts), language: language)
    return try #require(try views.table(named: name))
  }

  /// 6 − 5.01 = 0.99 and 5.95 − 5.015 = 0.935; 5.01 − 1.5 = 3.51 and 5.005 − 1.55 = 3.455.
  @Test func itemsStandWithTheGravestFirst() throws {
    let fields = ["number", "severity", "rule_id", "facts", "subject", "difference", "difference_lower", "places"]
    #expect(
      try view("reconciliation").selecting(fields).dump() == """
        number  severity  rule_id          facts  subject      difference  difference_lower  places
        ------  --------  ---------------  -----  -----------  ----------  ----------------  ------------
        1       差错      part             C、A   上虞→金口河  99000000    93500000          S1 ¶3、S1 ¶1
        2       提示      published-total  A、B   绍兴→乐山    351000000   345500000         S1 ¶1、S1 ¶2
        3       相符      part             B、A   越城→马边    -351000000  -356500000        S1 ¶2、S1 ¶1

        """)
  }

  @Test func theSummaryCountsWhatPassedToo() throws {
    let summary = try view("reconciliation-summary", .english)
    #expect(summary.rowCount == ReconciliationRule.allCases.count)
    #expect(
      summary.gathering([0, 2, 4]).dump() == """
        rule_id          rule                              error  warning  note  pass
        ---------------  --------------------------------  -----  -------  ----  ----
        bounds           bounds of a figure                0      0        0     3
        part             part within its whole             1      0        0     1
        published-total  published total and sum of parts  0      0        1     0

        """)
  }

  /// 5.015 − 1.45 = 3.565; 3.51 ÷ 5.01 = 70.06 %.
  @Test func totalsStandBesideTheirParts() throws {
    let fields = ["fact", "printed", "sum", "difference_upper", "share_not_itemised", "class", "parts", "part_facts"]
    #expect(
      try view("published-totals").selecting(fields).dump() == """
        fact  printed   sum        difference_upper  share_not_itemised  class   parts  part_facts
        ----  --------  ---------  ----------------  ------------------  ------  -----  ----------
        A     5.01亿元  150000000  356500000         0.7005988023952096  未分解  1      B

        """)
  }

  /// A chart of a package without totals finds its fields.
  @Test func emptyTablesKeepTheirFields() throws {
    let none = try ReconciledPackage.data("id|phrase|indicator|pairing|value\nA|3个|projects|yuecheng-mabian|3")
    let views = AssistanceViews(none, language: .chinese)
    for name in ["reconciliation", "published-totals"] {
      let (empty, full) = (try #require(try views.table(named: name)), try view(name))
      #expect(empty.rowCount == 0)
      #expect(empty.fields == full.fields)
    }
  }

  @Test func onlyTheFirstOfManyPassesAreListed() throws {
    var limits = ReconciliationLimits()
    limits.listedPasses = 0
    let reconciliation = try ReconciledPackage.data(facts).reconcile(by: limits)
    #expect(reconciliation.map(\.severity) == [.error, .note])
    #expect(reconciliation.count(of: .part, .pass) == 1)
  }
}
