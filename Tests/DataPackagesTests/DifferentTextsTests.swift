import Testing

@testable import DataPackages

@Suite struct DifferentTextsTests {
  /// Keys in no order, of many spans.
  private let keys = (0..<150_000).map { "F\($0 &* 7_919 % 150_001)" }

  @Test func keysInNoOrder() {
    #expect(areDifferent(keys))
    #expect(areDifferent([]))
    #expect(areDifferent(["a"]))
  }

  @Test(arguments: [0, 1, 70_000, 149_998])
  func oneKeyThatStandsTwice(row: Int) {
    var keys = keys
    keys[149_999] = keys[row]
    #expect(!areDifferent(keys))
  }

  @Test func missingKeysDoNotCount() {
    #expect(areDifferent(["a", "", "", "b"], missing: [false, true, true, false]))
    #expect(!areDifferent(["a", "", "a", "b"], missing: [false, true, false, false]))
  }

  @Test func keysThatDifferInTheirLastByte() {
    #expect(areDifferent(["12345678", "12345679", "1234567", "123456781", "123456782", ""]))
  }
}
