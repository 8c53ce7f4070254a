import Diagnostics
import Quantities

extension Quantity.Qualifier {
  /// The word of the qualifier in a table column.
  var label: Wording {
    switch self {
    case .exact: Wording("确数", en: "exact")
    case .rounded: Wording("取整", en: "rounded")
    case .about: Wording("约", en: "about")
    case .nearly: Wording("近", en: "nearly")
    case .over: Wording("超", en: "over")
    case .moreThan: Wording("余", en: "odd")
    case .range: Wording("区间", en: "range")
    case .ordinalClass: Wording("量级", en: "class")
    }
  }
}

extension Fact.Status {
  /// The word of the status in a table column.
  var label: Wording {
    switch self {
    case .actual: Wording("实际", en: "actual")
    case .planned: Wording("计划", en: "planned")
    case .forecast: Wording("预计", en: "forecast")
    case .target: Wording("目标", en: "target")
    }
  }
}

extension Fact.Accumulation {
  /// The word of the accumulation in a table column.
  var label: Wording {
    switch self {
    case .inPeriod: Wording("当期", en: "in period")
    case .cumulative: Wording("累计", en: "cumulative")
    case .atDate: Wording("时点", en: "at date")
    }
  }
}

extension Indicator.Kind {
  /// The word of the kind in a table column.
  var label: Wording {
    switch self {
    case .flow: Wording("流量", en: "flow")
    case .stock: Wording("存量", en: "stock")
    case .cumulative: Wording("累计量", en: "cumulative")
    case .ratio: Wording("比率", en: "ratio")
    case .rank: Wording("位次", en: "rank")
    case .price: Wording("单价", en: "price")
    case .duration: Wording("时长", en: "duration")
    }
  }
}

extension Indicator.Addition {
  /// The word of the addition in a table column.
  var label: Wording {
    switch self {
    case .sum: Wording("可加总", en: "sum")
    case .last: Wording("取最新", en: "last")
    case .ratioOfSums: Wording("分子分母分别加总", en: "ratio of sums")
    case .distinct: Wording("去重计数", en: "distinct count")
    case .never: Wording("不可加总", en: "never")
    }
  }
}

extension Region.Level {
  /// The word of the level in a table column.
  var label: Wording {
    switch self {
    case .province: Wording("省级", en: "province")
    case .prefecture: Wording("地级", en: "prefecture")
    case .county: Wording("县级", en: "county")
    case .town: Wording("乡镇", en: "town")
    case .village: Wording("村", en: "village")
    }
  }
}
