import Diagnostics
import Quantities

// Criteria of when.
extension ComparedPair {
  /// A helper that turned to another recipient, or a recipient with another helper, is no series.
  func newPartner() -> GradeReason? {
    guard let (one, other) = pairings, one.id != other.id, one.programme == other.programme,
      one.helper == other.helper || one.recipient == other.recipient,
      let change = Self.change(from: one, to: other) ?? Self.change(from: other, to: one)
    else { return nil }
    let (before, after) = (data.name(of: change.before), data.name(of: change.after))
    return GradeReason(
      criterion: .pairing, grade: .x,
      words: Wording(
        "不可比（结对关系于\(change.day.monthOrYear(in: .chinese))调整：\(before.chinese)改为\(after.chinese)）",
        en:
          "not comparable (paired anew in \(change.day.monthOrYear(in: .english)): \(before.english) became \(after.english))"
      ))
  }

  private static func change(
    from before: Pairing, to after: Pairing
  ) -> (before: Pairing, after: Pairing, day: Day)? {
    guard let start = after.period.from, let end = before.period.to else { return nil }
    // An end good to the year is its last day, although the change came within it.
    let hasEnded = end < start || Day(end).year == Day(start).year && (before.period.from ?? -.infinity) < start
    return hasEnded ? (before, after, Day(start)) : nil
  }

  /// Figures from before and after a new arrangement of their programme.
  func arrangement() -> GradeReason? {
    guard let one = first.period.to, let other = second.period.to, first.programme == second.programme else {
      return nil
    }
    let between = data.breaks.first { programmeBreak in
      programmeBreak.programme == first.programme && min(one, other) < programmeBreak.date
        && programmeBreak.date <= max(one, other)
    }
    guard let between else { return nil }
    let reason = between.reason.wording
    return GradeReason(
      criterion: .pairing, grade: isSameSubject ? .x : .d,
      words: Wording("不可比（\(reason.chinese)）", en: "not comparable (\(reason.english))"))
  }

  /// The periods, by how figures are counted in time.
  func period() -> GradeReason? {
    let (one, other) = (first.period, second.period)
    guard first.accumulation == .atDate || second.accumulation == .atDate else { return flowPeriod() }
    guard first.accumulation == second.accumulation else {
      return reason(
        .d, "统计方式不同：\(first.accumulation.label.chinese)与\(second.accumulation.label.chinese)",
        "counted differently: \(first.accumulation.label.english) and \(second.accumulation.label.english)")
    }
    guard let left = one.to, let right = other.to else { return unknownPeriod }
    let days = abs(left - right) / Day.milliseconds
    if days == 0 || isSameSubject { return nil }
    return reason(
      days <= rules.toleranceInDays ? .b : .d, "时点相差\(Int(days))天（\(texts.chinese)）",
      "dates differ by \(Int(days)) days (\(texts.english))")
  }

  private func flowPeriod() -> GradeReason? {
    let (one, other) = (first.period, second.period)
    guard one.to != nil, other.to != nil else { return unknownPeriod }
    guard let left = one.lengthInYears, let right = other.lengthInYears, let days = distance else {
      return reason(.d, "起点未印，不知计了多久（\(texts.chinese)）", "the beginning is not printed (\(texts.english))")
    }
    if days == 0 { return nil }
    if days <= rules.toleranceInDays {
      return reason(.b, "期间相差\(Int(days))天（\(texts.chinese)）", "periods differ by \(Int(days)) days (\(texts.english))")
    }
    // One subject in successive periods of one length is a series.
    let overlap = max(one.from ?? 0, other.from ?? 0) <= min(one.to ?? 0, other.to ?? 0)
    let unequal = abs(left - right) * 365 > rules.toleranceInDays
    if isSameSubject, !overlap, !unequal { return nil }
    let kind = data.indicator(first.indicator)?.kind
    guard kind == .flow || kind == .cumulative else {
      return reason(.d, "期间不同（\(texts.chinese)）", "periods differ (\(texts.english))")
    }
    return reason(
      .c, "期间不同（\(texts.chinese)），只宜折算成年化数", "periods differ (\(texts.english)); only yearly values compare")
  }

  /// By how many days the periods differ, at the end where they differ more.
  private var distance: Double? {
    guard let from = first.period.from, let to = first.period.to, let otherFrom = second.period.from,
      let otherTo = second.period.to
    else { return nil }
    return max(abs(from - otherFrom), abs(to - otherTo)) / Day.milliseconds
  }

  /// A period read out of the context of one document says less beside another document.
  func inference() -> GradeReason? {
    guard !first.isPeriodStated || !second.isPeriodStated, first.source != second.source else { return nil }
    return GradeReason(
      criterion: .inference, grade: .b, words: Wording("期间由上下文推定", en: "a period is inferred from the context"))
  }

  private var unknownPeriod: GradeReason { reason(.d, "期间未印", "a period is not printed") }

  private var texts: Wording {
    let none = Wording("未印", en: "not printed")
    func words(_ fact: Fact) -> Wording {
      let texts = (fact.period.text(in: .chinese), fact.period.text(in: .english))
      return texts.0.isEmpty ? none : Wording(texts.0, en: texts.1)
    }
    let (one, other) = (words(first), words(second))
    return Wording("\(one.chinese)与\(other.chinese)", en: "\(one.english) and \(other.english)")
  }

  private func reason(_ grade: Grade, _ chinese: String, _ english: String) -> GradeReason {
    GradeReason(criterion: .period, grade: grade, words: Wording(chinese, en: english))
  }
}
