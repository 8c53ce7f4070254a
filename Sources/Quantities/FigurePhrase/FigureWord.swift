/// A word that stands with a number, and what it says about it.
struct FigureWord: Hashable {
  /// What a word says about the number.
  enum Kind: Hashable {
    /// At least: 超, 突破, 以上.
    case over
    /// Almost: 近.
    case nearly
    /// Around: 约, 左右.
    case about
    /// At most: 不足, 以内.
    case below
    /// Up to the next unit: 余, 多.
    case moreThan
    /// As many as a 百, 千 or 万 and more: 上千.
    case reaching
    /// Of the class of a 百, 千 or 万: 百亿级.
    case grade
    /// A place in an order: 第.
    case ordinal
    /// A share in hundredths or thousandths: 百分之, 千分之.
    case share(unit: String)
    /// Nothing: 累计, 分.
    case plain
  }

  let text: String
  let kind: Kind

  /// The words before a number, the longest first, so that 不超过 is not taken for 超过.
  static let before = FigureWordList([
    .over: "超 超过 超出 已超 已超过 逾 已逾 过 突破 已突破 不少于 不低于 不下 不下于 不小于 至少 最少 起码 高于 多于 大于 不止 > ≥",
    .nearly: "近 将近 接近 几近 已近",
    .about: "约 大约 约为 约有 约计 约合 大概 大致 ≈",
    .below: "不足 不到 未满 不满 未到 少于 低于 小于 不超过 不超 不多于 不高于 不大于 至多 最多 < ≤",
    .reaching: "上", .ordinal: "第", .share(unit: "%"): "百分之", .share(unit: "‰"): "千分之",
    .plain: """
    累计 共 共计 合计 总计 一共 共有 计 达 达到 已达 高达 多达 为 有 是 已 分 连续 其中 预计 计划 \
    名列 位列 位居 排名 排 居 列
    """,
  ])

  /// The words after a number.
  static let after = FigureWordList([
    .over: "以上 及以上 之上 开外 不止", .about: "左右 上下 前后", .below: "以下 及以下 以内 之内",
    .moreThan: "余 多 有余", .grade: "级", .plain: "不等 整 之多",
  ])

  /// The words between a number and its unit or magnitude.
  static let within = FigureWordList([.moreThan: "余 多", .about: "来", .over: "+"])
}

/// Words by their first character, the longest first.
struct FigureWordList: Sendable {
  private let words: [Character: [FigureWord]]

  init(_ lists: [FigureWord.Kind: String]) {
    let all = lists.flatMap { kind, list in
      list.split(separator: " ").map { FigureWord(text: String($0), kind: kind) }
    }
    words = Dictionary(grouping: all.filter { !$0.text.isEmpty }) { $0.text.first ?? " " }
      .mapValues { $0.sorted { ($1.text.count, $0.text) < ($0.text.count, $1.text) } }
  }

  /// The words that begin with the character.
  subscript(first: Character?) -> [FigureWord] { first.flatMap { words[$0] } ?? [] }
}
