/// The place of each value by competition ranking: equal values share the better place, and the places behind them
/// stay empty (1, 2, 2, 4). The greatest is first, or the least when `ascending`.
///
/// Place = 1 + how many are strictly better. O(n log n). A value that is not a number stands behind all others.
public func competitionRanks(_ values: [Double], ascending: Bool = false) -> [Int] {
  func key(_ value: Double) -> Double { value.isNaN ? .infinity : (ascending ? value : -value) }
  let keys = values.map(key)
  let order = keys.indices.sorted { keys[$0] < keys[$1] }
  var places = [Int](repeating: 1, count: values.count)
  for (position, unit) in order.enumerated() {
    let isTied = position > 0 && keys[order[position - 1]] == keys[unit]
    places[unit] = isTied ? places[order[position - 1]] : position + 1
  }
  return places
}
