/// Readings of clocks at which something is due, found by `MinuteMatcher`, and the instants that they are in a zone.
struct MatchingReadings {
  /// In minutes, in order.
  let readings: [Int]
  /// Whether it is due whenever clocks show one of the readings.
  let isElapsing: Bool

  /// The instants in minutes since 1970 UTC while the clocks go through `runs`.
  func times(in runs: [ClockRun]) -> [Int] { isElapsing ? shown(runs) : nominal(runs) }

  /// Each reading in each run that shows it.
  private func shown(_ runs: [ClockRun]) -> [Int] {
    var times: [Int] = []
    for run in runs {
      var index = readings.partitioningIndex { $0 >= run.first }
      while index < readings.count, readings[index] <= run.last {
        times.append(readings[index] - run.offset)
        index += 1
      }
    }
    return times
  }

  /// Each reading in the first run that shows it; when none does, the start of the first run behind it.
  private func nominal(_ runs: [ClockRun]) -> [Int] {
    var times: [Int] = []
    var run = 0
    for reading in readings {
      while run < runs.count, runs[run].last < reading { run += 1 }
      guard run < runs.count else { break }
      let time = max(reading, runs[run].first) - runs[run].offset
      if times.last != time { times.append(time) }
    }
    return times
  }
}

extension Array {
  /// The first index whose element holds, all behind it holding, too.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
