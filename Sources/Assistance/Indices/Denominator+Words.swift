import Diagnostics

extension Denominator {
  /// For how many pieces a figure is told: money for one person, counts for ten thousand.
  func pieces(for indicator: Indicator) -> Double {
    countsPersons && indicator.unit.chinese != "元" ? 10_000 : 1
  }
  /// What to say when the figure is not of the denominator's year.
  func remark(on period: Period) -> Wording? {
    guard let year else { return Wording("分母年份未注明", en: "the year of the denominator is not stated") }
    if period.years == year...year { return nil }
    if period.from == nil, let to = period.to, Day(to).year == year { return nil }
    let texts = (period.text(in: .chinese), period.text(in: .english))
    guard !texts.0.isEmpty else {
      return Wording("数字期间未印，分母为\(year)年", en: "period of the figure not printed, denominator of \(year)")
    }
    return Wording("年份不一：数字为\(texts.0)，分母为\(year)年", en: "years differ: figure \(texts.1), denominator \(year)")
  }
}

extension LocalizedName {
  /// `元/人`, `个/万人`.
  func per(_ unit: LocalizedName, pieces: Double) -> LocalizedName {
    let divisor = pieces == 1 ? unit : LocalizedName(chinese: "万\(unit.chinese)", english: "10,000 \(unit.plural)")
    return LocalizedName(
      chinese: "\(chinese)/\(divisor.chinese)", english: "\(text(in: .english)) per \(divisor.text(in: .english))")
  }

  /// The English word for several: `persons`, `counties`, `days`, `classes`; one that stands for several stays: `person-times`.
  var plural: String {
    let word = text(in: .english)
    let hasVowelBeforeLast = word.dropLast().last.map { "aeiou".contains($0) } ?? true
    if word.hasSuffix("y"), !hasVowelBeforeLast { return word.dropLast() + "ies" }
    if word.hasSuffix("times") || word.hasSuffix("persons") || word.hasSuffix("people") { return word }
    return ["s", "x", "ch", "sh"].contains { word.hasSuffix($0) } ? word + "es" : word + "s"
  }
}
