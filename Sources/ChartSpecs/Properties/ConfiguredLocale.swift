import Diagnostics
import Documents
public import Formats

/// What `config.locale` says about the writing of numbers and times.
///
/// Each part stands for itself: with `number` alone, times are written as without it.
public struct ConfiguredLocale: Hashable, Sendable {
  /// The signs of numbers, a definition for d3-format.
  public var number: NumberLocale?
  /// The words of times, a definition for d3-time-format.
  public var time: TimeLocale?

  /// One that says nothing.
  public init(number: NumberLocale? = nil, time: TimeLocale? = nil) {
    self.number = number
    self.time = time
  }

  /// The usual locale with what is written in its place.
  public func over(_ usual: FormatLocale) -> FormatLocale {
    guard number != nil || time != nil else { return usual }
    return FormatLocale(number: number ?? usual.number, time: time ?? usual.time)
  }

  func overridden(by other: ConfiguredLocale) -> ConfiguredLocale {
    ConfiguredLocale(number: other.number ?? number, time: other.time ?? time)
  }
}

extension ConfiguredLocale {
  /// Decodes the object `locale`; every problem goes to `log`.
  static func decode(_ node: DocumentNode, log: DiagnosticLog) -> ConfiguredLocale {
    let reader = MappingReader(node, log: log)
    let result = ConfiguredLocale(
      number: reader.mapping("number").map(number), time: reader.mapping("time").flatMap(time))
    reader.finish()
    return result
  }

  /// Signs that are left out are those of d3, which are not those of its default locale: without `grouping`, there are
  /// no groups, and without `currency`, no signs of money.
  private static func number(_ reader: MappingReader) -> NumberLocale {
    var locale = NumberLocale()
    locale.decimal = reader.string("decimal") ?? locale.decimal
    locale.thousands = reader.string("thousands") ?? locale.thousands
    // Without a sign between them, no groups are seen.
    let grouping = groupSizes(reader)
    if reader.node("thousands") != nil { locale.grouping = grouping }
    if let currency = reader.strings("currency", count: 2, currencyOrder) {
      (locale.currencyPrefix, locale.currencySuffix) = (currency[0], currency[1])
    }
    locale.numerals = reader.strings("numerals", count: 10, numeralOrder) ?? []
    locale.percent = reader.string("percent") ?? locale.percent
    locale.minus = reader.string("minus") ?? locale.minus
    locale.nan = reader.string("nan") ?? locale.nan
    reader.finish()
    return locale
  }

  private static func groupSizes(_ reader: MappingReader) -> [Int] {
    guard let items = reader.sequence("grouping") else { return [] }
    let hint = Wording("各组的位数，从右数起，例如 `[3]`", en: "the digits of each group from the right, such as `[3]`")
    if items.isEmpty {
      reader.log.error(
        Wording("`grouping` 不能为空", en: "`grouping` cannot be empty"), at: reader.node("grouping")?.location, hint: hint)
    }
    return items.compactMap { item in
      if let size = item.number.flatMap({ Int(exactly: $0) }), size > 0 { return size }
      reader.log.error(
        Wording("`grouping` 中应是正整数", en: "expected a whole number above zero in `grouping`"), at: item.location,
        hint: hint)
      return nil
    }
  }

  /// The words of times, of which d3 needs all.
  private static func time(_ reader: MappingReader) -> TimeLocale? {
    let patterns = ["dateTime", "date", "time"].map { pattern($0, reader) }
    let periods = reader.requiredStrings("periods", count: 2, periodOrder)
    let days = reader.requiredStrings("days", count: 7, dayOrder)
    let shortDays = reader.requiredStrings("shortDays", count: 7, dayOrder)
    let months = reader.requiredStrings("months", count: 12, monthOrder)
    let shortMonths = reader.requiredStrings("shortMonths", count: 12, monthOrder)
    reader.finish()
    guard let dateTime = patterns[0], let date = patterns[1], let time = patterns[2], let periods, let days,
      let shortDays, let months, let shortMonths
    else { return nil }
    let locale = TimeLocale(
      weekdays: days, shortWeekdays: shortDays, months: months, shortMonths: shortMonths, periods: periods,
      dateAndTime: dateTime, date: date, time: time)
    let stands = [("date", "%x"), ("time", "%X"), ("dateTime", "%c")]
    let broken = stands.filter { TimeFormat($0.1, locale: locale) == nil }.map(\.0)
    // A pattern that names a broken one is broken as well.
    for key in broken where key != "dateTime" || broken.count == 1 {
      reader.log.error(
        Wording("`\(key)` 不是日期格式", en: "`\(key)` is not a date format"), at: reader.node(key)?.location,
        hint: Wording(
          "例如 `%Y-%m-%d`；`%x` 和 `%X` 只能用在 `dateTime` 中",
          en: "for example `%Y-%m-%d`; `%x` and `%X` can stand in `dateTime` only"))
    }
    return broken.isEmpty ? locale : nil
  }

  /// A pattern, short enough to be named many times in another one.
  private static func pattern(_ key: String, _ reader: MappingReader) -> String? {
    guard let text = reader.requiredString(key) else { return nil }
    guard text.count > 200 else { return text }
    reader.log.error(
      Wording("`\(key)` 超过 200 个字符", en: "`\(key)` is longer than 200 characters"), at: reader.node(key)?.location)
    return nil
  }

  private static let currencyOrder = Wording("写在金额前和金额后的", en: "what stands before an amount and behind it")
  private static let numeralOrder = Wording("从零到九", en: "from zero to nine")
  private static let periodOrder = Wording("上午、下午", en: "before noon and after")
  private static let dayOrder = Wording("从星期日到星期六", en: "from Sunday to Saturday")
  private static let monthOrder = Wording("从一月到十二月", en: "from January to December")
}

extension MappingReader {
  /// An array of so many texts.
  ///
  /// - Parameter order: what they are, for the hint.
  fileprivate func strings(_ key: String, count: Int, _ order: Wording) -> [String]? {
    guard let items = sequence(key) else { return nil }
    guard items.count == count else {
      log.error(
        Wording(
          "`\(key)` 应有 \(count) 项，却有 \(items.count) 项", en: "`\(key)` must have \(count) items, found \(items.count)"),
        at: node(key)?.location, hint: order)
      return nil
    }
    let texts = strings(key) ?? []
    return texts.count == count ? texts : nil
  }

  fileprivate func requiredStrings(_ key: String, count: Int, _ order: Wording) -> [String]? {
    required(key) == nil ? nil : strings(key, count: count, order)
  }
}
