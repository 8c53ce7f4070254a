/// Who helps whom, under which programme, from when to when.
public struct Pairing: Hashable, Sendable, Identifiable {
  /// Its key in the data package.
  public let id: String
  /// The region that helps.
  public let helper: String
  /// The region that is helped.
  public let recipient: String
  /// The programme; pairs of different programmes are never added together.
  public let programme: String
  /// The administrative level of the pair.
  public let level: Region.Level
  /// When it holds.
  public let period: Period
  /// Whether it goes on, as far as the documents tell; an unknown end is not an open one.
  public let isOpen: Bool
  /// How exactly its end is known: to the `year`, `month` or `day`; anything else for an unknown or open one.
  public let endPrecision: String
  /// Whether the document says so; otherwise it follows from what the document says.
  public let isStated: Bool
  /// The document.
  public let source: String
  /// The document's paragraph, from 1.
  public let paragraph: Int
  /// Nicknames that texts use, such as 越马.
  public let aliases: [String]
  /// What the editor remarks.
  public let note: String
}
