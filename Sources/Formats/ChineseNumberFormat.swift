/// Prints large numbers as reports do: `7135万`, `5.01亿`; rounded as GB/T 8170 asks.
///
/// It is Vega-Lite's `formatType: "chinese"`. Its specifier is `[+][,][unit][.decimals][~]`: `auto`, `万`, `亿.2`,
/// `万.1~`, `,万`. Units are `auto`, `1`, `万`, `亿`, `thousand`, `million`, `billion`. Without decimals, as many are
/// printed as the number needs, at most two; with `~`, zeros at the end are dropped.
public struct ChineseNumberFormat: Hashable, Sendable {
  /// What is counted; `nil` chooses for each number.
  public var unit: MagnitudeUnit?
  /// Digits behind the point, 0 to 20; `nil` for as many as needed, at most two.
  public var decimals: Int?
  /// Whether zeros at the end of the fraction are dropped.
  public var trim = false
  /// Whether thousands are parted by commas.
  public var grouping = false
  /// Whether numbers above zero have a plus.
  public var plus = false
  /// Whether the unit is written behind the number; not where the head of a column says it.
  public var showsUnit = true
  /// Which units `auto` chooses from.
  public var language: FormatLanguage
  /// The signs that the number before the unit is written with.
  public var locale: NumberLocale

  /// Reads a specifier; `nil` when it is malformed. The empty one is `auto`.
  public init?(_ specifier: String, language: FormatLanguage = .chinese, locale: NumberLocale = .english) {
    self.language = language
    self.locale = locale
    var rest = Substring(specifier)
    if rest.first == "+" {
      plus = true
      rest.removeFirst()
    }
    if rest.first == "," {
      grouping = true
      rest.removeFirst()
    }
    if rest.hasPrefix("auto") {
      rest.removeFirst(4)
    } else if let unit = MagnitudeUnit.all.first(where: { rest.hasPrefix($0.name) }) {
      self.unit = unit
      rest.removeFirst(unit.name.count)
    }
    if rest.first == "." {
      rest.removeFirst()
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let count = Int(digits), count <= 20 else { return nil }
      decimals = count
      rest.removeFirst(digits.count)
    }
    if rest.first == "~" {
      trim = true
      rest.removeFirst()
    }
    guard rest.isEmpty else { return nil }
  }

  /// The number with its unit.
  public func string(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? locale.nan : value.javaScriptText }
    var unit = unit ?? MagnitudeUnit.choose(for: value, language: language)
    var number = digits(value, unit)
    if self.unit == nil, let larger = promoted(value, unit) {
      unit = larger
      number = digits(value, unit)
    }
    let isZero = !number.contains { ("1"..."9").contains($0) }
    let sign = plus && value > 0 && !isZero ? "+" : ""
    return sign + locale.rewritten(number, grouping: grouping)
      + (showsUnit && !(isZero && self.unit == nil) ? unit.label : "")
  }

  /// This format for a column of a table: one unit and one count of decimals for all numbers.
  public func fitted(to values: some Sequence<Double>) -> ChineseNumberFormat {
    let values = Array(values)
    var result = self
    result.unit = unit ?? MagnitudeUnit.choose(for: values, language: language)
    result.decimals = decimals ?? result.neededDecimals(values, atMost: MagnitudeUnit.one.usualDecimals)
    return result
  }

  /// This format for the labels of an axis: one unit and one count of decimals, enough to tell all labels apart.
  public func fitted(toTicks ticks: [Double]) -> ChineseNumberFormat {
    var result = self
    let finite = ticks.filter(\.isFinite)
    let range = (finite.min() ?? 0)...(finite.max() ?? 0)
    result.unit = unit ?? MagnitudeUnit.choose(forRange: range, language: language)
    result.decimals = decimals ?? result.neededDecimals(finite, atMost: 12)
    return result
  }

  /// How many decimals print all of the numbers in full, up to a limit.
  private func neededDecimals(_ values: [Double], atMost limit: Int) -> Int {
    let factor = (unit ?? .one).factor
    return values.map { min(limit, DecimalRounding.decimals(of: $0, dividedBy: factor)) }.max() ?? 0
  }

  private func digits(_ value: Double, _ unit: MagnitudeUnit) -> String {
    let count = decimals ?? unit.usualDecimals
    return DecimalRounding.text(value, decimals: count, dividedBy: unit.factor, trim: trim || decimals == nil)
  }

  /// The next unit, when rounding makes one of it: 99999999 is 1亿, not 10000万.
  private func promoted(_ value: Double, _ unit: MagnitudeUnit) -> MagnitudeUnit? {
    let larger = MagnitudeUnit.units(of: language).first { $0.factor > unit.factor }
    guard let larger else { return nil }
    let rounded = DecimalRounding.round(value / unit.factor, decimals: decimals ?? unit.usualDecimals)
    return rounded.magnitude * unit.factor >= larger.factor ? larger : nil
  }
}
