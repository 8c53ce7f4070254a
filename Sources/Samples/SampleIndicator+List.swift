extension SampleIndicator {
  /// All indicators, the most important first; a sample takes as many of them as it is asked for.
  static let all: [SampleIndicator] = [
    // The five of the headline.
    flow("assistance-funds", "帮扶资金", "Assistance funds", "money", yuan, 3200),
    flow("projects", "帮扶项目", "Assistance projects", "projects", ("个", "projects"), 14),
    flow("labour-transfers", "转移就业人数", "Workers placed", "labour", persons, 900),
    flow("consumption-sales", "消费帮扶销售额", "Sales to helping places", "consumption", yuan, 4100),
    make("paid-rate", "资金拨付率", "Share of funds paid", "money", percent, "ratio", .quotient(of: 5, by: 0)),

    part("funds-paid", "已拨付帮扶资金", "Funds paid", "money", yuan, of: 0, 0.78, 0.99),
    make(
      "fiscal-funds", "财政帮扶资金", "Fiscal assistance funds", "money", yuan, "flow",
      .part(of: 0, from: 0.6, to: 0.85, isItem: true)),
    flow("social-funds", "社会帮扶款物", "Help by society", "society", yuan, 420),
    make(
      "projects-finished-total", "累计建成项目", "Projects finished since the beginning", "projects",
      ("个", "projects"), "cumulative", .adding(base: 9)),
    part("projects-begun", "已开工项目", "Projects begun", "projects", ("个", "projects"), of: 1, 0.8, 1),
    make("begun-rate", "项目开工率", "Share of projects begun", "projects", percent, "ratio", .quotient(of: 9, by: 1)),
    flow("firms-attracted", "引进企业", "Firms attracted", "industry", ("家", "firms"), 6),
    flow("firm-investment", "企业实际投资", "Investment by firms", "industry", yuan, 8600),
    stock("industry-parks", "共建产业园区", "Joint parks", "industry", ("个", "parks"), 2),
    stock("workshops", "帮扶车间", "Workshops", "industry", ("个", "workshops"), 11),
    flow("park-output", "园区产值", "Output of parks", "industry", yuan, 21000),
    stock("sales-outlets", "展销网点", "Sales outlets", "consumption", ("个", "outlets"), 5),
    flow("livestream-sales", "电商销售额", "Sales online", "consumption", yuan, 1300),
    flow("labour-same-province", "省内就业人数", "Workers placed in the province", "labour", persons, 640),
    flow("workshop-jobs", "车间就业人数", "Workers in workshops", "labour", persons, 310),
    flow("trained-workers", "劳务培训人次", "Attendances at labour training", "labour", attendances, 520),
    make("employment-rate", "务工就业率", "Share in work", "labour", percent, "ratio", .rate(base: 820)),
    flow("officials-sent", "选派干部", "Officials sent", "people", persons, 4),
    flow("specialists-sent", "选派专业人才", "Specialists sent", "people", persons, 32),
    flow("trained-officials", "培训干部人次", "Attendances of officials", "people", attendances, 240),
    flow("trained-specialists", "培训人才人次", "Attendances of specialists", "people", attendances, 460),
    stock("paired-schools", "结对学校", "Paired schools", "education", ("所", "schools"), 13),
    flow("teachers-sent", "支教教师", "Teachers sent", "education", persons, 16),
    flow("pupils-helped", "资助学生", "Pupils helped", "education", persons, 380),
    make(
      "enrolment-rate", "高中阶段入学率", "Enrolment at upper secondary level", "education", percent, "ratio",
      .rate(base: 910)),
    stock("paired-hospitals", "结对医院", "Paired hospitals", "health", ("所", "hospitals"), 4),
    flow("doctors-sent", "支医医生", "Doctors sent", "health", persons, 11),
    flow("consultations", "远程会诊", "Remote consultations", "health", ("次", "consultations"), 260),
    stock("clinics-improved", "达标卫生室", "Village clinics up to standard", "health", ("个", "clinics"), 58),
    stock("paired-villages", "结对村", "Paired villages", "villages", ("个", "villages"), 17),
    stock("model-villages", "示范村", "Model villages", "villages", ("个", "villages"), 5),
    make(
      "roads-total", "累计新建道路", "Roads built since the beginning", "villages", ("公里", "km"), "cumulative",
      .adding(base: 18)),
    flow("visits", "互访人次", "Visits", "society", attendances, 130),
    stock("paired-firms", "结对企业", "Paired firms", "society", ("家", "firms"), 9),
    flow("volunteers", "志愿者", "Volunteers", "society", persons, 210),
  ]

  private static let yuan = ("元", "yuan")
  private static let persons = ("人", "persons")
  private static let attendances = ("人次", "attendances")
  private static let percent = ("%", "%")

  private static func make(
    _ id: String, _ chinese: String, _ english: String, _ dimension: String, _ units: (String, String), _ kind: String,
    _ course: Course
  ) -> SampleIndicator {
    SampleIndicator(
      id: id, names: (chinese, english), dimension: dimension, units: units, kind: kind, course: course)
  }

  private static func flow(
    _ id: String, _ chinese: String, _ english: String, _ dimension: String, _ units: (String, String), _ base: Double
  ) -> SampleIndicator {
    make(id, chinese, english, dimension, units, "flow", .growing(base: base, from: 0.99, to: 1.12))
  }

  private static func stock(
    _ id: String, _ chinese: String, _ english: String, _ dimension: String, _ units: (String, String), _ base: Double
  ) -> SampleIndicator {
    make(id, chinese, english, dimension, units, "stock", .growing(base: base, from: 1.01, to: 1.06))
  }

  private static func part(
    _ id: String, _ chinese: String, _ english: String, _ dimension: String, _ units: (String, String), of whole: Int,
    _ low: Double, _ high: Double
  ) -> SampleIndicator {
    make(id, chinese, english, dimension, units, "flow", .part(of: whole, from: low, to: high, isItem: false))
  }
}
