public import Assistance
public import Diagnostics

extension Workspace {
  /// The figures of some places for one indicator, each compared with each by the rules of the project.
  ///
  /// - Throws: a package without paired-assistance data, an unknown name, a place without figures.
  public func compare(
    _ indicator: String, _ subjects: [String], years: ClosedRange<Int>? = nil
  ) throws(Failure) -> ComparisonSheet {
    try ComparisonSheet(
      requireAssistance(), indicator: indicator, subjects: subjects, years: years, by: manifest.comparison)
  }

  /// The paired-assistance data.
  ///
  /// - Throws: when the package holds none.
  func requireAssistance() throws(Failure) -> AssistanceData {
    if let assistance { return assistance }
    throw Failure(
      Wording("数据包里没有协作数据", en: "the data package holds no paired-assistance data"),
      at: SourceLocation(file: manifest.package),
      hint: Wording("需要 facts、pairings 和 indicators 各表", en: "it needs the tables facts, pairings and indicators"))
  }
}
