import Diagnostics

extension Interval {
  /// The sums of a number of each.
  public static func + (a: Interval, b: Interval) -> Interval {
    Interval(RoundedResult.sum(a.lower, b.lower).down, RoundedResult.sum(a.upper, b.upper).up)
  }

  /// The numbers with the other sign.
  public static prefix func - (a: Interval) -> Interval { Interval(-a.upper, -a.lower) }

  /// The differences of a number of each.
  public static func - (a: Interval, b: Interval) -> Interval { a + -b }

  /// The products of a number of each.
  public static func * (a: Interval, b: Interval) -> Interval {
    hull(of: pairs(a, b).map { RoundedResult.product($0.0, $0.1) })
  }

  /// The products with a number.
  public func scaled(by factor: Double) -> Interval { self * Interval(factor) }

  /// The quotients of a number of each. Refused when the divisor can be 0.
  public func divided(by divisor: Interval) throws(QuantityRefusal) -> Interval {
    guard !divisor.contains(0) else {
      throw QuantityRefusal(Wording("除数可能为 0", en: "the divisor can be 0"))
    }
    return Self.hull(of: Self.pairs(self, divisor).map { RoundedResult.quotient($0.0, $0.1) })
  }

  private static func pairs(_ a: Interval, _ b: Interval) -> [(Double, Double)] {
    [(a.lower, b.lower), (a.lower, b.upper), (a.upper, b.lower), (a.upper, b.upper)]
  }

  private static func hull(of results: [RoundedResult]) -> Interval {
    let lower = results.reduce(Double.infinity) { min($0, $1.down) }
    let upper = results.reduce(-Double.infinity) { max($0, $1.up) }
    return Interval(lower, upper)
  }
}

/// The two neighbours of a true result, the same when the computed one is exact.
private struct RoundedResult {
  let down: Double
  let up: Double

  /// The computed result and the sign of what it lacks to the true one.
  private init(_ computed: Double, error: Double) {
    down = error < 0 ? computed.nextDown : computed
    up = error > 0 ? computed.nextUp : computed
  }

  private init(down: Double, up: Double) {
    self.down = down
    self.up = up
  }

  /// What is lost in a sum can be computed without loss (Knuth's two-sum).
  static func sum(_ a: Double, _ b: Double) -> RoundedResult {
    let sum = a + b
    guard a.isFinite, b.isFinite else { return RoundedResult(sum, error: 0) }
    guard sum.isFinite else { return overflow(of: sum) }
    let share = sum - a
    return RoundedResult(sum, error: (a - (sum - share)) + (b - share))
  }

  /// What is lost in a product is `a·b − product`, computed in one step. Nothing times an infinite bound is nothing.
  static func product(_ a: Double, _ b: Double) -> RoundedResult {
    guard a != 0, b != 0 else { return RoundedResult(0, error: 0) }
    let product = a * b
    guard a.isFinite, b.isFinite else { return RoundedResult(product, error: 0) }
    guard product.isFinite else { return overflow(of: product) }
    guard abs(product) > smallest else { return RoundedResult(down: product.nextDown, up: product.nextUp) }
    return RoundedResult(product, error: (-product).addingProduct(a, b))
  }

  /// What is lost in a quotient has the sign of `(a − quotient·b) / b`. Infinite by infinite adds nothing to the hull of
  /// the other pairs, which have 0 and ∞.
  static func quotient(_ a: Double, _ b: Double) -> RoundedResult {
    guard a != 0, a.isFinite || b.isFinite else { return RoundedResult(0, error: 0) }
    let quotient = a / b
    guard a.isFinite, b.isFinite else { return RoundedResult(quotient, error: 0) }
    guard quotient.isFinite else { return overflow(of: quotient) }
    guard abs(quotient) > smallest, abs(a) > smallest else {
      return RoundedResult(down: quotient.nextDown, up: quotient.nextUp)
    }
    let rest = a.addingProduct(-quotient, b)
    return RoundedResult(quotient, error: b < 0 ? -rest : rest)
  }

  /// Below this the remainders themselves are rounded.
  private static let smallest = 1e-280

  private static func overflow(of result: Double) -> RoundedResult {
    result > 0
      ? RoundedResult(down: .greatestFiniteMagnitude, up: .infinity)
      : RoundedResult(down: -.infinity, up: -.greatestFiniteMagnitude)
  }
}
