public import Diagnostics
public import Tables

/// The paired-assistance data of one package: places, pairs, indicators and figures, each found by its key.
public struct AssistanceData: Sendable {
  /// A document that figures come from.
  public struct Source: Hashable, Sendable, Identifiable {
    /// Its key.
    public let id: String
    /// Its title.
    public let title: String
    /// Who published it.
    public let publisher: String
    /// Its date in milliseconds since 1970 UTC.
    public let date: Double?
    /// How exactly the date is known: `day`, `month` or `year`.
    public let datePrecision: String
    /// Whether the document states its date.
    public let isDateStated: Bool
    /// `Hans` or `Hant`.
    public let script: String
    /// The region that it is about.
    public let place: String
    /// What the editor remarks.
    public let note: String
  }

  /// A programme or a dimension: a key with its name and its place in the order of print.
  public struct Term: Hashable, Sendable, Identifiable {
    /// Its key.
    public let id: String
    /// Its name.
    public let name: LocalizedName
    /// Its place in the order of print.
    public let order: Double
  }

  /// The documents in their order.
  public let sources: [Source]
  /// The places in their order.
  public let regions: [Region]
  /// The programmes, which are never added together.
  public let programmes: [Term]
  /// The dimensions of a report.
  public let dimensions: [Term]
  /// The pairs in their order.
  public let pairings: [Pairing]
  /// The indicators in their order.
  public let indicators: [Indicator]
  /// The figures in the order of the documents.
  public let facts: Facts
  /// The named projects; none when the package has no such table.
  public let projects: [Project]
  /// The organised ways of helping; none when the package has no such table.
  public let mechanisms: [Mechanism]

  /// The classes of each place, by its key; none when the package has no such table.
  public let classes: [String: [RegionClass]]
  /// What the keys of definitions mean; none when the package has no such table.
  public let definitions: [String: LocalizedName]
  /// The days at which programmes were arranged anew; none when the package has no such table.
  public let breaks: [ProgrammeBreak]
  /// What the figures of each place may be divided by, by its key; none when the package has no such table.
  public let denominators: [String: [Denominator]]
  /// How the office scores; none when the package has no such table.
  public let scoring: [ScoringScheme]

  /// The comparisons that the package names; none when it has no such table.
  public let comparisons: [NamedComparison]

  /// The figure that contains each part (其中), by the keys of both.
  private let wholeByPart: [String: String]
  private let regionsByID: [String: Region]
  private let pairingsByID: [String: Pairing]
  private let indicatorsByID: [String: Indicator]

  /// Reads the domain from the checked tables of a package.
  ///
  /// - Throws: every table and field that is missing.
  public init(tables: [String: Table]) throws(Failure) {
    let log = DiagnosticLog()
    sources = Self.readSources(tables, log)
    regions = Self.readRegions(tables, log)
    programmes = Self.readTerms("programmes", tables, log)
    dimensions = Self.readTerms("dimensions", tables, log)
    pairings = Self.readPairings(tables, log)
    indicators = Self.readIndicators(tables, log)
    facts = Self.readFacts(tables, log)
    projects = Self.readProjects(tables, log)
    mechanisms = Self.readMechanisms(tables, log)
    classes = Self.readClasses(tables, log)
    definitions = Self.readDefinitions(tables, log)
    breaks = Self.readBreaks(tables, log)
    comparisons = Self.readComparisons(tables, log)
    denominators = Self.readDenominators(tables, log)
    scoring = Self.readScoring(tables, indicators, log)
    try log.throwErrors()
    wholeByPart = facts.wholes
    regionsByID = Self.byID(regions)
    pairingsByID = Self.byID(pairings)
    indicatorsByID = Self.byID(indicators)
  }

  /// Whether a package holds paired-assistance data: it has facts, pairings and indicators.
  public static func isPresent(in tables: [String: Table]) -> Bool {
    ["facts", "pairings", "indicators"].allSatisfy { tables[$0] != nil }
  }

  /// The place with this key.
  public func region(_ id: String) -> Region? { regionsByID[id] }
  /// The pair with this key.
  public func pairing(_ id: String) -> Pairing? { pairingsByID[id] }
  /// The indicator with this key.
  public func indicator(_ id: String) -> Indicator? { indicatorsByID[id] }

  /// The figures that contain this one, the nearest first.
  func wholes(of fact: Fact) -> [String] {
    var found: [String] = []
    var current = fact.partOf
    // A package could name wholes in a circle.
    while let whole = current, !found.contains(whole) {
      found.append(whole)
      current = wholeByPart[whole]
    }
    return found
  }

  /// The region itself or the one above it that stands at `level`.
  public func ancestor(of region: Region, at level: Region.Level) -> Region? {
    var current: Region? = region
    // A package could name parents in a circle; no honest chain is longer than the levels.
    for _ in Region.Level.allCases {
      if current?.level == level { return current }
      current = current?.parent.flatMap { regionsByID[$0] }
    }
    return nil
  }

  private static func byID<T: Identifiable>(_ values: [T]) -> [String: T] where T.ID == String {
    Dictionary(values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
