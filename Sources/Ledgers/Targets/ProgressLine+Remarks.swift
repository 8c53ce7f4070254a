import Assistance
import Diagnostics

extension ProgressLine {
  /// What a reader must know beside the numbers.
  func remarks(unit: LocalizedName) -> [Wording] {
    [revisionRemark(unit), missingRemark, notActualRemark, shortYearRemark].compactMap { $0 }
  }

  /// `年度目标由100人调整为120人（第1次调整，自2024年7月1日起）`.
  private func revisionRemark(_ unit: LocalizedName) -> Wording? {
    guard let target, let earlier, revisions > 0 else { return nil }
    func words(_ value: Double?, _ language: Language) -> String {
      value.map { LedgerPrinting(language: language).amount($0, unit: unit) }
        ?? Wording("未定", en: "none").text(in: language)
    }
    let since = target.validFrom.map { day in
      Wording(
        "，自\(LedgerPrinting(language: .chinese).day(day))起", en: ", from \(LedgerPrinting(language: .english).day(day))"
      )
    }
    let chinese = "\(words(earlier.value, .chinese))调整为\(words(target.value, .chinese))"
    let english = "\(words(earlier.value, .english)) to \(words(target.value, .english))"
    return Wording(
      "年度目标由\(chinese)（第\(revisions)次调整\(since?.chinese ?? "")）",
      en: "annual target revised from \(english) (revision \(revisions)\(since?.english ?? ""))")
  }

  private var missingRemark: Wording? {
    guard !missing.isEmpty else { return nil }
    return Wording(
      "缺\(Month.list(missing, in: .chinese))数", en: "no report for \(Month.list(missing, in: .english))")
  }

  private var notActualRemark: Wording? {
    guard !notActual.isEmpty else { return nil }
    return Wording(
      "\(Month.list(notActual, in: .chinese))的计划数、预计数未计入",
      en: "planned or forecast values of \(Month.list(notActual, in: .english)) are not counted")
  }

  /// Only the even curve is cut to the months of the pair.
  private var shortYearRemark: Wording? {
    guard let inPair else {
      return Wording("结对期外的数据", en: "outside the time of the pair")
    }
    guard let curve, curve.isLinear, inPair.count < 12 else { return nil }
    let (first, last) = (inPair.lowerBound, inPair.upperBound)
    let names = Month.englishNames
    return Wording(
      "当年结对\(first)—\(last)月，序时按\(inPair.count)个月计",
      en: "paired \(names[first - 1])–\(names[last - 1]): a schedule of \(inPair.count) months")
  }
}
