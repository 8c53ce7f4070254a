public import Diagnostics

/// `东西部协作9对结对中4对没有数字，数据完整度5/9。`
///
/// - Parameters:
///   - group: what they belong to, such as 东西部协作.
///   - noun: what is counted, such as 结对.
///   - counter: its counting word in Chinese, such as 对.
///   - present: how many have figures.
///   - total: how many there are.
public func missingSentence(
  _ group: Wording, noun: Wording, counter: String, present: Int, of total: Int
) -> Wording {
  if present == total {
    return Wording(
      "\(group.chinese)\(total)\(counter)\(noun.chinese)都有数字，数据完整度\(total)/\(total)。",
      en: "\(group.english): all \(total) \(noun.english) have figures, completeness \(total)/\(total).")
  }
  let missing = total - present
  return Wording(
    "\(group.chinese)\(total)\(counter)\(noun.chinese)中\(missing)\(counter)没有数字，数据完整度\(present)/\(total)。",
    en: "\(group.english): \(missing) of \(total) \(noun.english) have no figures, completeness \(present)/\(total).")
}
