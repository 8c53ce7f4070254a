/// A number of a place by which its figures may be divided: people, counties, villages.
public struct Denominator: Hashable, Sendable {
  /// The place.
  public let region: String
  /// What is counted, such as 常住人口 or 受援县数; say which population.
  public let measure: LocalizedName
  /// One piece of it: 人, 县, 户.
  public let unit: LocalizedName
  /// How many; `nil` when it is known that there is no number: 无数据.
  public let value: Double?
  /// The least that it can be.
  public let lower: Double?
  /// The most that it can be.
  public let upper: Double?
  /// The year that it is of.
  public let year: Int?
  /// The document or office that it comes from.
  public let source: String
  /// What the editor remarks, such as the phrase of the document.
  public let note: String

  /// Whether people are counted: then counts are given for 10 000 of them.
  public var countsPersons: Bool { unit.chinese == "人" }
}
