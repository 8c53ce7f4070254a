public import Diagnostics
public import Documents
public import Quantities

/// The rules by which figures are compared, as a project sets them under `comparison` in its manifest.
///
/// ```yaml
/// comparison:
///   tolerance: 31                 # days by which two periods may differ
///   soft: {over: 1, nearly: 0.9, about: 0.05}
///   overrides:
///     - {facts: [S3-046, S4-018], grade: B, reason: 两地已核对口径, by: 综合处}
/// ```
public struct ComparisonRules: Hashable, Sendable {
  /// A grade that somebody has set by hand for the figures of a list, each with each.
  public struct Override: Hashable, Sendable {
    /// The figures.
    public let facts: Set<String>
    /// The grade that they are given.
    public let grade: Grade
    /// Why; it is printed.
    public let reason: String
    /// Who has set it; it is printed.
    public let author: String
    /// Where the manifest says so.
    public let location: SourceLocation?
  }

  /// How many days two periods may differ at each end to be compared with grade B; never more than a tenth of the
  /// shorter one, as `PeriodTolerance` says.
  public var toleranceInDays: Double = 31
  /// How far approximate figures reach.
  public var soft = SoftRules()
  /// Grades set by hand.
  public var overrides: [Override] = []

  /// The usual rules.
  public init() {}

  /// Reads the rules of a manifest.
  public init(_ reader: MappingReader) {
    toleranceInDays = Self.number(reader, "tolerance", in: 0...366) ?? toleranceInDays
    if let node = reader.mapping("soft") {
      soft.overSteps = Self.number(node, "over", in: 0...9) ?? soft.overSteps
      soft.nearlyShare = Self.number(node, "nearly", in: 0...1) ?? soft.nearlyShare
      soft.aboutShare = Self.number(node, "about", in: 0...1) ?? soft.aboutShare
      node.finish()
    }
    overrides = (reader.sequence("overrides") ?? []).compactMap { Self.override($0, reader.log) }
    reader.finish()
  }

  /// The grade that somebody has set for these two figures.
  func override(of first: Fact, _ second: Fact) -> Override? {
    overrides.first { $0.facts.contains(first.id) && $0.facts.contains(second.id) }
  }

  /// Checks that the rules fit the data.
  ///
  /// - Throws: every grade that is set for a figure that does not exist.
  public func check(against data: AssistanceData) throws(Failure) {
    let named = overrides.reduce(into: Set<String>()) { $0.formUnion($1.facts) }
    let known = data.facts.withIDs(named)
    let log = DiagnosticLog()
    for override in overrides {
      for fact in override.facts.sorted() where known[fact] == nil {
        log.error(
          Wording("没有数字 `\(fact)`，不能改定其等级", en: "there is no figure `\(fact)` to set a grade for"),
          at: override.location)
      }
    }
    try log.throwErrors()
  }

  private static func override(_ node: DocumentNode, _ log: DiagnosticLog) -> Override? {
    let reader = MappingReader(node, log: log)
    let facts = reader.required("facts") == nil ? nil : reader.strings("facts")
    let grade: Grade? = reader.required("grade") == nil ? nil : reader.choice("grade")
    let reason = reader.requiredString("reason")
    let author = reader.requiredString("by")
    reader.finish()
    guard let facts, let grade, let reason, let author else { return nil }
    if Set(facts).count < 2 {
      log.error(
        Wording("改定等级至少需要两个数字", en: "a grade is set for at least two figures"),
        at: reader.node("facts")?.location)
    }
    return Override(facts: Set(facts), grade: grade, reason: reason, author: author, location: node.location)
  }

  private static func number(_ reader: MappingReader, _ key: String, in range: ClosedRange<Double>) -> Double? {
    guard let number = reader.number(key) else { return nil }
    guard range.contains(number) else {
      let (low, high) = (range.lowerBound.formatted, range.upperBound.formatted)
      reader.log.error(
        Wording("`\(key)` 应在 \(low) 与 \(high) 之间", en: "`\(key)` must lie between \(low) and \(high)"),
        at: reader.node(key)?.location)
      return nil
    }
    return number
  }
}

extension Double {
  /// A whole number without its point.
  fileprivate var formatted: String { Int(exactly: self).map(String.init) ?? "\(self)" }
}
