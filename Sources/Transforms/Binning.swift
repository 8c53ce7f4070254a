import Foundation

/// How Vega-Lite cuts numbers into bins: the parameters of `bin`.
public struct BinParameters: Hashable, Sendable {
  /// How many bins there may be.
  public var maximumBins = 10.0
  /// The exact width of a bin; it overrides the search for a nice one.
  public var step: Double?
  /// The widths to choose from.
  public var steps: [Double]?
  /// The base of the number system in which widths are nice.
  public var base = 10.0
  /// What a power of the base may be divided by.
  public var divide = [5.0, 2.0]
  /// The least width.
  public var minimumStep = 0.0
  /// Whether the first and last boundary are rounded to multiples of the width.
  public var isNice = true
  /// The range to cut; the data's own by default.
  public var extent: ClosedRange<Double>?
  /// The distance that the width is chosen for; that of the range by default.
  public var span: Double?
  /// A number that must be a boundary.
  public var anchor: Double?

  /// Vega-Lite's defaults.
  public init() {}
}

/// Bins of equal width.
public struct Binning: Hashable, Sendable {
  /// The first boundary.
  public var start: Double
  /// The last boundary.
  public var stop: Double
  /// The width of a bin.
  public var step: Double

  /// More bins than any picture can show: hostile input must not fill the memory or loop long.
  private static let maximumCount = 100_000.0

  /// The bins for numbers in a range.
  public init(_ range: ClosedRange<Double>, _ parameters: BinParameters) {
    let range = parameters.extent ?? range
    let difference = range.upperBound - range.lowerBound
    let span =
      parameters.span ?? (difference != 0 ? difference : range.lowerBound != 0 ? range.lowerBound.magnitude : 1)
    let width = max(Self.width(for: span, parameters), max(span, difference) / Self.maximumCount)
    var (low, high) = (range.lowerBound, range.upperBound)
    if parameters.isNice {
      // A boundary that misses a multiple of the width by rounding only is that multiple.
      let logarithm = log(width) / log(parameters.base)
      let digits = logarithm >= 0 ? 0 : (-logarithm).rounded(.down) + 1
      let tolerance = pow(parameters.base, -digits - 1)
      let multiple = (low / width + tolerance).rounded(.down) * width
      low = low < multiple ? multiple - width : multiple
      high = (high / width).rounded(.up) * width
    }
    // Whole bins, as Vega counts them: where the boundaries miss by rounding there is one more.
    high = low + ((high - low) / width).rounded(.up) * width
    if let anchor = parameters.anchor {
      let shift = anchor - (low + width * ((anchor - low) / width).rounded(.down))
      low += shift
      high += shift
    }
    start = low
    stop = high == low ? low + width : high
    step = width
  }

  /// The width for a span: a power of the base, or one divided nicely, so that there are not too many bins.
  private static func width(for span: Double, _ parameters: BinParameters) -> Double {
    if let step = parameters.step { return step }
    let maximum = max(1, parameters.maximumBins)
    if let steps = parameters.steps, let first = steps.first {
      // Like Vega, take the last width below the one that would be just enough, even if that makes more bins.
      return steps.last { $0 < span / maximum } ?? first
    }
    let base = max(1.001, parameters.base)
    let level = (log(maximum) / log(base)).rounded(.up)
    var width = max(parameters.minimumStep, pow(base, (log(span) / log(base)).rounded() - level))
    while (span / width).rounded(.up) > maximum { width *= base }
    for divisor in parameters.divide where divisor > 0 {
      let narrower = width / divisor
      if narrower >= parameters.minimumStep, span / narrower <= maximum { width = narrower }
    }
    return width
  }

  /// The lower boundary of the bin that a number lies in; infinite outside of the range.
  public func lowerBound(of value: Double) -> Double {
    if value < start { return -.infinity }
    if value > stop { return .infinity }
    let inside = max(start, min(value, stop - step))
    return start + step * (1e-14 + (inside - start) / step).rounded(.down)
  }
}
