import Diagnostics
import Documents
import Formats

/// What a definition may not say although each part of it is known: mistakes that would leave something out of the
/// chart without a word.
extension ChannelDefinition {
  ///
  /// - Parameter customFormats: whether formats may be functions.
  func check(_ channel: Channel, customFormats: Bool, log: DiagnosticLog) {
    checkSource(channel, log: log)
    checkScale(log: log)
    if channel.isColor { checkColors(log: log) }
    if let axis = axis?.properties { axis.checkAxis(channel, log: log) }
    if channel == .status { checkStatuses(log: log) }
    for condition in conditions { condition.definition.check(channel, customFormats: customFormats, log: log) }
    if customFormats { return }
    checkFormat(format, formatType, at: location, log: log)
    for guide in [axis, legend, header] {
      guard let looks = guide?.properties else { continue }
      checkFormat(looks.text("format"), looks.text("formatType"), at: looks["format"]?.location ?? location, log: log)
      if let format = looks["format"], format.string == nil { checkFormats(format, log: log) }
    }
  }

  /// Formats of moments by what turns: `{year: "%Y", month: "%b"}`.
  private func checkFormats(_ node: DocumentNode, log: DiagnosticLog) {
    guard let entries = node.mapping else {
      if !node.isNull {
        log.error(
          Wording("`format` 不能是\(node.kind.chinese)", en: "`format` cannot be \(node.kind.english)"), at: node.location)
      }
      return
    }
    for entry in entries {
      if !MultiTimeFormat.names.contains(entry.key) {
        log.error(
          Wording("未知的键 `\(entry.key)`", en: "unknown key `\(entry.key)`"), at: entry.keyLocation,
          hint: suggestion(for: entry.key, among: MultiTimeFormat.names.sorted()))
      }
      checkFormat(entry.value.string ?? "", "time", at: entry.value.location, log: log)
    }
  }

  /// A type alone shows nothing.
  private func checkSource(_ channel: Channel, log: DiagnosticLog) {
    guard type != nil, !isFieldOrDatum, value == nil, conditions.isEmpty, aggregate == nil else { return }
    log.error(
      Wording("通道 `\(channel.rawValue)` 缺少 `field`", en: "the channel `\(channel.rawValue)` has no `field`"),
      at: location)
  }

  private func checkColors(log: DiagnosticLog) {
    let range = scale["range"]?.sequence ?? []
    for node in range + [value].compactMap({ $0 }) {
      HatchCheck.check(node, log: log)
      guard let text = node.string, !isColor(text) else { continue }
      log.error(Wording("`\(text)` 不是颜色", en: "`\(text)` is not a colour"), at: node.location)
    }
  }

  private func checkFormat(_ format: String?, _ kind: String?, at place: SourceLocation, log: DiagnosticLog) {
    if let kind, !["number", "time", "chinese"].contains(kind) {
      log.error(
        Wording("没有格式类型 `\(kind)`", en: "there is no format type `\(kind)`"), at: place,
        hint: suggestion(for: kind, among: ["number", "time", "chinese"]))
      return
    }
    guard let format else { return }
    if kind == "chinese" {
      guard ChineseNumberFormat(format) == nil else { return }
      log.error(
        Wording("`\(format)` 不是中文数字格式", en: "`\(format)` is not a Chinese number format"), at: place,
        hint: Wording("例如 `万.1`", en: "for example `万.1`"))
    } else if kind == "time" || type == .temporal || timeUnit != nil {
      guard TimeFormat(format) == nil else {
        if !format.isEmpty, !format.contains("%") {
          log.report(
            .warning(
              Wording(
                "日期格式 `\(format)` 中没有 `%`，处处相同", en: "the date format `\(format)` has no `%` and writes all dates alike"
              ),
              at: place, hint: Wording("例如 `%Y-%m-%d`", en: "for example `%Y-%m-%d`")))
        }
        return
      }
      log.error(
        Wording("`\(format)` 不是日期格式", en: "`\(format)` is not a date format"), at: place,
        hint: Wording("例如 `%Y-%m-%d`", en: "for example `%Y-%m-%d`"))
    } else if type == .quantitative {
      guard NumberFormat(format) == nil else { return }
      log.error(
        Wording("`\(format)` 不是数字格式", en: "`\(format)` is not a number format"), at: place,
        hint: Wording("例如 `,.1f`", en: "for example `,.1f`"))
    }
  }
}

extension Properties {
  /// What an axis may not say although each part of it is known.
  fileprivate func checkAxis(_ channel: Channel, log: DiagnosticLog) {
    let sides = channel.main == .x ? ["top", "bottom"] : ["left", "right"]
    if let orient = text("orient"), !sides.contains(orient) {
      log.error(
        Wording(
          "`\(channel.rawValue)` 轴的 `orient` 应是 `\(sides[0])` 或 `\(sides[1])`",
          en: "the `orient` of an axis of `\(channel.rawValue)` must be `\(sides[0])` or `\(sides[1])`"),
        at: self["orient"]?.location)
    }
    guard let count = self["tickCount"], count.number == nil, !count.isNull else { return }
    let interval = count["interval"] ?? count
    let known = ["millisecond", "second", "minute", "hour", "day", "week", "month", "year"]
    guard let word = interval.string, known.contains(word) else {
      log.error(
        Wording("`tickCount` 应是数字或时间间隔", en: "`tickCount` must be a number or an interval of time"),
        at: interval.location,
        hint: interval.string.flatMap { suggestion(for: $0, among: known) }
          ?? Wording(
            "例如 `month`，或 `{interval: month, step: 3}`", en: "for example `month`, or `{interval: month, step: 3}`"))
      return
    }
  }
}
