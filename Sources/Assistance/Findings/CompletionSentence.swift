public import Diagnostics

/// `越城→马边累计到位1.5亿元，完成年度目标的96.8%，快于序时进度5.2个百分点。`
///
/// - Parameters:
///   - subject: whose it is.
///   - verb: what has been done, such as 累计到位.
///   - amount: how much, in words.
///   - rate: Σ actual ÷ Σ target as a share; it may be far above 1.
///   - goal: what the target is called.
///   - pace: the share of the target that is due by now, if there is a curve. The gap is in percentage points, computed
///     from the unrounded shares.
public func completionSentence(
  _ subject: Wording, verb: Wording, amount: Wording, rate: Double,
  goal: Wording = Wording("年度目标", en: "the yearly target"), pace: Double? = nil
) -> Wording {
  let head = Wording(
    "\(subject.chinese)\(verb.chinese)\(amount.chinese)，完成\(goal.chinese)的\(percent(rate))",
    en: "\([subject.english, verb.english, amount.english].spaced), \(percent(rate)) of \(goal.english)")
  guard let pace else { return Wording(head.chinese + "。", en: head.english + ".") }
  let gap = rate - pace
  if isLevel(gap) {
    return Wording("\(head.chinese)，与序时进度持平。", en: "\(head.english), level with the time elapsed.")
  }
  let (word, english) = gap > 0 ? ("快于", "ahead of") : ("慢于", "behind")
  return Wording(
    "\(head.chinese)，\(word)序时进度\(points(gap))个百分点。",
    en: "\(head.english), \(points(gap)) percentage points \(english) the time elapsed.")
}
