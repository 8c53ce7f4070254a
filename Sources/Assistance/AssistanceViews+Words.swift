import Diagnostics

extension AssistanceViews {
  /// The word for a category or state of projects and mechanisms; the key itself when it is a package's own.
  func word(for key: String) -> String {
    Self.words[key]?.text(in: language) ?? key
  }

  private static let words: [String: Wording] = [
    // Categories of projects.
    "agriculture": Wording("农业", en: "agriculture"), "industry": Wording("工业", en: "industry"),
    "education": Wording("教育", en: "education"), "health": Wording("医疗", en: "health"),
    "water": Wording("水利", en: "water"), "housing": Wording("住房", en: "housing"),
    "village": Wording("乡村", en: "village"), "culture": Wording("文化", en: "culture"),
    "tourism": Wording("旅游", en: "tourism"), "transport": Wording("交通", en: "transport"),
    "logistics": Wording("物流", en: "logistics"), "park": Wording("园区", en: "park"),
    "other": Wording("其他", en: "other"),
    // States of projects.
    "planned": Wording("计划", en: "planned"), "under-construction": Wording("在建", en: "under construction"),
    "completed": Wording("建成", en: "completed"), "in-operation": Wording("投用", en: "in operation"),
    "unknown": Wording("未说明", en: "not stated"),
    // Categories of mechanisms.
    "system": Wording("制度", en: "system"), "platform": Wording("平台", en: "platform"),
    "programme": Wording("计划", en: "programme"), "brand": Wording("品牌", en: "brand"),
    "mechanism": Wording("机制", en: "mechanism"), "agreement": Wording("协议", en: "agreement"),
    "event": Wording("活动", en: "event"),
  ]
}
