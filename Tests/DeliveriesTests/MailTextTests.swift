import Testing

@testable import Deliveries

@Suite struct MailTextTests {
  @Test func encodesWords() {
    #expect(EncodedWords.text("Monthly report", after: 9) == "Monthly report")
    #expect(EncodedWords.text("", after: 9) == "")
    #expect(EncodedWords.text("月报", after: 9) == "=?utf-8?B?5pyI5oql?=")
    #expect(EncodedWords.text("=?utf-8?B?5pyI?=", after: 9) == "=?utf-8?B?PT91dGYtOD9CPzVweUk/PQ==?=")
    #expect(
      EncodedWords.text("2024年5月浙江省山区海岛县对口支援资金执行情况", after: 9)
        == "=?utf-8?B?MjAyNOW5tDXmnIjmtZnmsZ/nnIHlsbHljLrmtbflspvljr/lr7k=?=\r\n =?utf-8?B?5Y+j5pSv5o+06LWE6YeR5omn6KGM5oOF5Ya1?="
    )
  }

  @Test func writesParameters() {
    #expect(ExtendedParameter.text("filename", "a b.pdf") == "filename*=utf-8''a%20b.pdf")
    #expect(
      ExtendedParameter.text("filename", "杭州市宁波市温州市.pdf")
        == "filename*0*=utf-8''%E6%9D%AD%E5%B7%9E%E5%B8%82%E5%AE%81%E6%B3%A2%E5%B8%82;\r\n filename*1*=%E6%B8%A9%E5%B7%9E%E5%B8%82.pdf"
    )
  }

  @Test func writesDates() {
    #expect(MailText.date(0) == "Thu, 01 Jan 1970 00:00:00 +0000")
    #expect(MailText.date(1_709_218_862) == "Thu, 29 Feb 2024 15:01:02 +0000")
  }
}
