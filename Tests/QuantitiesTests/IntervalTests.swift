import Diagnostics
import Testing

@testable import Quantities

@Suite struct IntervalTests {
  @Test func addsAndSubtractsBounds() throws {
    let money = Interval(3000...4000)
    #expect(money + Interval(10...20) == Interval(3010...4020))
    #expect(money - Interval(10...20) == Interval(2980...3990))
    let over = try #require(Interval(lower: 3000, upper: nil))
    #expect(over + money == Interval(lower: 6000, upper: nil))
    #expect(money - over == Interval(lower: nil, upper: 1000))
  }

  @Test func multipliesThroughZeroAndInfinity() {
    #expect(Interval(-2...3) * Interval(-5...4) == Interval(-15...12))
    #expect(Interval(0...3) * .unbounded == .unbounded)
    #expect(Interval(0) * .unbounded == Interval(0))
    #expect(Interval(2...3).scaled(by: -2) == Interval(-6 ... -4))
  }

  @Test func dividesOnlyByWhatIsNotZero() throws {
    #expect(try Interval(6...12).divided(by: Interval(2...3)) == Interval(2...6))
    #expect(try Interval(6...12).divided(by: Interval(-3 ... -2)) == Interval(-6 ... -2))
    let atLeastTwo = try #require(Interval(lower: 2, upper: nil))
    #expect(try Interval(6...12).divided(by: atLeastTwo) == Interval(0...6))
    #expect(try atLeastTwo.divided(by: atLeastTwo) == Interval(lower: 0, upper: nil))
    do throws(QuantityRefusal) {
      _ = try Interval(1).divided(by: Interval(0...5))
      Issue.record("divided by zero")
    } catch {
      #expect(error.reason.chinese == "除数可能为 0")
      #expect(error.reason.english == "the divisor can be 0")
    }
  }

  @Test func hasNoNumbersOutOfOrder() {
    #expect(Interval(lower: 2, upper: 1) == nil)
    #expect(Interval(lower: .nan, upper: 1) == nil)
    #expect(Interval(lower: nil, upper: nil) == .unbounded)
  }

  /// 0.1 + 0.2 is no `Double`: the true sum lies between two neighbours.
  @Test func roundsOutwardOnlyWhenInexact() {
    let sum = Interval(0.1) + Interval(0.2)
    #expect(sum.lower == 0.3 && sum.upper == 0.3.nextUp)
    #expect(Interval(0.5) + Interval(0.25) == Interval(0.75))
    #expect(Interval(3) * Interval(0.25) == Interval(0.75))
    #expect((Interval(0.1) * Interval(0.1)).range != 0.01...0.01)
    let largest = Interval(.greatestFiniteMagnitude) + Interval(.greatestFiniteMagnitude)
    #expect(largest.lower == .greatestFiniteMagnitude && largest.upper == .infinity)
  }

  /// 3000/70 = 42.86 and 4000/63 = 63.49.
  @Test func roundsOutwardToAPlace() throws {
    let ratio = try Interval(30_000_000...40_000_000).divided(by: Interval(63...70))
    #expect(ratio.roundedOutward(toPlace: 4) == Interval(420_000...640_000))
    #expect(Interval(0.31...0.39).roundedOutward(toPlace: -1) == Interval(0.3...0.4))
    #expect(Interval(-0.31 ... -0.29).roundedOutward(toPlace: -1) == Interval(-0.4 ... -0.2))
    #expect(Interval(420_000...640_000).roundedOutward(toPlace: 4) == Interval(420_000...640_000))
    #expect(Interval.unbounded.roundedOutward(toPlace: 4) == .unbounded)
  }
}
