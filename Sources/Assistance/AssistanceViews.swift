public import Diagnostics
public import Tables

/// The named tables that charts and reports draw on, made from one package in one language.
///
/// - `figures`: every fact joined with its indicator, pair, places and programme.
/// - `pairs`: every pair with its names, programme and period.
/// - `indicator-list`: every indicator with how many figures it has.
/// - `project-list`, `mechanism-list`, `source-list`: these tables of the package with names and words in place of keys.
/// - `findings`: what the figures say by themselves, one sentence a row.
/// - `comparison:<indicator>`: the figures of one indicator, in groups that may be compared.
public struct AssistanceViews: Sendable {
  let data: AssistanceData
  let language: Language

  /// The views of this data in this language.
  public init(_ data: AssistanceData, language: Language) {
    self.data = data
    self.language = language
  }

  /// The names that `table(named:)` knows, without the comparisons.
  public static let names = [
    "figures", "pairs", "indicator-list", "project-list", "mechanism-list", "source-list", "findings",
  ]

  /// The prefix of a comparison's name.
  public static let comparisonPrefix = "comparison:"

  /// A view; `nil` when the name is none of a view.
  ///
  /// - Throws: a comparison of an indicator that does not exist.
  public func table(named name: String) throws(Failure) -> Table? {
    switch name {
    case "figures": return figures()
    case "pairs": return pairs()
    case "indicator-list": return indicatorList()
    case "project-list": return projectList()
    case "mechanism-list": return mechanismList()
    case "source-list": return sourceList()
    case "findings": return findings()
    case _ where name.hasPrefix(Self.comparisonPrefix):
      let id = String(name.dropFirst(Self.comparisonPrefix.count))
      guard let indicator = data.indicator(id) else {
        throw Failure(
          Wording("没有指标 `\(id)`", en: "there is no indicator `\(id)`"), at: nil,
          hint: suggestion(for: id, among: data.indicators.map(\.id)))
      }
      return comparison(of: indicator)
    default: return nil
    }
  }

  /// The short name of a region, or its key when it is unknown; empty for none.
  func name(ofRegion id: String?) -> String {
    guard let id else { return "" }
    return data.region(id)?.shortName.text(in: language) ?? id
  }

  /// The name of a programme or dimension.
  func name(of id: String, among terms: [AssistanceData.Term]) -> String {
    terms.first { $0.id == id }?.name.text(in: language) ?? id
  }

  /// `越城→马边`.
  func name(of pairing: Pairing) -> String {
    "\(name(ofRegion: pairing.helper))→\(name(ofRegion: pairing.recipient))"
  }
}

/// A text cell; missing when empty.
func cell(_ text: String?) -> Value { text.map { $0.isEmpty ? .null : .string($0) } ?? .null }
/// A number cell; missing when there is none.
func cell(_ number: Double?) -> Value { number.map { .number($0) } ?? .null }
/// A day cell; missing when there is none.
func dayCell(_ milliseconds: Double?) -> Value { milliseconds.map { .instant($0) } ?? .null }
