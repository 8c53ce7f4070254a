public import Diagnostics

/// `台州每人每月增收1500—5000元，是人群或地区之间的分布，不取平均。`
public func spreadSentence(_ amount: NamedAmount, of indicator: Wording) -> Wording {
  let head = amount.headline(indicator)
  return Wording(
    "\(head.chinese)，是人群或地区之间的分布，不取平均。",
    en: "\(head.english), a spread over people or places, not averaged.")
}
