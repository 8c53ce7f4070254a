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
    let order = Self.order(of: keys)
    var starts: [Int32] = []
    for position in order.indices where position == 0 || keys[Int(order[position])] != keys[Int(order[position - 1])] {
      starts.append(Int32(position))
    }
    starts.append(Int32(order.count))
    return Groups(rows: order.map { rows[Int($0)] }, starts: starts)
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
    for position in keys.indices { keys[position] = keys[position] * count + digit(column[Int(rows[position])]) }
    size *= count
  }

  /// Numbers the keys that occur from 0, so that there is room for more digits: less than 2³² figures leave 32 bits.
  private mutating func compact() {
    let order = Self.order(of: keys)
    var (number, previous) = (UInt64(0), order.first.map { keys[Int($0)] } ?? 0)
    for position in order {
      let key = keys[Int(position)]
      if key != previous { number += 1 }
      previous = key
      keys[Int(position)] = number
    }
    size = number + 1
  }

  /// The positions in the order of their keys, by 11 binary digits at a time, the lowest first (LSD radix sort).
  private static func order(of keys: [UInt64]) -> [Int32] {
    var order = (0..<Int32(keys.count)).map { $0 }
    guard let greatest = keys.max(), greatest > 0 else { return order }
    var next = order
    for shift in stride(from: UInt64(0), to: UInt64(64 - greatest.leadingZeroBitCount), by: 11) {
      var places = [Int](repeating: 0, count: 2048)
      for key in keys { places[Int(key >> shift & 2047)] += 1 }
      if places.contains(keys.count) { continue }
      var place = 0
      for digit in places.indices { (places[digit], place) = (place, place + places[digit]) }
      for position in order {
        let digit = Int(keys[Int(position)] >> shift & 2047)
        next[places[digit]] = position
        places[digit] += 1
      }
      swap(&order, &next)
    }
    return order
  }
}
