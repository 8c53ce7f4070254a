import Tables

/// A place: a province, prefecture, county, town or village.
public struct Region: Hashable, Sendable, Identifiable {
  /// How high it stands in the administrative order.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// 省、自治区、直辖市.
    case province
    /// 地级市、自治州.
    case prefecture
    /// 县、县级市、市辖区.
    case county
    /// 乡、镇、街道.
    case town
    /// 村、社区.
    case village
  }

  /// Its key in the data package.
  public let id: String
  /// GB/T 2260 code, six digits; empty below county level.
  public let code: String
  /// Its full name in both languages.
  public let name: LocalizedName
  /// The short name that office texts use, such as 乐清.
  public let shortName: LocalizedName
  /// Other names that texts use, in Simplified and Traditional characters.
  public let aliases: [String]
  /// How high it stands.
  public let level: Level
  /// The region that holds it.
  public let parent: String?
}
