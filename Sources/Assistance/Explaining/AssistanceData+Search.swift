public import Diagnostics

extension AssistanceData {
  /// The figures of an indicator for a place or pair, and for a time if one is given, in the order of the package.
  ///
  /// Names are those that `NameSearch` knows. A place stands for its own figures and those of every pair that it helps
  /// or is helped in. A figure belongs to a time when its period, as far as it is known, lies within it.
  ///
  /// - Throws: a name that nothing or more than one thing has, a time that cannot be read, and when no figure is meant.
  public func facts(
    indicator indicatorName: String, place: String, period: String? = nil
  ) throws(Failure) -> [Fact] {
    let search = NameSearch(self)
    let indicator = try search.indicator(indicatorName)
    let subject = try search.subject(place)
    var time: AskedPeriod?
    if let period {
      guard let read = AskedPeriod(period) else {
        throw Failure(
          Wording("读不懂期间 `\(period)`", en: "the period `\(period)` cannot be read"),
          hint: Wording("写成 `2021`、`2021-2023`、`2021年6月` 这样", en: "write it like `2021`, `2021-2023` or `2021-06`"))
      }
      time = read
    }
    let all = facts.with(.indicator, indicator.id)
    let own = all.filter { isAbout($0, subject) }
    guard !own.isEmpty else { throw noFigures(of: indicator, place, among: all) }
    guard let time, let period else { return own }
    let found = own.filter { time.holds($0.period) }
    guard !found.isEmpty else { throw noFigures(of: indicator, place, in: period, among: own) }
    return found
  }

  private func noFigures(of indicator: Indicator, _ place: String, among facts: [Fact]) -> Failure {
    let name = indicator.name.wording
    return Failure(
      Wording("`\(place)` 没有“\(name.chinese)”的数字", en: "`\(place)` has no figure of “\(name.english)”"),
      hint: list(facts.map(subject(of:)), Wording("有数字的是", en: "there are figures for")))
  }

  private func noFigures(
    of indicator: Indicator, _ place: String, in period: String, among facts: [Fact]
  ) -> Failure {
    let name = indicator.name.wording
    return Failure(
      Wording(
        "`\(place)` 在 `\(period)` 没有“\(name.chinese)”的数字",
        en: "`\(place)` has no figure of “\(name.english)” in `\(period)`"),
      hint: list(facts.map(\.period.wording), Wording("有数字的期间是", en: "there are figures for")))
  }

  /// The first few different words behind a lead; `nil` without any.
  private func list(_ words: [Wording], _ lead: Wording) -> Wording? {
    var seen: Set<Wording> = []
    let different = words.filter { !$0.chinese.isEmpty && seen.insert($0).inserted }
    guard !different.isEmpty else { return nil }
    let shown = different.prefix(6)
    let rest = different.count - shown.count
    let more = rest > 0 ? Wording("，还有 \(rest) 个", en: " and \(rest) more") : Wording("", en: "")
    return Wording(
      "\(lead.chinese) \(shown.map(\.chinese).joined(separator: "、"))\(more.chinese)",
      en: "\(lead.english) \(shown.map(\.english).joined(separator: ", "))\(more.english)")
  }
}
