import Diagnostics

/// How far two figures may stand side by side. The practice of official statistics (UK GSS, comparability of statistics
/// across the UK): producers grade comparability and say why.
public enum Grade: String, Hashable, Sendable, CaseIterable, Comparable {
  /// 可比: all that gives them meaning is equal. They may be ranked and share an axis.
  case a = "A"
  /// 基本可比: periods differ by a month at most, or values are approximate. They may be ranked, with a note.
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
