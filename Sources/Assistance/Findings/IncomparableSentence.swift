public import Diagnostics

/// `越城→马边1.5亿元与城阳→渭源7135万元不可排名：期间不同；口径不同。`
///
/// - Parameters:
///   - grade: C or D forbid a ranking, X forbids to set them side by side at all.
///   - reasons: what was found, the weightiest first.
public func incomparableSentence(
  of indicator: Wording, _ first: NamedAmount, _ second: NamedAmount, grade: Grade, reasons: [Wording]
) -> Wording {
  let verdict: Wording =
    switch grade {
    case .a, .b: Wording("可比", en: "compare")
    case .c: Wording("只可折算后参考，不可排名", en: "need adjusting and must not be ranked")
    case .d: Wording("不可排名", en: "must not be ranked")
    case .x: Wording("不可比", en: "do not compare")
    }
  let why = Wording(
    reasons.map(\.chinese).joined(separator: "；"), en: reasons.map(\.english).joined(separator: "; "))
  // A reason may be a verdict by itself: 不可比（结对关系于2021年6月调整）.
  if why.chinese.hasPrefix(verdict.chinese) {
    return Wording(
      "\(indicator.chinese)：\(first.text.chinese)与\(second.text.chinese)\(why.chinese)。",
      en: "\(indicator.english): \(first.text.english) and \(second.text.english): \(why.english).")
  }
  return Wording(
    "\(indicator.chinese)：\(first.text.chinese)与\(second.text.chinese)\(verdict.chinese)"
      + (reasons.isEmpty ? "。" : "：\(why.chinese)。"),
    en: "\(indicator.english): \(first.text.english) and \(second.text.english) \(verdict.english)"
      + (reasons.isEmpty ? "." : ": \(why.english)."))
}

/// `渭源协作资金7135万元，同比不可比（2021年新一轮结对）。`
///
/// - Parameter reason: why, such as 不可比（结对关系于2021年6月调整）.
public func incomparableSentence(_ now: NamedAmount, of indicator: Wording, overTime reason: Wording) -> Wording {
  let head = now.headline(indicator)
  return Wording(
    "\(head.chinese)，同比\(reason.chinese)。", en: "\(head.english), against the year before: \(reason.english).")
}
