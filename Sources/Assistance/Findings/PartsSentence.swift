public import Diagnostics
import Quantities

/// `绍兴→乐山投入帮扶（协作）资金5.01亿元，其中越城1.5亿元、上虞1.17亿元，分别占29.9%、23.4%。`
///
/// Shares stand in the order of the parts and as many as there are parts; when one cannot be told, there are none.
///
/// - Parameters:
///   - whole: whose it is and how much.
///   - indicator: what it is, with its verb if it has one.
///   - parts: some of what it holds; they need not make it up.
///   - areShares: whether parts are counted in the unit of the whole.
///   - isStated: whether the documents say that the whole holds the parts; otherwise the sentence says that it is inferred.
public func partsSentence(
  _ whole: NamedAmount, of indicator: Wording, parts: [NamedAmount], areShares: Bool = true,
  isStated: Bool = true
) -> Wording {
  let head = whole.headline(indicator)
  let list = parts.map(\.text).listed
  let which =
    isStated ? Wording("其中", en: "of which") : Wording("其中（推定）", en: "of which, as inferred,")
  let shares = areShares ? parts.compactMap { shareWords(of: $0.quantity, in: whole.quantity) } : []
  guard !parts.isEmpty, shares.count == parts.count else {
    return Wording(
      "\(head.chinese)，\(which.chinese)\(list.chinese)。", en: "\(head.english), \(which.english) \(list.english).")
  }
  let each = parts.count > 1
  let note = approximationNote(on: [whole] + parts)
  let share = shares.listed
  return Wording(
    "\(head.chinese)，\(which.chinese)\(list.chinese)，\(each ? "分别占" : "占")\(share.chinese)\(note.chinese)。",
    en:
      "\(head.english), \(which.english) \(list.english), \(share.english) of it\(each ? " respectively" : "")\(note.english)."
  )
}
