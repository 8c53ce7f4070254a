import Testing

@testable import Ledgers

@Suite struct LedgerViewsTests {
  @Test func namesAreDifferent() {
    #expect(Set(LedgerViews.names).count == LedgerViews.names.count)
  }
}
