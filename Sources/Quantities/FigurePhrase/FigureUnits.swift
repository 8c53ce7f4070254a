/// The units that a figure may have. A package with units of its own adds them.
public struct FigureUnits: Hashable, Sendable {
  /// The units by their first character, the longest first, so that 人次 is not taken for 人.
  private let names: [Character: [String]]
  /// Those that count things and may have a noun after them: 32家企业.
  let classifiers: Set<String>
  /// All units.
  let all: Set<String>
  /// Whether a unit begins with 万 or 亿, so that 5万头 can be read in two ways.
  let hasMagnitudes: Bool

  /// The usual units with further ones; a further unit may be followed by a noun when it is a classifier.
  public init(adding measures: [String] = [], classifiers: [String] = []) {
    let counting = Self.usualClassifiers + classifiers
    let all = Set(Self.usualMeasures + measures + counting)
    self.names = Dictionary(grouping: all.filter { !$0.isEmpty }) { $0.first ?? " " }
      .mapValues { $0.sorted { ($1.count, $0) < ($0.count, $1) } }
    self.classifiers = Set(counting)
    self.all = all
    hasMagnitudes = all.contains { $0.hasPrefix("万") || $0.hasPrefix("亿") }
  }

  /// The usual units.
  public static let usual = FigureUnits()

  /// The unit that stands where the scanner is.
  func name(at scanner: FigureScanner) -> String? {
    scanner.next.flatMap { names[$0] }?.first { scanner.has($0) }
  }

  /// Whether numbers of the unit are ratios, which are rounded also when they are whole: 19% is 18.5% to 19.5%.
  public static func isRatio(_ unit: String) -> Bool { ["%", "‰", "百分点", "个百分点", "倍"].contains(unit) }

  /// Whether the unit measures money, time, length, area or the like; 家, 人 and 人次 count.
  public static func isMeasure(_ unit: String) -> Bool { measures.contains(unit) }

  private static let measures = Set(usualMeasures.filter { !$0.contains("人") && !$0.contains("次") })

  private static let usualClassifiers = words(
    """
    个 名 位 家 所 条 件 套 台 例 场 项 座 处 间 辆 头 只 份 次 期 类 大类 种 批 户 对 支 队 组 届 朵 茬 棵 株 匹 口 栋 幢 门 课 班
    本 册 张 幅 艘 架 部 款 起 宗 单 笔 道 片 块 团 床 轮 村 乡 镇 县 市 区 省 岗 篇 尾 羽 顶 副 枚 颗 方 盏 把 滴 代 线 层
    """)
  private static let usualMeasures = words(
    """
    元 美元 港元 欧元 日元 英镑 人 人口 人次 户次 场次 批次 车次 班次 架次 台次 件次 家次 例次 人天 % ‰ 百分点 个百分点 倍
    亩 公顷 平方米 平方公里 立方米 亩次 米 公里 千米 厘米 毫米 里 公斤 千克 克 斤 吨 千瓦 兆瓦 千瓦时 千伏 度 升 标准箱
    年 周年 月 个月 日 天 小时 分钟 秒 周 星期 岁 年头 个年头 学年 学期 季度 学时 课时 分 kg km t m MW kW kWh
    """)

  private static func words(_ list: String) -> [String] {
    list.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
