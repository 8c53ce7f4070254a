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
func linearTickFormat(
  from start: Double, to stop: Double, count: Int, specifier: NumberFormat?
) -> @Sendable (Double) -> String {
  var format = specifier ?? .groupedFixed
  let step = Ticks.step(from: start, to: stop, count: Double(count))
  let largest = max(abs(start), abs(stop))
  guard format.precision == nil else { return printing(format, largest: largest) }
  switch format.notation {
  case .prefixed: format.precision = NumberFormat.precisionPrefix(step: step, value: largest)
  case nil, .exponent, .general, .roundedPercent, .rounded:
    let isExponent = format.notation == .exponent
    format.precision = NumberFormat.precisionRound(step: step, max: largest).map { $0 - (isExponent ? 1 : 0) }
  case .fixed, .percent:
    let isPercent = format.notation == .percent
    format.precision = NumberFormat.precisionFixed(step: step).map { max(0, $0 - (isPercent ? 2 : 0)) }
  default: break
  }
  return printing(format, largest: largest)
}

/// Prints numbers; an SI prefix is the one of the largest number, the same for all.
private func printing(_ format: NumberFormat, largest: Double) -> @Sendable (Double) -> String {
  if format.notation == .prefixed { return { format.string($0, prefixFor: largest) } }
  return { format.string($0) }
}

extension NumberFormat {
  /// `,f`
  fileprivate static var groupedFixed: NumberFormat {
    var format = NumberFormat()
    format.comma = true
    format.notation = .fixed
    return format
  }
}
