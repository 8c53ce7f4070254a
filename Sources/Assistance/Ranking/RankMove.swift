import Diagnostics
import Measures

/// How the place of a subject moved between two periods.
struct RankMove: Hashable {
  /// Its place in the period before; `nil` when it had none.
  let before: Int?
  /// Its place now.
  let now: Int
  /// The places that its bounds allowed before.
  let rangeBefore: ClosedRange<Int>?
  /// The places that its bounds allow now.
  let rangeNow: ClosedRange<Int>
  /// Whether both lists are of the same subjects.
  let isSameSet: Bool

  /// Whether the bounds leave no doubt about the move.
  var isCertain: Bool {
    guard let rangeBefore else { return true }
    return rangeBefore.count == 1 && rangeNow.count == 1 || !rangeBefore.overlaps(rangeNow)
  }

  /// Places up, negative for down; `nil` when it cannot be told fairly.
  var rise: Int? { isSameSet && isCertain ? before.map { $0 - now } : nil }

  /// `上升2位` · `持平` · `新增` · `次序不定`; lists of different subjects are no fair comparison, which is said.
  var words: Wording {
    guard before != nil else { return RankChange.entered.words }
    let change = isCertain ? rankChange(from: before, to: now)?.words : nil
    let words = change ?? Wording("次序不定", en: "order open")
    return isSameSet ? words : Wording("\(words.chinese)（单位有增减）", en: "\(words.english) (units differ)")
  }
}
