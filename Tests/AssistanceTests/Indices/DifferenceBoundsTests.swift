import Quantities
import Testing

@testable import Assistance

@Suite struct DifferenceBoundsTests {
  /// 51.5 … 52.5 less 46.5 … 47.5 is 4 … 6; over 10 less 4 is at least 6.
  @Test func subtractsCrosswise() {
    let late = Quantity(value: 52, lower: 51.5, upper: 52.5, qualifier: .rounded)
    let early = Quantity(value: 47, lower: 46.5, upper: 47.5, qualifier: .rounded)
    let bounds = DifferenceBounds(of: late, minus: early)
    #expect([bounds.lower, bounds.upper] == [4, 6])
    let open = DifferenceBounds(
      of: Quantity(value: 10, lower: 10, upper: nil, qualifier: .over),
      minus: Quantity(value: 4, lower: 4, upper: 4, qualifier: .exact))
    #expect([open.lower, open.upper] == [6, nil])
  }

  /// 10¹⁶ − 0.5 has no double: the nearest is 10¹⁶ itself, so that the lower bound is the one below.
  @Test func roundsOutward() throws {
    func exact(_ value: Double) -> Quantity { Quantity(value: value, lower: value, upper: value, qualifier: .exact) }
    let bounds = DifferenceBounds(of: exact(1e16), minus: exact(0.5))
    #expect(try #require(bounds.lower) < 1e16)
    #expect(bounds.upper == 1e16)
  }
}
