public import Diagnostics

/// `东西部协作9对结对中4对没有数字，数据完整度5/9。`
///
/// - Parameters:
///   - group: what is counted, with its counting word, such as `东西部协作` `对结对`.
///   - present: how many have figures.
///   - total: how many there are.
public func missingSentence(_ group: Wording, counted: Wording, present: Int, of total: Int) -> Wording {
  if present == total {
    return Wording(
      "\(group.chinese)\(total)\(counted.chinese)都有数字，数据完整度\(total)/\(total)。",
      en: "\(group.english): all \(total) \(counted.english) have figures, completeness \(total)/\(total).")
  }
  return Wording(
    "\(group.chinese)\(total)\(counted.chinese)中\(total - present)\(counted.chinese.prefix(1))没有数字，数据完整度\(present)/\(total)。",
    en: "\(group.english): \(total - present) of \(total) \(counted.english) have no figures, "
      + "completeness \(present)/\(total).")
}

/// `农村居民收入共33600个数字，此处不逐一列出。`
public func summarySentence(of indicator: Wording, count: Int) -> Wording {
  Wording(
    "\(indicator.chinese)共\(count)个数字，此处不逐一列出。",
    en: "\(indicator.english): \(count) figures, too many to be told one by one.")
}
