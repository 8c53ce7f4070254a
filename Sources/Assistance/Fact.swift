public import Quantities

/// One figure of one document, with everything that gives it its meaning.
public struct Fact: Hashable, Sendable, Identifiable {
  /// Whether it has happened.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// It has.
    case actual
    /// Somebody has decided it.
    case planned
    /// Somebody expects it.
    case forecast
    /// Somebody is to reach it.
    case target
  }

  /// How it is counted in time.
  public enum Accumulation: String, Hashable, Sendable, CaseIterable {
    /// Within its period.
    case inPeriod = "in-period"
    /// Since its beginning.
    case cumulative
    /// At its last day.
    case atDate = "at-date"
  }

  /// Its key in the data package, such as `S3-018`.
  public let id: String
  /// The document.
  public let source: String
  /// The document's paragraph, from 1.
  public let paragraph: Int
  /// The figure as it is printed there.
  public let phrase: String
  /// What it measures.
  public let indicator: String
  /// The pair that it belongs to, if any.
  public let pairing: String?
  /// The place that it is about, if any.
  public let region: String?
  /// The programme that it belongs to; `nil` when it mixes several or the document does not say.
  public let programme: String?
  /// `east-west` or `west-east` for what goes both ways; empty otherwise.
  public let direction: String
  /// The number with its bounds.
  public let quantity: Quantity
  /// Whether it has happened.
  public let status: Status
  /// How it is counted in time.
  public let accumulation: Accumulation
  /// The time that it covers.
  public let period: Period
  /// Whether the document states the period; otherwise it was inferred.
  public let isPeriodStated: Bool
  /// The figure that contains this one (其中).
  public let partOf: String?
  /// The figure that says the same thing at another place.
  public let sameAs: String?
  /// What is in or out.
  public let scope: String
  /// What the editor remarks.
  public let note: String
  /// A key for what is in or out, the same for figures that count the same thing; empty where only `scope` says it.
  public let definition: String
  /// Whether the document says that another figure contains this one; otherwise it was inferred.
  public let isPartStated: Bool
}
