import Formats
import Foundation

/// Equal ratios of the data are equal steps of the drawing; the domain is all positive or all negative.
struct LogScale: ContinuousScale, Hashable {
  var base: Double = 10
  var domain: [Double] = [1, 10]
  var range: [Double] = [0, 1]
  var clamp = false

  private var isNegative: Bool { (domain.first ?? 1) < 0 }

  func transform(_ value: Double) -> Double { isNegative ? -log(-value) : log(value) }
  func untransform(_ value: Double) -> Double { isNegative ? -exp(-value) : exp(value) }

  /// The power of the base that gives a magnitude; exact for the usual bases.
  private func power(of magnitude: Double) -> Double {
    base == 10 ? log10(magnitude) : base == 2 ? log2(magnitude) : log(magnitude) / log(base)
  }

  /// Powers of the base with their multiples when few powers fit, otherwise every so many powers.
  func ticks(count: Int) -> [Double] {
    guard let first = domain.first, let last = domain.last, first != 0, last != 0, first.sign == last.sign else {
      return []
    }
    let low = min(abs(first), abs(last))
    let high = max(abs(first), abs(last))
    let (from, to) = (power(of: low), power(of: high))
    var ticks: [Double]
    if base == base.rounded(), to - from < Double(count) {
      ticks = multiples(from: from.rounded(.down), through: to.rounded(.up), within: low...high)
      if ticks.count * 2 < count { ticks = Ticks.values(from: low, to: high, count: Double(count)) }
    } else {
      ticks = Ticks.values(from: from, to: to, count: min(to - from, Double(count))).map { pow(base, $0) }
    }
    if isNegative { ticks = ticks.reversed().map { -$0 } }
    return last < first ? ticks.reversed() : ticks
  }

  private func multiples(from: Double, through: Double, within bounds: ClosedRange<Double>) -> [Double] {
    stride(from: from, through: through, by: 1).flatMap { exponent in
      stride(from: 1, to: base, by: 1).compactMap { factor in
        // Dividing keeps 0.3 what a reader would write.
        let tick = exponent < 0 ? factor / pow(base, -exponent) : factor * pow(base, exponent)
        return bounds.contains(tick) ? tick : nil
      }
    }
  }

  func niced(count: Int) -> LogScale {
    guard let first = domain.first, let last = domain.last, domain.count > 1 else { return self }
    var scale = self
    let isReversed = last < first
    func out(_ value: Double, up: Bool) -> Double {
      let rule: FloatingPointRoundingRule = up != isNegative ? .up : .down
      return (isNegative ? -1 : 1) * pow(base, power(of: abs(value)).rounded(rule))
    }
    scale.domain[0] = out(first, up: isReversed)
    scale.domain[domain.count - 1] = out(last, up: !isReversed)
    return scale
  }

  /// Words for the ticks that have room: with many, only small multiples of each power keep theirs.
  func tickFormat(count: Int, specifier: NumberFormat?) -> @Sendable (Double) -> String {
    let format = specifier ?? (base == 10 ? NumberFormat(".0e") : NumberFormat(","))
    let ticks = ticks(count: count).count
    let limit = ticks == 0 ? base : max(1, base * Double(count) / Double(ticks))
    let base = base
    return { value in
      let magnitude = abs(value)
      let power = base == 10 ? log10(magnitude) : log(magnitude) / log(base)
      var multiple = magnitude / pow(base, power.rounded())
      if multiple * base < base - 0.5 { multiple *= base }
      guard multiple <= limit else { return "" }
      return format?.string(value) ?? String(value)
    }
  }
}
