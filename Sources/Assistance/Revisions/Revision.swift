public import Diagnostics

/// One difference between two issues of a data package: a figure, pair, indicator or place that came, went or changed.
public struct Revision: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It was not there before.
    case added = "new"
    /// Its number, its words or its own description changed.
    case revised
    /// What the number is about changed: its period, place, programme, definition, or how it is counted.
    case rescoped = "re-scoped"
    /// It is there no longer.
    case withdrawn
    /// Only its place in the documents or a remark changed.
    case annotated

    /// The word for print.
    public var label: Wording {
      switch self {
      case .added: Wording("新增", en: "new")
      case .revised: Wording("修订", en: "revised")
      case .rescoped: Wording("口径调整", en: "re-scoped")
      case .withdrawn: Wording("撤回", en: "withdrawn")
      case .annotated: Wording("出处或备注变动", en: "annotated")
      }
    }
  }

  /// What kind of thing changed.
  public enum Item: String, Hashable, Sendable, CaseIterable {
    case fact, pairing, indicator, region

    /// The word for print.
    public var label: Wording {
      switch self {
      case .fact: Wording("数字", en: "figure")
      case .pairing: Wording("结对", en: "pairing")
      case .indicator: Wording("指标", en: "indicator")
      case .region: Wording("地区", en: "region")
      }
    }
  }

  /// What happened.
  public let kind: Kind
  /// What kind of thing it is.
  public let item: Item
  /// Its key.
  public let id: String
  /// The key of the indicator that it belongs to; empty for pairs and places.
  public let indicator: String
  /// That indicator's name; empty for none.
  public let indicatorName: Wording
  /// Which pair or place it is about, or the name of what changed itself.
  public let subject: Wording
  /// The field that changed, such as `value` or `period`; empty for what came or went.
  public let field: String
  /// The field in words.
  public let fieldWords: Wording
  /// What stood there, in words; empty for nothing.
  public let old: Wording
  /// What stands there now, in words; empty for nothing.
  public let new: Wording

  /// The whole on one line: `S3-046 越城→马边 帮扶资金：数值由 1.5亿元 改为 1.6亿元`.
  public var words: Wording {
    let none = Wording("（无）", en: "(none)")
    func shown(_ words: Wording) -> Wording { words.chinese.isEmpty ? none : words }
    let change: Wording
    switch kind {
    case .added: change = Wording("新增 \(new.chinese)", en: "new, \(new.english)")
    case .withdrawn: change = Wording("撤回，原为 \(old.chinese)", en: "withdrawn, was \(old.english)")
    case .revised, .rescoped, .annotated:
      let (before, after) = (shown(old), shown(new))
      change = Wording(
        "\(fieldWords.chinese)由 \(before.chinese) 改为 \(after.chinese)",
        en: "\(fieldWords.english) from \(before.english) to \(after.english)")
    }
    let name = title
    return Wording("\(id) \(name.chinese)：\(change.chinese)", en: "\(id) \(name.english): \(change.english)")
  }

  /// What the change is about: `越城→马边 帮扶资金`.
  public var title: Wording {
    guard item == .fact else { return subject }
    func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }
    return Wording(
      joined([subject.chinese, indicatorName.chinese]), en: joined([subject.english, indicatorName.english]))
  }
}
