import Formats

/// The ends of a domain moved out to multiples of the tick step, as d3-scale's `nice` does it.
func nicedLinear(_ domain: [Double], count: Int) -> [Double] {
  guard domain.count > 1, count > 0 else { return domain }
  var result = domain
  let isReversed = domain[domain.count - 1] < domain[0]
  var start = isReversed ? domain[domain.count - 1] : domain[0]
  var stop = isReversed ? domain[0] : domain[domain.count - 1]
  var previous = 0.0
  // Moving an end can change the step; it settles within a few rounds.
  for _ in 0..<10 {
    let step = Ticks.increment(from: start, to: stop, count: Double(count))
    if step == previous {
      result[0] = isReversed ? stop : start
      result[result.count - 1] = isReversed ? start : stop
      return result
    } else if step > 0 {
      start = (start / step).rounded(.down) * step
      stop = (stop / step).rounded(.up) * step
    } else if step < 0 {
      start = (start * step).rounded(.up) / step
      stop = (stop * step).rounded(.down) / step
    } else {
      break
    }
    previous = step
  }
  return result
}

/// The format of equally spaced ticks: d3-scale's `tickFormat`, with `,f` when nothing is specified.
///
/// A written precision stands for itself, so that SI prefixes are those of each number. A number alone has no
/// neighbours to be told from: it is written in full.
func linearTickFormat(
  from start: Double, to stop: Double, count: Int, specifier: NumberFormat?, locale: NumberLocale
) -> @Sendable (Double) -> String {
  let format = specifier ?? .grouped(start == stop ? nil : .fixed, locale)
  if format.precision != nil { return { format.string($0) } }
  let largest = max(abs(start), abs(stop))
  let precise = format.telling(apart: Ticks.step(from: start, to: stop, count: Double(count)), upTo: largest)
  if format.notation == .prefixed { return { precise.string($0, prefixFor: largest) } }
  return { precise.string($0) }
}

extension NumberFormat {
  /// The same with the precision that tells numbers up to `largest` apart that lie `step` apart.
  fileprivate func telling(apart step: Double, upTo largest: Double) -> NumberFormat {
    var format = self
    switch notation {
    case .prefixed: format.precision = NumberFormat.precisionPrefix(step: step, value: largest)
    case nil, .exponent, .general, .roundedPercent, .rounded:
      let isExponent = notation == .exponent
      format.precision = NumberFormat.precisionRound(step: step, max: largest).map { $0 - (isExponent ? 1 : 0) }
    case .fixed, .percent:
      let decimals = NumberFormat.precisionFixed(step: step) ?? 0
      format.precision = max(0, decimals - (notation == .percent ? 2 : 0))
    default: break
    }
    return format
  }

  /// `,f` or the like.
  fileprivate static func grouped(_ notation: Notation?, _ locale: NumberLocale) -> NumberFormat {
    var format = NumberFormat()
    format.locale = locale
    format.comma = true
    format.notation = notation
    return format
  }
}
