public import Diagnostics

/// What a finding says.
public enum FindingKind: String, Hashable, Sendable, CaseIterable {
  /// A whole with its parts and their shares.
  case parts
  /// The greatest and the least of figures that compare.
  case extremes
  /// The place of a subject among its peers.
  case rank
  /// How much of a target is reached.
  case completion
  /// A change since a year ago.
  case growth
  /// The greatest of a series of at least three.
  case record
  /// What is planned, forecast or to be reached.
  case planned
  /// A spread over people or places.
  case spread
  /// Two figures that must not be ranked.
  case incomparable
  /// How many figures there are where there are too many to be told one by one.
  case summary
  /// What has no figures.
  case missing

  /// The word of the kind in a table column.
  public var label: Wording {
    switch self {
    case .parts: Wording("其中", en: "of which")
    case .extremes: Wording("高低", en: "most and least")
    case .rank: Wording("位次", en: "place")
    case .completion: Wording("完成", en: "completion")
    case .growth: Wording("增减", en: "change")
    case .record: Wording("新高", en: "record")
    case .planned: Wording("计划", en: "planned")
    case .spread: Wording("分布", en: "spread")
    case .incomparable: Wording("不可比", en: "not comparable")
    case .summary: Wording("概况", en: "summary")
    case .missing: Wording("缺数", en: "missing")
    }
  }
}
