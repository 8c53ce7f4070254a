/// An indicator of a sample, and how its figures are drawn.
struct SampleIndicator {
  /// How figures arise.
  enum Course {
    /// Around `base`, growing by a rate between these bounds each year.
    case growing(base: Double, from: Double, to: Double)
    /// Counted since the first year: each year adds something around `base`.
    case adding(base: Double)
    /// Tenths of a per cent, around `base`, creeping up.
    case rate(base: Double)
    /// A share of another indicator, between these bounds; an item of it (其中), or what has become of it.
    case part(of: Int, from: Double, to: Double, isItem: Bool)
    /// In tenths of a per cent, one indicator divided by another.
    case quotient(of: Int, by: Int)
  }

  /// Its key.
  let id: String
  /// Its names, the Chinese one and the English one.
  let names: (String, String)
  /// The dimension it belongs to.
  let dimension: String
  /// Its units, the Chinese one and the English one. Money is drawn in 万元 and kept in 元.
  let units: (String, String)
  /// `flow`, `stock`, `cumulative` or `ratio`.
  let kind: String
  /// How its figures arise.
  let course: Course

  /// Whether figures are amounts of money.
  var isMoney: Bool { units.0 == "元" }

  /// How values may be combined.
  var addition: String {
    switch kind {
    case "flow": "sum"
    case "ratio": "ratio-of-sums"
    default: "last"
    }
  }

  /// How a figure is counted in time.
  var accumulation: String {
    switch kind {
    case "stock": "at-date"
    case "cumulative": "cumulative"
    default: "in-period"
    }
  }

  /// Whether the figure is computed from others, which must then all be there.
  var isDerived: Bool {
    switch course {
    case .growing, .adding, .rate: false
    case .part, .quotient: true
    }
  }

  /// The first ones stand in the headline of a county's report: always reported, never approximate.
  static let headlineCount = 5
}

/// A dimension of a sample: its key and its names.
let sampleDimensions: [(id: String, names: (String, String))] = [
  ("money", ("资金", "Money")), ("projects", ("项目", "Projects")), ("industry", ("产业", "Industry")),
  ("consumption", ("消费", "Consumption")), ("labour", ("劳务", "Labour")), ("people", ("人才", "People")),
  ("education", ("教育", "Education")), ("health", ("医疗", "Health")), ("villages", ("乡村", "Villages")),
  ("society", ("社会", "Society")),
]
