public import Diagnostics

/// What is checked when figures are held against one another (勾稽).
public enum ReconciliationRule: String, Hashable, Sendable, CaseIterable {
  /// A lower bound is no greater than its upper one, and the number lies between them.
  case bounds
  /// A figure is not contained in itself, by whatever way round.
  case partCircle = "part-circle"
  /// A part is no greater than its whole.
  case part
  /// Parts of one kind (其中) together are no greater than their whole.
  case parts
  /// A published total is held against the sum of its parts.
  case publishedTotal = "published-total"
  /// A part is counted in the unit of its whole.
  case partUnit = "part-unit"
  /// A part belongs to the programme of its whole.
  case partProgramme = "part-programme"
  /// A planned part does not stand in an actual whole.
  case partStatus = "part-status"
  /// The period of a part lies within that of its whole.
  case partPeriod = "part-period"
  /// A rate is the quotient of its numerator and denominator.
  case rate
  /// A figure that repeats another one has its value.
  case repetition
  /// One document prints one figure once, or says that it repeats it.
  case duplicate
  /// One figure has one value.
  case twoValues = "two-values"
  /// What is counted since a beginning never falls.
  case cumulative
  /// No figure is a thousand, ten thousand or a hundred million times what stands beside it (万 for 亿, 元 for 万元).
  case unit
  /// Figures of a pair are not added to those of the pairs below it.
  case twoLevels = "two-levels"

  /// The name of the rule for print.
  public var label: Wording {
    switch self {
    case .bounds: Wording("上下限", en: "bounds of a figure")
    case .partCircle: Wording("包含关系成环", en: "circle of parts")
    case .part: Wording("分项不超过总数", en: "part within its whole")
    case .parts: Wording("其中合计不超过总数", en: "parts within their whole")
    case .publishedTotal: Wording("公布总数与分项合计", en: "published total and sum of parts")
    case .partUnit: Wording("分项与总数同单位", en: "unit of part and whole")
    case .partProgramme: Wording("分项与总数同类型", en: "programme of part and whole")
    case .partStatus: Wording("分项与总数同状态", en: "status of part and whole")
    case .partPeriod: Wording("分项期间在总数期间之内", en: "period of part and whole")
    case .rate: Wording("比率重算", en: "rate computed again")
    case .repetition: Wording("重复数字一致", en: "repeated figure")
    case .duplicate: Wording("未标明的重复", en: "unmarked repetition")
    case .twoValues: Wording("一数两值", en: "one figure, two values")
    case .cumulative: Wording("累计数不下降", en: "cumulative count never falls")
    case .unit: Wording("单位量级", en: "magnitude of the unit")
    case .twoLevels: Wording("两级结对不重复计", en: "pairs at two levels")
    }
  }
}
