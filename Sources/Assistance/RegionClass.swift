/// A group of places that policy treats alike, such as 国家乡村振兴重点帮扶县, and when a place belongs to it. Ranks are
/// given within a class.
public struct RegionClass: Hashable, Sendable {
  /// The place.
  public let region: String
  /// The name of the class.
  public let name: LocalizedName
  /// When the place belongs to it.
  public let period: Period
}
