import Diagnostics
import Measures

/// How the place of a subject moved between two periods. Small, for there may be a million.
struct RankMove {
  /// Its place in the period before; `nil` when it had none.
  var before: Int? { place > 0 ? Int(place) : nil }
  /// What may be said of it.
  let change: Change
  // 0 for none.
  private let place: Int32

  /// What may be said of a move; many moves are alike.
  struct Change: Hashable {
    /// Places up, negative for down.
    let rise: Int32
    /// Whether it was not ranked before.
    let isNew: Bool
    /// Whether the bounds leave no doubt about the move.
    let isCertain: Bool
    /// Whether both lists are of the same subjects.
    let isSameSet: Bool
  }

  /// The move of a subject from its place and range before, if it had any, to those now.
  init(
    from before: (place: Int, range: ClosedRange<Int>)?, to now: (place: Int, range: ClosedRange<Int>), isSameSet: Bool
  ) {
    place = Int32(before?.place ?? 0)
    let isCertain =
      before.map { $0.range.count == 1 && now.range.count == 1 || !$0.range.overlaps(now.range) } ?? true
    change = Change(
      rise: Int32(before.map { $0.place - now.place } ?? 0), isNew: before == nil, isCertain: isCertain,
      isSameSet: isSameSet)
  }

  /// Places up, negative for down; `nil` when it cannot be told fairly.
  var rise: Int? {
    change.isSameSet && change.isCertain && !change.isNew ? Int(change.rise) : nil
  }
}

extension RankMove.Change {
  /// `上升2位` · `持平` · `新增` · `次序不定`; lists of different subjects are no fair comparison, which is said.
  var words: Wording {
    if isNew { return RankChange.entered.words }
    let rise = Int(rise)
    let change: RankChange = rise == 0 ? .same : rise > 0 ? .up(rise) : .down(-rise)
    let words = isCertain ? change.words : Wording("次序不定", en: "order open")
    return isSameSet ? words : Wording("\(words.chinese)（单位有增减）", en: "\(words.english) (units differ)")
  }
}
