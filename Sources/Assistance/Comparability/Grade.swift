public import Diagnostics

/// How far two figures may stand side by side. The practice of official statistics (UK GSS, comparability of statistics
/// across the UK): producers grade comparability and say why.
public enum Grade: String, Hashable, Sendable, CaseIterable, Comparable {
  /// 可比: all that gives them meaning is equal. They may be ranked and share an axis.
  case a = "A"
  /// 基本可比: periods differ within the tolerance, or values are approximate. They may be ranked, with a note.
  case b = "B"
  /// 需调整: flows over periods of different length. Shown by the year, hatched, without ranks.
  case c = "C"
  /// 仅供参考: definitions differ. They stand in a table with notes; no common axis, no rank.
  case d = "D"
  /// 不可比: programme, subject or indicator differ. Not set side by side.
  case x = "X"

  /// Better grades come first.
  public static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }

  /// Whether figures of this grade may be ranked and share an axis.
  public var allowsRanking: Bool { self <= .b }
}

extension Grade {
  /// The grade in a word.
  public var label: Wording {
    switch self {
    case .a: Wording("可比", en: "comparable")
    case .b: Wording("基本可比", en: "nearly comparable")
    case .c: Wording("需调整", en: "to be adjusted")
    case .d: Wording("仅供参考", en: "for information")
    case .x: Wording("不可比", en: "not comparable")
    }
  }

  /// What may be printed of figures of this grade.
  public var use: Wording {
    switch self {
    case .a: Wording("可排名，可同轴", en: "may be ranked and share an axis")
    case .b: Wording("可排名，须加注", en: "may be ranked, with a note")
    case .c: Wording("只比年化数，不排名", en: "only yearly values, without ranks")
    case .d: Wording("只并列于表并加注，不同轴，不排名", en: "side by side in a table with notes; no common axis, no rank")
    case .x: Wording("不并列", en: "not set side by side")
    }
  }
}
