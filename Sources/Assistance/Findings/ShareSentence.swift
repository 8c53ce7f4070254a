public import Diagnostics

/// `东西部协作资金占比由42.3%提高到45.1%，提高2.8个百分点。`
///
/// - Parameters:
///   - subject: what has the share, with the word for it, such as 占比.
///   - before: as a share of 1.
///   - now: as a share of 1. The difference is computed from the unrounded shares and rounded once.
public func shareSentence(_ subject: Wording, from before: Double, to now: Double) -> Wording {
  let difference = now - before
  if isLevel(difference) {
    return Wording("\(subject.chinese)\(percent(now))，持平。", en: "\(subject.english): \(percent(now)), unchanged.")
  }
  let word = difference > 0 ? "提高" : "降低"
  return Wording(
    "\(subject.chinese)由\(percent(before))\(word)到\(percent(now))，\(word)\(points(difference))个百分点。",
    en: "\(subject.english) \(difference > 0 ? "rose" : "fell") from \(percent(before)) to \(percent(now)), by "
      + "\(points(difference)) percentage points.")
}
