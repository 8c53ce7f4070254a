import Diagnostics
import Testing

/// What `config.locale` may say: definitions for d3-format and d3-time-format.
@Suite struct ConfiguredLocaleTests {
  private func messages(_ locale: String) -> String {
    problemsInBoth("mark: bar\nconfig: {locale: {\(locale)}}").replacing("chart.vl.yaml:2:", with: "")
  }

  private let german = """
    dateTime: '%x, %X', date: '%d.%m.%Y', time: '%H:%M', periods: [AM, PM], days: [So, Mo, Di, Mi, Do, Fr, Sa],
      shortDays: [So, Mo, Di, Mi, Do, Fr, Sa],
      months: [Jan, Feb, Mrz, Apr, Mai, Jun, Jul, Aug, Sep, Okt, Nov, Dez],
      shortMonths: [Jan, Feb, Mrz, Apr, Mai, Jun, Jul, Aug, Sep, Okt, Nov, Dez]
    """

  @Test(arguments: [
    "number: {decimal: ','}", "number: {}", "number: null, time: null", "",
    "number: {decimal: ',', thousands: ' ', grouping: [3, 2], currency: ['', ' €'], percent: ' %', minus: '-', nan: '?'}",
    "number: {numerals: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']}",
  ])
  func accepted(locale: String) { #expect(messages(locale) == "\n") }

  @Test func timesAreAccepted() { #expect(messages("time: {\(german)}") == "\n") }

  @Test func unknownKeys() {
    #expect(
      messages("number: {decimals: ','}, tyme: {}") == """
        28: 错误: 未知的键 `decimals`
          提示: 是否要写 `decimal`？
        44: 错误: 未知的键 `tyme`
          提示: 是否要写 `time`？
        28: error: unknown key `decimals`
          hint: did you mean `decimal`?
        44: error: unknown key `tyme`
          hint: did you mean `time`?
        """)
  }

  @Test func wrongKinds() {
    #expect(
      messages("number: de").split(separator: "\n").first
        == "27: 错误: 此处应是对象，却是文字 `de`")
    #expect(
      messages("number: {decimal: 3, currency: €}") == """
        37: 错误: `decimal` 应是文字，却是数字 3
        50: 错误: `currency` 应是列表，却是文字 `€`
        37: error: `decimal` must be a text, found the number 3
        50: error: `currency` must be an array, found the text `€`
        """)
  }

  @Test func groups() {
    #expect(
      messages("number: {thousands: '.', grouping: []}") == """
        54: 错误: `grouping` 不能为空
          提示: 各组的位数，从右数起，例如 `[3]`
        54: error: `grouping` cannot be empty
          hint: the digits of each group from the right, such as `[3]`
        """)
    #expect(
      messages("number: {thousands: '.', grouping: [3, 0, 1.5]}") == """
        58: 错误: `grouping` 中应是正整数
          提示: 各组的位数，从右数起，例如 `[3]`
        61: 错误: `grouping` 中应是正整数
          提示: 各组的位数，从右数起，例如 `[3]`
        58: error: expected a whole number above zero in `grouping`
          hint: the digits of each group from the right, such as `[3]`
        61: error: expected a whole number above zero in `grouping`
          hint: the digits of each group from the right, such as `[3]`
        """)
  }

  @Test(arguments: [
    ("number: {currency: [€]}", "currency", 2, 1, "写在金额前和金额后的", "what stands before an amount and behind it"),
    ("number: {numerals: [a, b]}", "numerals", 10, 2, "从零到九", "from zero to nine"),
  ])
  func lengthsOfNumbers(
    locale: String, key: String, count: Int, found: Int, chinese: String, english: String
  ) {
    #expect(
      messages(locale) == """
        38: 错误: `\(key)` 应有 \(count) 项，却有 \(found) 项
          提示: \(chinese)
        38: error: `\(key)` must have \(count) items, found \(found)
          hint: \(english)
        """)
  }

  @Test(arguments: [
    ("periods: [AM, PM]", "periods: [AM]", "`periods` must have 2 items, found 1", "before noon and after"),
    ("days: [So, ", "days: [", "`days` must have 7 items, found 6", "from Sunday to Saturday"),
    ("months: [Jan, ", "months: [", "`months` must have 12 items, found 11", "from January to December"),
    ("'%d.%m.%Y'", "'%k'", "`date` is not a date format", dateHint),
    ("'%d.%m.%Y'", "'%c'", "`date` is not a date format", dateHint),
    ("'%x, %X'", "'%c'", "`dateTime` is not a date format", dateHint),
  ])
  func times(valid: String, wrong: String, message: String, hint: String) {
    let text = messages("time: {\(german.replacing(valid, with: wrong, maxReplacements: 1))}")
    #expect(text.hasSuffix(": error: \(message)\n  hint: \(hint)"))
    #expect(text.split(separator: "\n").count == 4)
  }

  private static let dateHint = "for example `%Y-%m-%d`; `%x` and `%X` can stand in `dateTime` only"

  @Test func longPatterns() {
    let long = german.replacing("'%H:%M'", with: "'\(String(repeating: "%H", count: 101))'")
    #expect(
      messages("time: {\(long)}") == """
        70: 错误: `time` 超过 200 个字符
        70: error: `time` is longer than 200 characters
        """)
  }

  @Test func timesNeedAllWords() {
    #expect(
      messages("time: {\(german.replacing("periods: [AM, PM], ", with: ""))}") == """
        25: 错误: 缺少 `periods`
        25: error: `periods` is missing
        """)
  }
}
