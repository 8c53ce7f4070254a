/// A unit that large numbers are counted in: 万 and 亿, or thousand, million and billion.
public struct MagnitudeUnit: Hashable, Sendable {
  /// What one of it is.
  public let factor: Double
  /// What is put behind the number, with the space that the language wants.
  public let label: String
  /// The name that specifiers use.
  public let name: String
  /// Decimals that are printed at most unless told: more say nothing in a report.
  public let usualDecimals: Int

  /// Single things.
  public static let one = MagnitudeUnit(factor: 1, label: "", name: "1", usualDecimals: 2)
  /// 万, 10⁴.
  public static let wan = MagnitudeUnit(factor: 1e4, label: "万", name: "万", usualDecimals: 2)
  /// 亿, 10⁸.
  public static let yi = MagnitudeUnit(factor: 1e8, label: "亿", name: "亿", usualDecimals: 2)
  /// 10³.
  public static let thousand = MagnitudeUnit(factor: 1e3, label: " thousand", name: "thousand", usualDecimals: 2)
  /// 10⁶.
  public static let million = MagnitudeUnit(factor: 1e6, label: " million", name: "million", usualDecimals: 2)
  /// 10⁹.
  public static let billion = MagnitudeUnit(factor: 1e9, label: " billion", name: "billion", usualDecimals: 2)

  /// All units.
  public static let all = [one, wan, yi, thousand, million, billion]

  /// The units that a language counts in, the smallest first.
  ///
  /// English starts at a million: `45 thousand` is not how people write 45,000.
  public static func units(of language: FormatLanguage) -> [MagnitudeUnit] {
    switch language {
    case .chinese: [one, wan, yi]
    case .english: [one, million, billion]
    }
  }

  /// The largest unit that `value` holds once.
  public static func choose(for value: Double, language: FormatLanguage) -> MagnitudeUnit {
    units(of: language).last { value.magnitude.isFinite && value.magnitude >= $0.factor } ?? one
  }

  /// The one unit for a column of a table: that of the middle magnitude, so that neither a single large number nor a
  /// single small one decides. Zeros and numbers that are not finite do not count.
  public static func choose(for values: some Sequence<Double>, language: FormatLanguage) -> MagnitudeUnit {
    let magnitudes = values.map(\.magnitude).filter { $0.isFinite && $0 > 0 }.sorted()
    guard !magnitudes.isEmpty else { return one }
    return choose(for: magnitudes[magnitudes.count / 2], language: language)
  }

  /// The one unit for an axis: that of its greater end.
  public static func choose(forRange range: ClosedRange<Double>, language: FormatLanguage) -> MagnitudeUnit {
    choose(for: max(range.lowerBound.magnitude, range.upperBound.magnitude), language: language)
  }
}
