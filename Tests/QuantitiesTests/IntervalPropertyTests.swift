import Testing

@testable import Quantities

/// What holds for every interval, tried on many of a seeded generator.
@Suite struct IntervalPropertyTests {
  /// Numbers anywhere within the bounds give results within the bounds of the result.
  @Test func holdsTheTrueResult() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<1000 {
      let a = interval(using: &random)
      let b = interval(using: &random)
      for _ in 0..<4 {
        let x = Double.random(in: a, using: &random)
        let y = Double.random(in: b, using: &random)
        #expect((Interval(a) + Interval(b)).contains(x + y))
        #expect((Interval(a) - Interval(b)).contains(x - y))
        #expect((Interval(a) * Interval(b)).contains(x * y))
        if !b.contains(0) { #expect(try Interval(a).divided(by: Interval(b)).contains(x / y)) }
        let place = Int.random(in: -3...6, using: &random)
        #expect(Interval(a).roundedOutward(toPlace: place).contains(x))
      }
    }
  }

  /// Without rounding at all, in whole numbers of 128 bits: a sum of numbers 30 binary places apart.
  @Test func holdsTheExactSum() {
    var random = SeededGenerator(seed: 5)
    let shift = 1_073_741_824.0
    for _ in 0..<5000 {
      let (i, j) = (whole(using: &random), whole(using: &random))
      let sum = Interval(Double(i)) + Interval(Double(j) / shift)
      let exact = Int128(i) * 1_073_741_824 + Int128(j)
      #expect(Int128(sum.lower * shift) <= exact && exact <= Int128(sum.upper * shift))
      #expect(sum.upper <= sum.lower.nextUp)
    }
  }

  /// The product of two numbers of 53 bits has 106 bits.
  @Test func holdsTheExactProduct() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<5000 {
      let (i, j) = (whole(using: &random), whole(using: &random))
      let product = Interval(Double(i)) * Interval(Double(j))
      let exact = Int128(i) * Int128(j)
      #expect(Int128(product.lower) <= exact && exact <= Int128(product.upper))
      #expect(product.upper <= product.lower.nextUp)
    }
  }

  /// lower ≤ i/j ≤ upper is lower·j ≤ i ≤ upper·j, in units of the last binary place of the bounds.
  @Test func holdsTheExactQuotient() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<5000 {
      let i = Int.random(in: 1..<1 << 40, using: &random)
      let j = Int.random(in: 1..<1 << 16, using: &random) * (Bool.random(using: &random) ? 1 : -1)
      let quotient = try Interval(Double(i)).divided(by: Interval(Double(j)))
      // Between 2⁻¹⁶ and 2⁴⁰, so their last binary place is from 2⁻¹² to 2⁻⁶⁹.
      let place = min(quotient.lower.ulp, quotient.upper.ulp)
      let products = [quotient.lower, quotient.upper].map { Int128($0 / place) * Int128(j) }
      let exact = Int128(i) << Int128(-place.exponent)
      #expect(products.min() ?? 0 <= exact && exact <= products.max() ?? 0)
      #expect(quotient.upper <= quotient.lower.nextUp)
    }
  }

  private func interval(using random: inout SeededGenerator) -> ClosedRange<Double> {
    let scales: [Double] = [1e-6, 0.1, 1, 1e4, 1e8, 1e12]
    let scale = scales.randomElement(using: &random) ?? 1
    let a = Double.random(in: -scale...scale, using: &random)
    let width = Double.random(in: 0...scale, using: &random)
    return Bool.random(using: &random) ? a...(a + width) : a...a
  }

  private func whole(using random: inout SeededGenerator) -> Int {
    Int.random(in: -(1 << 53)...(1 << 53), using: &random)
  }
}
