import Foundation

/// A stretch of time in which the clocks of a zone run on without a shift, in minutes.
struct ClockRun {
  /// The first and last reading.
  let first: Int
  var last: Int
  /// Readings less universal time.
  let offset: Int

  /// The runs from one minute since 1970 UTC to another, found by looking at the clocks every hour, and at every minute
  /// of an hour in which they were shifted.
  static func runs(of zone: TimeZone, from start: Int, to end: Int) -> [ClockRun] {
    func offset(_ minute: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minute) * 60)) / 60
    }
    var runs: [ClockRun] = []
    var (known, begin) = (offset(start), start)
    for hour in stride(from: start + 60, through: end, by: 60) where offset(hour) != known {
      var minute = hour - 59
      while offset(minute) == known { minute += 1 }
      runs.append(ClockRun(first: begin + known, last: minute - 1 + known, offset: known))
      (known, begin) = (offset(minute), minute)
    }
    runs.append(ClockRun(first: begin + known, last: end + known, offset: known))
    return runs
  }
}
