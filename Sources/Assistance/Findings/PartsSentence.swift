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
public func partsSentence(
  _ whole: NamedAmount, of indicator: Wording, parts: [NamedAmount], areShares: Bool = true
) -> Wording {
  let head = whole.headline(indicator)
  let list = parts.map(\.text).listed
  let shares = areShares ? parts.compactMap { shareWords(of: $0.quantity, in: whole.quantity) } : []
  guard !parts.isEmpty, shares.count == parts.count else {
    return Wording("\(head.chinese)，其中\(list.chinese)。", en: "\(head.english), of which \(list.english).")
  }
  let each = parts.count > 1
  let note = approximationNote(on: [whole] + parts)
  let share = shares.listed
  return Wording(
    "\(head.chinese)，其中\(list.chinese)，\(each ? "分别占" : "占")\(share.chinese)\(note.chinese)。",
    en:
      "\(head.english), of which \(list.english), \(share.english) of it\(each ? " respectively" : "")\(note.english).")
}
