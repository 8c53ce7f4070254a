import Formats
import Foundation

/// Equal ratios of the data are equal steps of the drawing; the domain is all positive or all negative.
struct LogScale: ContinuousScale, Hashable {
  var domain: [Double] = [1, 10]
  var range: [Double] = [0, 1]
  /// What ticks are powers of; above 1.
  var base: Double = 10
  var clamp = false

  private var isNegative: Bool { (domain.first ?? 1) < 0 }

  func transform(_ value: Double) -> Double { isNegative ? -log(-value) : log(value) }
  func untransform(_ value: Double) -> Double { isNegative ? -exp(-value) : exp(value) }

  /// The exponent of the base that gives a magnitude; exact for the usual bases.
  private func exponent(of magnitude: Double) -> Double {
    switch base {
    case 10: log10(magnitude)
    case 2: log2(magnitude)
    case M_E: log(magnitude)
    default: log(magnitude) / log(base)
    }
  }

  /// A power of the base; the double nearest to it for base 10.
  private func power(_ exponent: Double) -> Double {
    guard base == 10, let whole = Int(exactly: exponent) else { return pow(base, exponent) }
    return Double("1e\(whole)") ?? pow(10, exponent)
  }

  /// Powers of the base with their multiples when few powers fit, otherwise every so many powers.
  func ticks(count: Int) -> [Double] {
    guard let first = domain.first, let last = domain.last, first != 0, last != 0, first.sign == last.sign,
      base > 1, first.isFinite, last.isFinite
    else { return [] }
    let low = min(abs(first), abs(last))
    let high = max(abs(first), abs(last))
    let (from, to) = (exponent(of: low), exponent(of: high))
    var ticks: [Double]
    // A base so large that its multiples cannot be labels has only powers.
    if base == base.rounded(), base <= 1000, to - from < Double(count) {
      ticks = multiples(from: from.rounded(.down), through: to.rounded(.up), within: low...high)
      if ticks.count * 2 < count { ticks = Ticks.values(from: low, to: high, count: Double(count)) }
    } else {
      ticks = Ticks.values(from: from, to: to, count: min(to - from, Double(count))).map(power)
    }
    if isNegative { ticks = ticks.reversed().map { -$0 } }
    return last < first ? ticks.reversed() : ticks
  }

  private func multiples(from: Double, through: Double, within bounds: ClosedRange<Double>) -> [Double] {
    stride(from: from, through: through, by: 1).flatMap { exponent in
      stride(from: 1, to: base, by: 1).compactMap { factor in
        // Dividing keeps 0.3 what a reader would write.
        let tick = exponent < 0 ? factor / power(-exponent) : factor * power(exponent)
        return bounds.contains(tick) ? tick : nil
      }
    }
  }

  func niced(count: Int) -> LogScale {
    guard let first = domain.first, let last = domain.last, domain.count > 1, base > 1 else { return self }
    var scale = self
    let isReversed = last < first
    func out(_ value: Double, up: Bool) -> Double {
      let rule: FloatingPointRoundingRule = up != isNegative ? .up : .down
      return (isNegative ? -1 : 1) * power(exponent(of: abs(value)).rounded(rule))
    }
    scale.domain[0] = out(first, up: isReversed)
    scale.domain[domain.count - 1] = out(last, up: !isReversed)
    return scale
  }

  /// Words for the ticks that have room: with many, only small multiples of each power keep theirs.
  ///
  /// As Vega prints them: a specifier without precision gets as many digits as each number needs, up to 12.
  func tickFormat(count: Int, specifier: NumberFormat?, locale: NumberLocale) -> @Sendable (Double) -> String {
    let write = format(specifier, locale)
    let ticks = ticks(count: count).count
    let limit = ticks == 0 ? base : max(1, base * Double(count) / Double(ticks))
    return { [self] value in
      let magnitude = abs(value)
      var multiple = magnitude / power((log(magnitude) / log(base)).rounded())
      if multiple * base < base - 0.5 { multiple *= base }
      return multiple <= limit ? write(value) : ""
    }
  }

  /// The words for any number.
  func format(_ specifier: NumberFormat?, _ locale: NumberLocale) -> @Sendable (Double) -> String {
    var format = specifier ?? NumberFormat(",", locale: locale) ?? NumberFormat()
    if format.precision == nil {
      format.trim = true
      format.precision =
        switch format.notation {
        case .percent: 10
        case .exponent: 11
        default: 12
        }
    }
    return { [format] value in format.string(value) }
  }
}
