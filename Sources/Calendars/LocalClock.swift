import Formats

import struct Foundation.Date
import struct Foundation.TimeZone

/// The clocks of a time zone, read and looked up in whole seconds.
///
/// A reading is the seconds from 1970-01-01 00:00 to what the clock shows, as if it showed universal time.
struct LocalClock {
  let zone: TimeZone

  /// A reading is looked up from a day before and a day after; no zone has had two shifts that close together.
  static let day = 86_400

  /// Seconds to add to universal time to get this clock's reading.
  func offset(at seconds: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
  }

  /// What the clock shows at an instant.
  func reading(at seconds: Int) -> Int { seconds + offset(at: seconds) }

  /// The instant at which the clock shows `reading`: the first one when it shows it twice, and when it skips it, the
  /// instant of the skip.
  ///
  /// Let the offset be `before` the shift and `after` behind it. When the clock is set back, `reading - before` comes
  /// first and is right. When it is set forward over `reading`, `reading - after` still lies before the shift and
  /// `reading - before` behind it, and the shift is searched between them. A later reading never gets an earlier
  /// instant.
  func instant(of reading: Int) -> Int {
    let before = offset(at: reading - Self.day - Self.day / 2)
    if offset(at: reading - before) == before { return reading - before }
    let after = offset(at: reading + Self.day + Self.day / 2)
    if offset(at: reading - after) == after { return reading - after }
    return shift(after: reading - max(before, after), upTo: reading - min(before, after))
  }

  /// The instant, in `(start, end]`, at which the offset becomes another one than at `start`; `end` if it never does.
  func shift(after start: Int, upTo end: Int) -> Int {
    let old = offset(at: start)
    var (low, high) = (start, end)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if offset(at: middle) == old { low = middle } else { high = middle }
    }
    return high
  }
}
