import Diagnostics
import Quantities

// Criteria of when.
extension ComparedPair {
  /// A helper that turned to another recipient, or a recipient with another helper, is no series.
  func newPartner() -> GradeReason? {
    guard let (one, other) = pairings, let change = PairingChange(one, other) else { return nil }
    let (before, after) = (data.name(of: change.before), data.name(of: change.after))
    guard change.isSuccession else {
      return GradeReason(
        criterion: .pairing, grade: .x,
        words: Wording(
          "不可比（结对不同期：\(before.chinese)在前，\(after.chinese)在后）",
          en: "not comparable (pairs of different times: \(before.english) before \(after.english))"))
    }
    let (chinese, english) = (change.day.monthOrYear(in: .chinese), change.day.monthOrYear(in: .english))
    return GradeReason(
      criterion: .pairing, grade: .x,
      words: Wording(
        "不可比（结对关系于\(chinese)调整：\(before.chinese)改为\(after.chinese)）",
        en: "not comparable (paired anew in \(english): \(before.english) became \(after.english))"))
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
    if [one, other].contains(where: \.isReversed) {
      return reason(.d, "期间的起止颠倒", "a period ends before it begins")
    }
    guard first.accumulation == .atDate || second.accumulation == .atDate else { return flowPeriod() }
    guard first.accumulation == second.accumulation else {
      return reason(
        .d, "统计方式不同：\(first.accumulation.label.chinese)与\(second.accumulation.label.chinese)",
        "counted differently: \(first.accumulation.label.english) and \(second.accumulation.label.english)",
        criterion: .accumulation)
    }
    guard let left = one.to, let right = other.to else { return unknownPeriod }
    if left == right || isSameSubject { return nil }
    let days = Int(abs(left - right) / Day.milliseconds)
    return reason(
      tolerance.allows(dates: left, right) ? .b : .d, "时点相差\(days)天（\(texts.chinese)）",
      "dates differ by \(days) days (\(texts.english))")
  }

  private var tolerance: PeriodTolerance { PeriodTolerance(days: rules.toleranceInDays) }

  private func flowPeriod() -> GradeReason? {
    guard first.period.to != nil, second.period.to != nil else { return unknownPeriod }
    guard let one = first.period.days, let other = second.period.days else {
      return reason(.d, "起点未印，不知计了多久（\(texts.chinese)）", "the beginning is not printed (\(texts.english))")
    }
    if one == other { return nil }
    // One subject in successive periods of one length is a series.
    if isSameSubject, !one.overlaps(other), first.period.isAsLong(as: second.period) { return nil }
    if tolerance.allows(one, other) {
      let shift = max(abs(one.lowerBound - other.lowerBound), abs(one.upperBound - other.upperBound))
      let days = Int(shift / Day.milliseconds)
      return reason(.b, "期间相差\(days)天（\(texts.chinese)）", "periods differ by \(days) days (\(texts.english))")
    }
    let kind = data.indicator(first.indicator)?.kind
    guard kind == .flow || kind == .cumulative else {
      return reason(.d, "期间不同（\(texts.chinese)）", "periods differ (\(texts.english))")
    }
    return reason(
      .c, "期间不同（\(texts.chinese)），只宜折算成年化数", "periods differ (\(texts.english)); only yearly values compare")
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

  private func reason(
    _ grade: Grade, _ chinese: String, _ english: String, criterion: Criterion = .period
  ) -> GradeReason {
    GradeReason(criterion: criterion, grade: grade, words: Wording(chinese, en: english))
  }
}
