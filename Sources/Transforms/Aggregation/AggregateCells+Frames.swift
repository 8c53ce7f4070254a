import Diagnostics
import Tables

extension AggregateCells {
  /// The result for the frame of each row.
  ///
  /// Frames that begin at the partition's first row grow: sums, counts and extremes are carried from row to row.
  /// Other frames are reduced one by one.
  ///
  /// - Parameter maximumWork: how many rows such frames may hold together before the work is refused.
  func reduceFrames(
    of partition: WindowPartition, seed: UInt64, at location: SourceLocation?, maximumWork: Int = 2_000_000_000
  ) throws(Failure) -> [Value] {
    var results: [Value] = []
    results.reserveCapacity(partition.rows.count)
    var known: (range: Range<Int>, value: Value)?
    var running = partition.beginsAtStart ? RunningReduction(self) : nil
    var work = 0
    for position in partition.rows.indices {
      let range = partition.range(position)
      if let known, known.range == range {
        results.append(known.value)
        continue
      }
      let value: Value
      if running != nil {
        for added in (known?.range.upperBound ?? 0)..<range.upperBound { running?.add(partition.rows[added]) }
        value = running?.result ?? .null
      } else {
        work += range.count
        guard work <= maximumWork else {
          throw Failure(
            Wording(
              "窗口过大：各行的窗口合计超过 \(maximumWork) 行", en: "the frames hold more than \(maximumWork) rows together"),
            at: location, hint: Wording("用 `frame` 或 `groupby` 缩小窗口", en: "make them smaller with `frame` or `groupby`")
          )
        }
        value = reduce(partition.rows[range], seed: seed)
      }
      results.append(value)
      known = (range, value)
    }
    return results
  }
}

/// A reduction to which rows are added one by one.
private struct RunningReduction {
  private let cells: AggregateCells
  private var count = 0
  private var missing = 0
  private var valid = 0
  private var sum = 0.0
  private var product = 1.0
  private var least = Double.infinity
  private var greatest = -Double.infinity

  /// `nil` for operations that need all cells at once.
  init?(_ cells: AggregateCells) {
    switch cells.operation {
    case .count, .valid, .missing: break
    case .sum, .product, .mean, .average, .min, .max: if cells.isText { return nil }
    case .distinct, .values, .variance, .variancep, .stdev, .stdevp, .stderr, .median, .q1, .q3, .ci0, .ci1, .argmin,
      .argmax, .exponential, .exponentialb:
      return nil
    }
    self.cells = cells
  }

  mutating func add(_ row: Int) {
    count += 1
    if cells.isMissing(row) { missing += 1 }
    if cells.isValid(row) { valid += 1 }
    guard let number = cells.number(row) else { return }
    sum += number
    product *= number
    least = min(least, number)
    greatest = max(greatest, number)
  }

  var result: Value {
    switch cells.operation {
    case .count: return .number(Double(count))
    case .valid: return .number(Double(valid))
    case .missing: return .number(Double(missing))
    case .sum: return cells.boxed(valid > 0 ? sum : nil)
    case .product: return cells.boxed(valid > 0 ? product : nil)
    case .mean, .average: return cells.boxed(valid > 0 ? sum / Double(valid) : nil)
    case .min: return cells.boxed(valid > 0 ? least : nil)
    case .max: return cells.boxed(valid > 0 ? greatest : nil)
    case .distinct, .values, .variance, .variancep, .stdev, .stdevp, .stderr, .median, .q1, .q3, .ci0, .ci1, .argmin,
      .argmax, .exponential, .exponentialb:
      return .null
    }
  }
}
