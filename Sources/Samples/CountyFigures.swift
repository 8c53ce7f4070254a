/// The figures of one county, drawn by its own random numbers: more counties, indicators or other counties' figures
/// never change them.
struct CountyFigures {
  /// What stands with the number.
  enum Precision { case exact, rounded, over, nearly }

  /// One figure in its printed unit: 万元, tenths of a per cent, or pieces.
  struct Figure {
    var amount: Int
    var precision: Precision
  }

  private let years: Int
  /// One list of years for each of all indicators.
  private var amounts: [[Int]]
  private var random: [SampleRandom]

  /// Draws the amounts of the county with this number.
  init(county: Int, size: SampleSize) {
    years = size.years
    let indicators = SampleIndicator.all
    random = indicators.indices.map { SampleRandom(seed: size.seed, county, $0) }
    amounts = [[Int]](repeating: [], count: indicators.count)
    var sizing = SampleRandom(seed: size.seed, county, -1)
    let (first, second) = (sizing.unit(), sizing.unit())
    // Most counties are small, a few are large.
    let scale = 0.35 + 2.4 * first * second
    for (number, indicator) in indicators.enumerated() where !indicator.isDerived {
      amounts[number] = Self.course(indicator.course, scale: scale, years: years, &random[number])
    }
    // Parts before quotients: a quotient may divide by, or from, a part.
    for (number, indicator) in indicators.enumerated() {
      if case .part(let whole, let low, let high, _) = indicator.course {
        amounts[number] = amounts[whole].map { amount in
          min(amount, Int((Double(amount) * random[number].between(low, high)).rounded()))
        }
      }
    }
    for (number, indicator) in indicators.enumerated() {
      if case .quotient(let part, let whole) = indicator.course {
        amounts[number] = zip(amounts[part], amounts[whole]).map { ($0 * 1000 + $1 / 2) / $1 }
      }
    }
  }

  /// The figure of an indicator in a year; `nil` when the county did not report it.
  mutating func figure(_ number: Int, year: Int) -> Figure? {
    let indicator = SampleIndicator.all[number]
    let amount = amounts[number][year]
    let isCounted = !indicator.isMoney && indicator.kind != "ratio"
    let plain = Figure(amount: amount, precision: isCounted ? .exact : .rounded)
    if indicator.isDerived || number < SampleIndicator.headlineCount { return plain }
    let chance = random[number].unit()
    if chance < 0.01 { return nil }
    // What is counted since the beginning never falls, which a rounded number could.
    if indicator.kind == "cumulative" || indicator.kind == "ratio" || amount < 20 || chance > 0.08 { return plain }
    var step = 1
    while amount / step >= 100 { step *= 10 }
    let floor = amount / step * step
    return chance < 0.055
      ? Figure(amount: floor, precision: .over) : Figure(amount: floor + step, precision: .nearly)
  }

  private static func course(
    _ course: SampleIndicator.Course, scale: Double, years: Int, _ random: inout SampleRandom
  ) -> [Int] {
    switch course {
    case .growing(let base, let low, let high):
      let growth = random.between(low, high)
      var level = base * scale * random.between(0.6, 1.5)
      return (0..<years).map { _ in
        defer { level *= growth }
        return max(1, Int((level * random.between(0.93, 1.07)).rounded()))
      }
    case .adding(let base):
      var total = 0
      return (0..<years).map { _ in
        total += max(1, Int((base * scale * random.between(0.5, 1.5)).rounded()))
        return total
      }
    case .rate(let base):
      var level = base * random.between(0.9, 1.02)
      return (0..<years).map { _ in
        level += (1000 - level) * random.between(0, 0.08)
        return min(1000, Int(level.rounded()))
      }
    case .part, .quotient: return []
    }
  }
}
