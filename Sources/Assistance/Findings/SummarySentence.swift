public import Diagnostics

/// `农村居民收入共33600个数字，此处不逐一列出。`
public func summarySentence(of indicator: Wording, count: Int) -> Wording {
  Wording(
    "\(indicator.chinese)共\(count)个数字，此处不逐一列出。",
    en: "\(indicator.english): \(count) figures, too many to be told one by one.")
}
