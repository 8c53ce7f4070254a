import Diagnostics

/// Writes the lines of `facts.csv` of one county.
struct FactLine {
  static let header = """
    id,source,paragraph,phrase,indicator,pairing,region,programme,direction,value,lower,upper,qualifier,status,\
    accumulation,period_from,period_to,period_status,part_of,same_as,scope,note
    """

  private let county: Int
  private let size: SampleSize
  /// `pairing,region,programme,direction`
  private let subject: String

  init(county: Int, places: SamplePlaces, size: SampleSize) {
    self.county = county
    self.size = size
    subject =
      "\(SamplePlaces.pairID(county)),\(SamplePlaces.countyID(county)),\(places.programme(of: county)),"
  }

  /// Writes one figure.
  func write(
    _ figure: CountyFigures.Figure, indicator number: Int, year: Int, to file: inout PieceWriter
  ) throws(Failure) {
    let indicator = SampleIndicator.all[number]
    let calendarYear = size.firstYear + year
    appendID(number, year, to: &file)
    file.append(",Y")
    file.append(number: calendarYear)
    file.comma()
    file.append(number: number + 1)
    file.comma()
    appendPhrase(figure, indicator, to: &file)
    file.comma()
    file.append(indicator.id)
    file.comma()
    file.append(subject)
    file.comma()
    appendBounds(figure, indicator, to: &file)
    file.append(",actual,")
    file.append(indicator.accumulation)
    file.comma()
    switch indicator.kind {
    case "stock": break
    case "cumulative": appendDay(size.firstYear, "-01-01", to: &file)
    default: appendDay(calendarYear, "-01-01", to: &file)
    }
    file.comma()
    appendDay(calendarYear, "-12-31", to: &file)
    file.append(",stated,")
    if case .part(let whole, _, _, isItem: true) = indicator.course { appendID(whole, year, to: &file) }
    file.append(",,,")
    try file.endLine()
  }

  /// `F` and the place in the whole grid, so that a part can name its whole.
  private func appendID(_ indicator: Int, _ year: Int, to file: inout PieceWriter) {
    let number = (county * SampleIndicator.all.count + indicator) * SampleSize.yearRange.upperBound + year + 1
    file.append("F")
    var limit = 10_000_000
    while limit > number {
      file.append(byte: 0x30)
      limit /= 10
    }
    file.append(number: number)
  }

  private func appendDay(_ year: Int, _ rest: String, to file: inout PieceWriter) {
    file.append(number: year)
    file.append(rest)
  }

  /// `超1200万元`, `1.25亿元`, `87.5%`, `569人`.
  private func appendPhrase(
    _ figure: CountyFigures.Figure, _ indicator: SampleIndicator, to file: inout PieceWriter
  ) {
    switch figure.precision {
    case .over: file.append("超")
    case .nearly: file.append("近")
    case .exact, .rounded: break
    }
    if indicator.kind == "ratio" {
      appendTenths(figure.amount, to: &file)
      file.append(byte: 0x25)
    } else {
      file.append(number: figure.amount)
      file.append(indicator.isMoney ? "万元" : indicator.units.0)
    }
  }

  /// `value,lower,upper,qualifier` in the base unit.
  private func appendBounds(
    _ figure: CountyFigures.Figure, _ indicator: SampleIndicator, to file: inout PieceWriter
  ) {
    let amount = figure.amount
    func append(_ number: Int, to file: inout PieceWriter) {
      file.append(number: number)
      if indicator.isMoney, number > 0 { file.append("0000") }
    }
    switch figure.precision {
    case .exact:
      for _ in 0..<3 {
        append(amount, to: &file)
        file.comma()
      }
      file.append("exact")
    case .rounded where indicator.kind == "ratio":
      appendTenths(amount, to: &file)
      file.comma()
      appendHundredths(max(0, amount * 10 - 5), to: &file)
      file.comma()
      appendHundredths(min(10_000, amount * 10 + 5), to: &file)
      file.append(",rounded")
    case .rounded:
      append(amount, to: &file)
      file.comma()
      // Half of 万元 less and more.
      file.append(number: amount * 10_000 - 5000)
      file.comma()
      file.append(number: amount * 10_000 + 5000)
      file.append(",rounded")
    case .over:
      append(amount, to: &file)
      file.comma()
      append(amount, to: &file)
      file.append(",,over")
    case .nearly:
      append(amount, to: &file)
      file.append(",,")
      append(amount, to: &file)
      file.append(",nearly")
    }
  }

  private func appendTenths(_ tenths: Int, to file: inout PieceWriter) {
    file.append(number: tenths / 10)
    guard tenths % 10 > 0 else { return }
    file.append(byte: 0x2E)
    file.append(number: tenths % 10)
  }

  private func appendHundredths(_ hundredths: Int, to file: inout PieceWriter) {
    guard hundredths % 10 > 0 else { return appendTenths(hundredths / 10, to: &file) }
    file.append(number: hundredths / 100)
    file.append(byte: 0x2E)
    file.append(number: hundredths / 10 % 10)
    file.append(number: hundredths % 10)
  }
}
