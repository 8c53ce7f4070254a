/// What Vega-Lite can compute from the cells of a field in a group of rows.
public enum AggregateOperation: String, Hashable, Sendable, CaseIterable {
  /// How many rows there are.
  case count
  /// How many cells are neither missing nor NaN.
  case valid
  /// How many cells are missing.
  case missing
  /// How many different cells there are; missing counts as one of them.
  case distinct
  /// The rows themselves, as a list of objects.
  case values
  /// The sum.
  case sum
  /// The product.
  case product
  /// The arithmetic mean.
  case mean
  /// The arithmetic mean.
  case average
  /// The sample variance.
  case variance
  /// The population variance.
  case variancep
  /// The sample standard deviation.
  case stdev
  /// The population standard deviation.
  case stdevp
  /// The standard error of the mean.
  case stderr
  /// The median.
  case median
  /// The lower quartile.
  case q1
  /// The upper quartile.
  case q3
  /// The lower bound of the bootstrapped 95 % confidence interval of the mean.
  case ci0
  /// The upper bound of the bootstrapped 95 % confidence interval of the mean.
  case ci1
  /// The least value.
  case min
  /// The greatest value.
  case max
  /// The row with the least value, as an object.
  case argmin
  /// The row with the greatest value, as an object.
  case argmax
  /// The exponentially weighted mean: each value counts `param` times as much as the one after it.
  case exponential
  /// The same, biased towards zero: as if endless zeros stood before the first value.
  case exponentialb

  /// What people write for operations.
  public static let synonyms = [
    "avg": "mean", "std": "stdev", "stddev": "stdev", "sd": "stdev", "var": "variance", "total": "sum",
    "maximum": "max", "minimum": "min", "unique": "distinct", "number": "count", "cnt": "count", "size": "count",
    "q2": "median",
  ]

  /// Whether it needs no field.
  public var isFieldOptional: Bool { self == .count || self == .values }

  /// Whether it must be told a number.
  public var needsParameter: Bool { self == .exponential || self == .exponentialb }

  /// The computation over the numbers of a group, for operations that are one.
  func reducer(_ parameter: Double) -> NumberReducer? {
    switch self {
    case .count, .valid, .missing, .distinct, .values, .argmin, .argmax: nil
    case .sum: .sum
    case .product: .product
    case .mean, .average: .mean
    case .variance: .variance
    case .variancep: .populationVariance
    case .stdev: .deviation
    case .stdevp: .populationDeviation
    case .stderr: .standardError
    case .median: .median
    case .q1: .lowerQuartile
    case .q3: .upperQuartile
    case .ci0: .confidenceLow
    case .ci1: .confidenceHigh
    case .min: .minimum
    case .max: .maximum
    case .exponential: .exponential(parameter, isBiased: false)
    case .exponentialb: .exponential(parameter, isBiased: true)
    }
  }

  /// Whether the result of moments is a moment again.
  var keepsMoments: Bool {
    switch self {
    case .min, .max, .mean, .average, .median, .q1, .q3, .ci0, .ci1, .exponential: true
    case .count, .valid, .missing, .distinct, .values, .sum, .product, .variance, .variancep, .stdev, .stdevp, .stderr,
      .argmin, .argmax, .exponentialb:
      false
    }
  }

  /// Whether texts make no sense for it.
  var needsNumbers: Bool {
    switch self {
    case .count, .valid, .missing, .distinct, .values, .min, .max, .argmin, .argmax: false
    case .sum, .product, .mean, .average, .variance, .variancep, .stdev, .stdevp, .stderr, .median, .q1, .q3, .ci0,
      .ci1, .exponential, .exponentialb:
      true
    }
  }
}
