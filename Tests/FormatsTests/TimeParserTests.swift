import Foundation
import Testing

@testable import Formats

/// Worked examples follow the documentation of d3-time-format.
@Suite struct TimeParserTests {
  @Test(arguments: [
    ("%a %m/%d/%Y", "Wed 02/03/1991", "1991-02-03"), ("%A %m/%d/%Y", "Sunday 01/01/1990", "1990-01-01"),
    ("%m/%d/%y", "02/03/91", "1991-02-03"), ("%m/%d/%y", "2/3/68", "2068-02-03"), ("%x", "03/10/2010", "2010-03-10"),
    ("%b %d, %Y", "feb  2, 2010", "2010-02-02"), ("%B %d, %Y", "January 01, 1990", "1990-01-01"),
    ("%c", "1/1/1990, 12:00:00 AM", "1990-01-01"), ("%H:%M:%S", "11:59:59", "1900-01-01T11:59:59Z"),
    ("%I:%M:%S %p", "12:00:00 pm", "1900-01-01T12:00Z"), ("%I:%M:%S %p", "12:00:01 AM", "1900-01-01T00:00:01Z"),
    ("%L", "432", "1900-01-01T00:00:00.432Z"), ("%f", "432000", "1900-01-01T00:00:00.432Z"),
    ("%m/%d/%Y %Z", "01/02/1990 +0100", "1990-01-01T23:00Z"), ("%m/%d/%Y %Z", "01/02/1990 -01:30", "1990-01-02T01:30Z"),
    ("%m/%d/%Y %Z", "01/02/1990 +01", "1990-01-01T23:00Z"), ("%m/%d/%Y %Z", "01/02/1990 Z", "1990-01-02"),
    ("%Y %U %w", "2012 01 0", "2012-01-01"), ("%w %V %Y", "0 05 1991", "1991-02-03"),
    ("%w %V %Y", "4 53 1992", "1992-12-31"), ("%w %V %Y", "0 52 1994", "1995-01-01"),
    ("%V %Y", "53 1992", "1992-12-28"),
    ("%V %Y", "01 1995", "1995-01-02"), ("%Q", "631152000000", "1990-01-01"),
    ("%s.%L", "631152000.123", "1990-01-01T00:00:00.123Z"),
    ("%Y Q%q", "2024 Q3", "2024-07-01"), ("%Y-%j", "2024-060", "2024-02-29"), ("%Y年%m月%d日", "2024年3月5日", "2024-03-05"),
    ("%Y年%-m月", "2024年12月", "2024-12-01"), ("%Y W%W %u", "2024 W10 2", "2024-03-05"),
  ])
  func examples(specifier: String, text: String, date: String) throws {
    let expected = try #require(parseDate(date, zone: .utc))
    #expect(TimeParser(specifier)?.milliseconds(text, zone: .utc) == expected)
  }

  @Test(arguments: [
    ("%a %m/%d/%Y", "XXX 03/10/2010"), ("%m/%d/%y", "03/10/2010"), ("%b %d, %Y", "jan. 1, 1990"), ("%V %Y", "54 1995"),
    ("%Y", "1990 "), ("%Y", "x"), ("%Y-%m", "2024"), ("%Z", "+8"),
  ])
  func noTime(specifier: String, text: String) {
    #expect(TimeParser(specifier)?.milliseconds(text, zone: .utc) == nil)
  }

  @Test func chineseWordsAndZone() throws {
    let shanghai = try #require(TimeZone(identifier: "Asia/Shanghai"))
    let parser = try #require(TimeParser("%Y年%B%d日 %A", locale: .chinese))
    #expect(parser.milliseconds("2024年11月5日 星期二", zone: shanghai) == parseDate("2024-11-04T16:00Z", zone: .utc))
  }

  @Test func readsBackWhatWasPrinted() throws {
    for specifier in ["%Y-%m-%d %H:%M:%S.%L", "%c", "%G %V %u", "%Y %j", "%Y %U %w", "%Y %W %w"] {
      let format = try #require(TimeFormat(specifier))
      let parser = try #require(TimeParser(specifier))
      for day in stride(from: -3000, through: 30_000, by: 97) {
        let time = Double(day) * 86_400_000
        #expect(parser.milliseconds(format.string(time, zone: .utc), zone: .utc) == time, "\(specifier) \(day)")
      }
    }
  }
}
