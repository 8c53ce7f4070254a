/// A named piece of work: a building, a park, a base, a village.
public struct Project: Hashable, Sendable, Identifiable {
  /// Its key in the data package.
  public let id: String
  /// Its name.
  public let name: LocalizedName
  /// Where it stands.
  public let region: String?
  /// The pair that it belongs to, if any.
  public let pairing: String?
  /// The programme that it belongs to, if any.
  public let programme: String?
  /// What kind of work it is, such as `education`.
  public let category: String
  /// Its money in 元; `nil` when none is printed.
  public let money: Double?
  /// The money as the document prints it.
  public let moneyPhrase: String
  /// When it is built, as far as it is known.
  public let period: Period
  /// How far it is: `planned`, `under-construction`, `completed`, `in-operation` or `unknown`.
  public let state: String
  /// The document.
  public let source: String
  /// The document's paragraph, from 1.
  public let paragraph: Int
  /// What the editor remarks.
  public let note: String
}
