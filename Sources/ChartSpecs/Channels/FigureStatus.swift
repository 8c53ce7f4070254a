public import Diagnostics
import Documents

/// What kind of figure a mark shows, on the channel `shanhai.status`.
public enum FigureStatus: String, Hashable, Sendable, CaseIterable, Comparable {
  /// What was counted.
  case actual
  /// A figure that stands for an interval: 超, 近, 约.
  case approximate
  /// What a year's share of a longer or shorter period would be.
  case annualised
  /// What is planned, forecast or aimed at.
  case planned
  /// What nobody has published.
  case missing
  /// What does not compare with the others.
  case incomparable

  /// The status that a word stands for: its own name, or an id or a word of the tables of qualifiers, statuses and
  /// grades; `nil` for another word.
  public init?(reading word: String) {
    if let status = FigureStatus(rawValue: word) ?? Self.words[word] { self = status } else { return nil }
  }

  private static let words: [String: FigureStatus] = {
    let words: [FigureStatus: String] = [
      .actual: "exact rounded A B 实际 精确 确数",
      .approximate: "more-than over nearly about range ordinal-class 概数 约 超 近 逾 余 多",
      .annualised: "annualized yearly C 年化",
      .planned: "forecast target 计划 预计 目标",
      .missing: "none 缺 缺失 无数据",
      .incomparable: "D X 不可比 仅供参考",
    ]
    return words.reduce(into: [:]) { result, entry in
      for word in entry.value.split(separator: " ") { result[String(word)] = entry.key }
    }
  }()

  /// What a legend calls it.
  public var label: Wording {
    switch self {
    case .actual: Wording("实际", en: "actual")
    case .approximate: Wording("概数", en: "approximate")
    case .annualised: Wording("年化", en: "by the year")
    case .planned: Wording("计划", en: "planned")
    case .missing: Wording("无数据", en: "no data")
    case .incomparable: Wording("不可比", en: "not comparable")
    }
  }

  /// What to say about a word that stands for none.
  public static func problem(_ word: String) -> (message: Wording, hint: Wording) {
    let names = allCases.map { "`\($0.rawValue)`" }
    return (
      Wording("`\(word)` 不是数字的状态", en: "`\(word)` is not a status of a figure"),
      Wording(
        "写 \(names.joined(separator: "、")) 之一，或用 `scale` 的 `domain` 和 `range` 说明",
        en: "write one of \(names.joined(separator: ", ")), or say which by `domain` and `range` of `scale`")
    )
  }

  /// The order of declaration: from what is sure to what is not.
  public static func < (a: FigureStatus, b: FigureStatus) -> Bool { a.position < b.position }

  private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension ChannelDefinition {
  /// Statuses that are written in the definition must exist.
  func checkStatuses(log: DiagnosticLog) {
    for node in (scale["range"]?.sequence ?? []) + [value].compactMap({ $0 }) {
      let word = node.string ?? node.kind.english
      guard FigureStatus(reading: word) == nil else { continue }
      let problem = FigureStatus.problem(word)
      log.error(problem.message, at: node.location, hint: problem.hint)
    }
  }
}
