import Diagnostics

// Criteria of what is measured, and of what.
extension ComparedPair {
  /// Different indicators do not compare; those of one family only for information.
  func indicator() -> GradeReason? {
    guard first.indicator != second.indicator else { return nil }
    let names = (data.name(ofIndicator: first.indicator), data.name(ofIndicator: second.indicator))
    let (one, other) = (data.indicator(first.indicator), data.indicator(second.indicator))
    // English names add the counted things: 个 may be projects or workshops.
    if let one, let other, one.unit.chinese != other.unit.chinese {
      return GradeReason(
        criterion: .indicator, grade: .x,
        words: Wording(
          "计量单位不同：“\(names.0.chinese)”为\(one.unit.chinese)，“\(names.1.chinese)”为\(other.unit.chinese)",
          en: """
            units differ: “\(names.0.english)” is in \(one.unit.text(in: .english)), “\(names.1.english)” in \
            \(other.unit.text(in: .english))
            """))
    }
    let isFamily = one != nil && one?.family == other?.family
    return GradeReason(
      criterion: .indicator, grade: isFamily ? .d : .x,
      words: Wording(
        "\(isFamily ? "指标定义不同" : "指标不同")：“\(names.0.chinese)”与“\(names.1.chinese)”",
        en: """
          \(isFamily ? "definitions differ" : "indicators differ"): “\(names.0.english)” and “\(names.1.english)”
          """))
  }

  /// Programmes have their own money, assessment and books.
  func programme() -> GradeReason? {
    let names = (data.name(ofProgramme: first.programme), data.name(ofProgramme: second.programme))
    if first.programme == nil, second.programme == nil, !isSameSubject {
      return GradeReason(
        criterion: .programme, grade: .x,
        words: Wording("均为多类合计或未分类", en: "both are of several or no programmes"))
    }
    guard first.programme != second.programme else { return nil }
    return GradeReason(
      criterion: .programme, grade: .x,
      words: Wording(
        "类型不同：\(names.0.chinese)与\(names.1.chinese)", en: "programmes differ: \(names.0.english) and \(names.1.english)"
      ))
  }

  /// A part is not compared with its whole, nor a figure with itself; and nobody compares what is about nothing.
  func containment() -> GradeReason? {
    if first.pairing == nil, first.region == nil, second.pairing == nil, second.region == nil {
      return GradeReason(
        criterion: .subject, grade: .x, words: Wording("对象未说明", en: "neither says what it is about"))
    }
    if (first.sameAs ?? first.id) == (second.sameAs ?? second.id) {
      return GradeReason(
        criterion: .subject, grade: .x, words: Wording("同一个数字，重复印出", en: "the same figure, printed twice"))
    }
    let parts = [(first, second), (second, first)].first { data.wholes(of: $0.0).contains($0.1.id) }
    guard let (part, whole) = parts else { return nil }
    return GradeReason(
      criterion: .subject, grade: .x,
      words: Wording("\(part.id) 是 \(whole.id) 的一部分", en: "\(part.id) is part of \(whole.id)"))
  }

  /// A prefecture is no county, a pair no place.
  func level() -> GradeReason? {
    let units = (unitOfAnalysis(first), unitOfAnalysis(second))
    guard units.0 != units.1 else { return nil }
    return GradeReason(
      criterion: .subject, grade: .x,
      words: Wording(
        "分析单位不同：\(units.0.chinese)与\(units.1.chinese)",
        en: "units of analysis differ: \(units.0.english) and \(units.1.english)"))
  }

  private func unitOfAnalysis(_ fact: Fact) -> Wording {
    if let pairing = fact.pairing.flatMap({ data.pairing($0) }) {
      let level = pairing.level.label
      return Wording("\(level.chinese)结对", en: "\(level.english) pair")
    }
    let level = fact.region.flatMap { data.region($0) }?.level.label ?? Wording("未说明", en: "unstated")
    return Wording("\(level.chinese)地区", en: "\(level.english) region")
  }

  /// What goes east is not compared with what comes west.
  func direction() -> GradeReason? {
    guard first.direction != second.direction else { return nil }
    return GradeReason(criterion: .direction, grade: .x, words: Wording("方向不同", en: "directions differ"))
  }

  /// What is planned is not what is done.
  func status() -> GradeReason? {
    guard first.status != second.status else { return nil }
    let (one, other) = (first.status.label, second.status.label)
    return GradeReason(
      criterion: .status, grade: .d,
      words: Wording(
        "一为\(one.chinese)数，一为\(other.chinese)数", en: "one is \(one.english), the other \(other.english)"))
  }

  /// What is in or out: by key where the data give one, otherwise by the words of the scope.
  func definition() -> GradeReason? {
    let (one, other) = (Self.definition(of: first), Self.definition(of: second))
    guard one != other else { return nil }
    func words(_ fact: Fact, _ key: String) -> Wording {
      if key.isEmpty { return Wording("未注明", en: "not stated") }
      let name = data.definitions[key]?.wording ?? Wording(key, en: key)
      return Wording("“\(Self.inner(name.chinese))”", en: "“\(Self.inner(name.english))”")
    }
    let scopes = (words(first, one), words(second, other))
    return GradeReason(
      criterion: .definition, grade: .d,
      words: Wording(
        "口径不同：\(scopes.0.chinese)与\(scopes.1.chinese)", en: "scopes differ: \(scopes.0.english) and \(scopes.1.english)"
      ))
  }

  /// Quotation marks within quotation marks are single ones (GB/T 15834-2011).
  private static func inner(_ text: String) -> String {
    text.replacing("“", with: "‘").replacing("”", with: "’")
  }

  /// The key of what a figure counts.
  static func definition(of fact: Fact) -> String { fact.definition.isEmpty ? fact.scope : fact.definition }
}
