extension TimeUnit {
  /// The unit that cuts an extent into about, and at best at most, `count` intervals, as Vega's time bins choose it.
  ///
  /// - Parameters:
  ///   - start, end: milliseconds.
  ///   - count: from 1.
  public init?(fitting start: Double, _ end: Double, count: Int) {
    let target = abs(end - start) / Double(max(1, count))
    guard target.isFinite else { return nil }
    let position = Self.choices.firstIndex { $0.length > target } ?? Self.choices.count
    guard position < Self.choices.count else {
      self.init(parts: [.year], step: Self.round(target / Self.choices[Self.choices.count - 1].length))
      return
    }
    guard position > 0 else {
      self.init(parts: Self.choices[0].parts)
      return
    }
    let (before, after) = (Self.choices[position - 1], Self.choices[position])
    let choice = target / before.length < after.length / target ? before : after
    self.init(parts: choice.parts, step: choice.step)
  }

  /// The nearest of 1, 2, 5, 10, 20, … years, by ratio.
  private static func round(_ years: Double) -> Int {
    var power = 1.0
    while power * 10 <= years, power < 100_000 { power *= 10 }
    let error = years / power
    let factor: Double =
      error >= 50.0.squareRoot() ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
    return Int(power * factor)
  }

  private static let choices: [(parts: [Part], step: Int, length: Double)] = {
    let day: [Part] = [.year, .month, .date]
    let (hour, minute) = (day + [.hours], day + [.hours, .minutes])
    let second = minute + [.seconds]
    return [
      (second, 1, 1e3), (second, 5, 5e3), (second, 15, 15e3), (second, 30, 30e3),
      (minute, 1, 60e3), (minute, 5, 300e3), (minute, 15, 900e3), (minute, 30, 1800e3),
      (hour, 1, 3600e3), (hour, 3, 10_800e3), (hour, 6, 21_600e3), (hour, 12, 43_200e3),
      (day, 1, 86_400e3), ([.year, .week], 1, 604_800e3),
      ([.year, .month], 1, 2_592_000e3), ([.year, .month], 3, 7_776_000e3), ([.year], 1, 31_536_000e3),
    ]
  }()
}
