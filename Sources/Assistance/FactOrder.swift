/// Brings figures together that share words and days: each key is one number in a mixed radix, and keys are sorted by
/// their digits, in a time that grows with the number of figures only.
struct FactOrder {
  private var keys: [UInt64]
  /// How many values a key can have so far.
  private var size: UInt64 = 1
  private let rows: [Int32]

  /// An order of these figures, so far all of one kind.
  init(_ rows: [Int32]) {
    self.rows = rows
    keys = [UInt64](repeating: 0, count: rows.count)
  }

  /// Tells figures apart by a word.
  mutating func add(_ words: FactColumns.Words) {
    guard !words.values.isEmpty else { return }
    add(words.codes, size: UInt64(words.values.count) + 1) { $0 == FactColumns.Words.none ? 0 : UInt64($0) + 1 }
  }

  /// Tells figures apart by a day.
  mutating func add(days: [Int32]) {
    var (first, last) = (Int32.max, Int32.min)
    for day in days where day != FactColumns.noDay { (first, last) = (min(first, day), max(last, day)) }
    guard first <= last else { return }
    add(days, size: UInt64(Int64(last) - Int64(first)) + 2) {
      $0 == FactColumns.noDay ? 0 : UInt64(Int64($0) - Int64(first)) + 1
    }
  }

  /// The figures in groups of equal keys; within a group they keep their order.
  func groups() -> Groups {
    var ordered: [Int32] = []
    ordered.reserveCapacity(rows.count)
    var starts: [Int32] = []
    var previous: UInt64?
    for run in Run.sorted(Run.runs(of: keys)) {
      if run.key != previous { starts.append(Int32(ordered.count)) }
      previous = run.key
      for position in Int(run.start)..<Int(run.start + run.count) { ordered.append(rows[position]) }
    }
    starts.append(Int32(ordered.count))
    return Groups(rows: ordered, starts: starts)
  }

  /// Figures in groups.
  struct Groups {
    let rows: [Int32]
    fileprivate let starts: [Int32]

    /// Each group of at least this many figures.
    func forEach(from count: Int, _ body: (ArraySlice<Int32>) -> Void) {
      for group in 0..<max(0, starts.count - 1) where Int(starts[group + 1] - starts[group]) >= count {
        body(rows[Int(starts[group])..<Int(starts[group + 1])])
      }
    }
  }

  private mutating func add<Cell>(_ column: [Cell], size count: UInt64, _ digit: (Cell) -> UInt64) {
    if size.multipliedReportingOverflow(by: count).overflow { compact() }
    keys.withUnsafeMutableBufferPointer { keys in
      for position in keys.indices { keys[position] = keys[position] * count + digit(column[Int(rows[position])]) }
    }
    size *= count
  }

  /// Numbers the keys that occur from 0, so that there is room for more digits: less than 2³² figures leave 32 bits.
  private mutating func compact() {
    var (number, previous) = (UInt64(0), UInt64?.none)
    for run in Run.sorted(Run.runs(of: keys)) {
      if let previous, run.key != previous { number += 1 }
      previous = run.key
      for position in Int(run.start)..<Int(run.start + run.count) { keys[position] = number }
    }
    size = number + 1
  }
}

/// Neighbours with one key. A table is mostly in some order already, so there are fewer of these than figures.
private struct Run {
  let key: UInt64
  let start: Int32
  var count: Int32

  static func runs(of keys: [UInt64]) -> [Run] {
    var runs: [Run] = []
    var current = Run(key: 0, start: 0, count: 0)
    for position in keys.indices {
      if keys[position] == current.key {
        current.count += 1
      } else {
        if current.count > 0 { runs.append(current) }
        current = Run(key: keys[position], start: Int32(position), count: 1)
      }
    }
    if current.count > 0 { runs.append(current) }
    return runs
  }

  /// The runs in the order of their keys, by 11 binary digits at a time, the lowest first (LSD radix sort).
  static func sorted(_ runs: [Run]) -> [Run] {
    let bits = 64 - runs.reduce(0) { $0 | $1.key }.leadingZeroBitCount
    var (runs, next) = (runs, runs)
    for shift in stride(from: 0, to: bits, by: 11) {
      var places = [Int](repeating: 0, count: 2048)
      for run in runs { places[Int(truncatingIfNeeded: run.key >> UInt64(shift)) & 2047] += 1 }
      if places.contains(runs.count) { continue }
      var place = 0
      for digit in places.indices { (places[digit], place) = (place, place + places[digit]) }
      places.withUnsafeMutableBufferPointer { places in
        next.withUnsafeMutableBufferPointer { next in
          for run in runs {
            let digit = Int(truncatingIfNeeded: run.key >> UInt64(shift)) & 2047
            next[places[digit]] = run
            places[digit] += 1
          }
        }
      }
      swap(&runs, &next)
    }
    return runs
  }
}
