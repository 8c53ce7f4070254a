import ChartSpecs
public import Diagnostics
import Formats
public import Foundation
public import Scenes
import Tables
public import Transforms

/// What a chart depends on besides its definition and its rows.
public struct ChartContext: Sendable {
  /// The zone of local times.
  public var zone: TimeZone
  /// The language of dates and units, and of translated words.
  public var language: Language
  /// How wide words are.
  public var measurer: any TextMeasurer
  /// The seed of `random()` and of samples.
  public var seed: UInt64
  /// The size of the page that charts with `width: container` or `height: container` fill, in points; without one they
  /// have the usual size.
  public var pageWidth, pageHeight: Double?
  /// Which sums have no meaning; without it, everything adds.
  public var sums: SumRule?
  /// How frames change for the size that the chart is laid out for.
  var stretch = Stretch()
  /// Where pictures come from; without it, charts show only those whose data stands in the address.
  public var pictures: (any PictureSource)?

  /// A context with these values.
  public init(
    zone: TimeZone = .gmt, language: Language = .chinese, measurer: any TextMeasurer, seed: UInt64 = 0,
    sums: SumRule? = nil, pictures: (any PictureSource)? = nil
  ) {
    self.zone = zone
    self.language = language
    self.measurer = measurer
    self.seed = seed
    self.sums = sums
    self.pictures = pictures
  }

  /// The values of the definition's parameters.
  var parameters = ParameterValues()

  /// What the definition says about the writing of numbers and times.
  var configuredLocale = ConfiguredLocale()

  /// How labels write numbers and times.
  var locale: FormatLocale { configuredLocale.over(.of(formatLanguage)) }

  /// How expressions write and read them, and patterns of data read them: the same in each language.
  var expressionLocale: FormatLocale { configuredLocale.over(.english) }

  /// The language as formats know it.
  var formatLanguage: FormatLanguage { FormatLanguage(rawValue: language.rawValue) ?? .english }

  /// For expressions.
  var evaluation: EvaluationContext {
    var evaluation = EvaluationContext(zone: zone, seed: seed, locale: expressionLocale)
    evaluation.allowsUnknownFields = true
    (evaluation.parameters, evaluation.selections) = (parameters.values, parameters.selections)
    return evaluation
  }
}
