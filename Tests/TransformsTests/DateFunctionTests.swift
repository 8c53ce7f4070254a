import Formats
import Foundation
import Tables
import Testing

@testable import Transforms

@Suite struct DateFunctionTests {
  /// Eight hours ahead of UTC, without summer time.
  private let beijing = TransformContext(zone: TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt, locale: .chinese)

  @Test(arguments: [
    ("time(datetime(2021, 3, 8, 9, 30))", "1617845400000"), ("utc(2021, 3, 8)", "1617840000000"),
    ("datetime(0)", "@0"), ("isDate(datetime(2021, 0))", "true"), ("datetime(null)", "·"), ("datetime(2021, NaN)", "·"),
    ("year(datetime(99, 0))", "1999"), ("toDate('2021-04-08T00:00')", "@1617811200000"), ("toDate('去年')", "·"),
    ("year(1640966400000)", "2022"), ("utcyear(1640966400000)", "2021"), ("month(1640966400000)", "0"),
    ("utcmonth(1640966400000)", "11"), ("quarter(1640966400000)", "1"), ("date(1640966400000)", "1"),
    ("day(1640966400000)", "6"), ("hours(1640966400000)", "0"), ("utchours(1640966400000)", "16"),
    ("minutes(90061001)", "1"), ("seconds(90061001)", "1"), ("milliseconds(90061001)", "1"),
    ("dayofyear(1640966400000)", "1"), ("week(1640966400000)", "0"), ("week(datetime(2022, 0, 2))", "1"),
    ("timezoneoffset(0)", "-480"), ("year(null)", "·"), ("year('2021-06-01')", "2021"),
    ("datetime(2022, 0, 1) - datetime(2021, 0, 1)", "31536000000"), ("datetime(2022, 0) > datetime(2021, 0)", "true"),
  ])
  func parts(text: String, expected: String) { #expect(value(text, in: beijing) == expected) }

  @Test(arguments: [
    ("timeFormat(1640966400000, '%Y年%-m月%-d日')", "2022年1月1日"), ("utcFormat(1640966400000, '%Y-%m')", "2021-12"),
    ("timeFormat(null, '%Y')", "·"), ("time(timeParse('2021/4/8', '%Y/%m/%d'))", "1617811200000"),
    ("utcParse('2021', '%Y')", "@1609459200000"), ("timeParse('x', '%Y')", "·"), ("monthFormat(3)", "4月"),
    ("dayFormat(0)", "星期日"), ("format(12345.678, ',.1f')", "12,345.7"), ("format(null, ',d')", "·"),
    ("format(0.256, '.0%')", "26%"), ("chinese(50100, '万.2')", "5.01万"),
  ])
  func formats(text: String, expected: String) { #expect(value(text, in: beijing) == expected) }

  @Test(arguments: [
    ("timeFormat(timeOffset('month', datetime(2021, 0, 31), 1), '%m-%d')", "03-03"),
    ("timeFormat(timeOffset('quarter', datetime(2021, 0, 1)), '%Y-%m')", "2021-04"),
    ("timeFormat(timeOffset('date', datetime(2021, 0, 1), -1), '%Y-%m-%d')", "2020-12-31"),
    ("length(timeSequence('month', datetime(2021, 0, 1), datetime(2022, 0, 1)))", "12"),
    ("length(timeSequence('month', datetime(2021, 0, 2), datetime(2022, 0, 1), 3))", "4"),
    ("timeFormat(timeSequence('quarter', datetime(2021, 1), datetime(2022, 0))[0], '%m')", "04"),
    ("utcSequence('day', 0, 172800000)", "[@0, @86400000]"), ("timeSequence('day', 1, 0)", "[]"),
  ])
  func moving(text: String, expected: String) { #expect(value(text, in: beijing) == expected) }

  @Test func diagnostics() {
    let start = "test.vl.yaml:1:1: error: character 1 of the expression: "
    #expect(value("format(1, 'xyz')") == start + "`xyz` is not a format")
    #expect(value("timeOffset('monht', 0)") == start + "unknown time unit `monht`\n  hint: did you mean `month`?")
    #expect(
      value("utcSequence('milliseconds', 0, 1e12)")
        == start + "the result of `utcSequence` would be longer than 1000000")
    #expect(value("datetime()") == start + "the function `datetime` takes 1 to 7 arguments, found 0")
  }
}
