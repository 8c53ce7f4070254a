public import Diagnostics

/// What is wrong with the phrases of a package: the first errors and warnings in the order of the figures, and how many
/// more there are.
public struct PhraseFaults: Sendable {
  /// Those that are told.
  public internal(set) var told: [PhraseFault] = []
  /// How many errors are not.
  public internal(set) var moreErrors = 0
  /// How many warnings are not.
  public internal(set) var moreWarnings = 0

  /// How many errors, and how many warnings, are told in full.
  static let limit = 50

  /// The problems as the user reads them, each where its phrase begins, then a line for those that are not told.
  public func diagnostics(file: String, at place: (_ row: Int) -> SourceLocation) -> [Diagnostic] {
    var result = told.map { $0.diagnostic(at: place($0.row)) }
    if moreErrors > 0 {
      result.append(
        .error(
          Wording("另有 \(moreErrors) 个原文里的数不清楚", en: "and \(moreErrors) more phrases whose number is not clear"),
          at: SourceLocation(file: file)))
    }
    if moreWarnings > 0 {
      result.append(
        .warning(
          Wording("另有 \(moreWarnings) 行与原文不符", en: "and \(moreWarnings) more rows that differ from their phrase"),
          at: SourceLocation(file: file)))
    }
    return result
  }
}
