public import Diagnostics

/// `项目资金：路桥→甘孜计划1.2亿元、椒江→色达计划8500万元，不作已完成。`
///
/// - Parameters:
///   - amounts: each with the word for its status: 计划, 预计, 目标.
///   - more: how many others are left out.
public func plannedSentence(
  of indicator: Wording, _ amounts: [(amount: NamedAmount, status: Wording)], more: Int = 0
) -> Wording {
  let list = amounts.map { item in
    Wording(
      item.amount.name.chinese + item.status.chinese + item.amount.words.chinese,
      en: [item.amount.name.english, item.status.english, item.amount.words.english].spaced)
  }.listed
  let rest = more > 0 ? Wording("等\(amounts.count + more)项", en: " and \(more) more") : Wording("", en: "")
  return Wording(
    "\(indicator.chinese)：\(list.chinese)\(rest.chinese)，不作已完成。",
    en: "\(indicator.english): \(list.english)\(rest.english), not counted as done.")
}
