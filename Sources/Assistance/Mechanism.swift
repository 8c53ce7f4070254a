/// An organised way of helping: a system, platform, programme, brand or working mode.
public struct Mechanism: Hashable, Sendable, Identifiable {
  /// Its key in the data package.
  public let id: String
  /// Its name.
  public let name: LocalizedName
  /// What it is, such as `platform`.
  public let category: String
  /// The programme that it belongs to, if any.
  public let programme: String?
  /// Where it works.
  public let region: String?
  /// The pair that it belongs to, if any.
  public let pairing: String?
  /// What it does.
  public let description: LocalizedName
  /// The facts that measure it; none gives 无数据.
  public let facts: [String]
  /// The document.
  public let source: String
  /// The document's paragraph, from 1.
  public let paragraph: Int
}
