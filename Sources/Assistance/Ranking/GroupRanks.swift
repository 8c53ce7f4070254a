import Measures
import Quantities

/// The places of the figures of one group.
struct GroupRanks {
  /// The place by the printed numbers.
  let places: [Int]
  /// The places that are possible within the soft bounds.
  let ranges: [ClosedRange<Int>]
  /// Whether another figure has the same place.
  let areTied: [Bool]

  /// Ranks figures: the greatest first, or the least where less is better.
  init(values: [Double], bounds: [ClosedRange<Double>], ascending: Bool) {
    places = competitionRanks(values, ascending: ascending)
    ranges = zip(rankRanges(bounds, ascending: ascending), places).map { range, place in
      // Numbers that are rounded alike have one place, although the true ones may differ a little.
      min(range.lowerBound, place)...max(range.upperBound, place)
    }
    var counts = [Int](repeating: 0, count: places.count + 1)
    for place in places { counts[place] += 1 }
    areTied = places.map { counts[$0] > 1 }
  }
}
