public import Diagnostics

/// How a unit's place moved between two rankings of the same set.
public enum RankChange: Hashable, Sendable {
  /// By this many places towards the first.
  case up(Int)
  /// By this many places towards the last.
  case down(Int)
  /// The same place.
  case same
  /// It was not ranked before.
  case entered
  /// It is not ranked any more.
  case left

  /// `上升2位`, `下降1位`, `持平`, `新增`, `—`.
  public var words: Wording {
    switch self {
    case .up(let places): Wording("上升\(places)位", en: "up \(places)")
    case .down(let places): Wording("下降\(places)位", en: "down \(places)")
    case .same: Wording("持平", en: "unchanged")
    case .entered: Wording("新增", en: "new")
    case .left: Wording("—", en: "—")
    }
  }
}

/// The change from one place to another; previous − now, so that a lower number is a rise. `nil` when neither is known.
public func rankChange(from before: Int?, to now: Int?) -> RankChange? {
  switch (before, now) {
  case (nil, nil): nil
  case (nil, _?): .entered
  case (_?, nil): .left
  case (let before?, let now?) where before == now: .same
  case (let before?, let now?): before > now ? .up(before - now) : .down(now - before)
  }
}
