import Testing

@testable import Deliveries

@Suite struct WebhookBodyTests {
  func body(_ format: WebhookTarget.Format, _ message: Message = .published(), secret: String? = nil) throws -> String {
    try WebhookBody.text(message, format, secret: secret.map { Secret($0) }, now: now)
  }

  @Test func tellsEverythingInJSON() throws {
    let message = Message.published(
      files: [Attachment(path: "杭州市.pdf", size: 3, sha256: Digest.sha256(Array("pdf".utf8)))])
    #expect(
      try body(.json, message) == #"""
        {"files":[{"path":"杭州市.pdf","sha256":"c35b21d6ca39aa7cc3b79a705d989f1a6e88b99ab43988d74048799e3db926a3","size":3}],\#
        "id":"monthly/1717545600/success","isFailure":false,"issue":"00007","period":"2024-05","schedule":"monthly",\#
        "text":"共 3 个文件\n截至 2024年5月31日","title":"2024年5月对口支援月报已发布"}
        """#)
  }

  @Test func writesWeComText() throws {
    #expect(
      try body(.wecom)
        == #"{"msgtype":"text","text":{"content":"2024年5月对口支援月报已发布\n\n共 3 个文件\n截至 2024年5月31日"}}"#)
  }

  @Test func mentionsNobodyInWeCom() throws {
    let message = Message(id: "1", title: "<@all>", text: "", isFailure: false, schedule: "s")
    #expect(try body(.wecom, message) == #"{"msgtype":"text","text":{"content":"＜@all>"}}"#)
  }

  @Test func writesDingTalkText() throws {
    #expect(try body(.dingtalk, .failure) == #"{"msgtype":"text","text":{"content":"月报未能生成\n\nfacts.csv:3:5: 应是数字"}}"#)
  }

  @Test func writesFeishuPost() throws {
    #expect(
      try body(.feishu) == #"""
        {"content":{"post":{"zh_cn":{"content":[[{"tag":"text","text":"共 3 个文件"}],\#
        [{"tag":"text","text":"截至 2024年5月31日"}]],"title":"2024年5月对口支援月报已发布"}}},"msg_type":"post"}
        """#)
  }

  // The signatures are Python's: hmac, hashlib, base64 and urllib of its standard library.

  @Test func signsFeishuInTheBody() throws {
    let text = try body(.feishu, secret: "SECtest-key-of-a-robot")
    #expect(
      text.hasSuffix(
        #""msg_type":"post","sign":"g6RcPI/2sOnwRxwnZyUR33PKLttmCfXSUN8CdyxSJdU=","timestamp":"1717545600"}"#))
  }

  @Test func signsDingTalkInTheAddress() {
    let address = Secret("https://oapi.dingtalk.com/robot/send?access_token=abc")
    #expect(
      Signature.dingtalk(address, secret: Secret("SECtest-key-of-a-robot"), now: now).value
        == "https://oapi.dingtalk.com/robot/send?access_token=abc&timestamp=1717545600000"
        + "&sign=CSo%2BkP%2FUkMg77IIRmV3klGBwInsrAO7QsRY3Our7ie8%3D")
  }

  @Test func cutsLongTextAtACharacter() throws {
    let message = Message(
      id: "1", title: "题", text: String(repeating: "山海", count: 9_000), isFailure: false, schedule: "s")
    #expect(WebhookBody.WeCom(message).text.content.utf8.count == 2_048)
    #expect(WebhookBody.WeCom(message).text.content.hasSuffix("海…"))
    #expect(WebhookBody.DingTalk(message).text.content.utf8.count <= 19_000)
    #expect(try body(.feishu, message).utf8.count <= 20_000)
  }

  @Test func keepsSignsThatJSONWritesLongerWithinTheLimitOfFeishu() throws {
    let text = String(repeating: "\u{1}\"", count: 9_000)
    let body = try body(.feishu, Message(id: "1", title: "", text: text, isFailure: true, schedule: "s"))
    #expect((8_000...20_000).contains(body.utf8.count))
  }

  @Test func keepsManyLinesWithinTheLimitOfFeishu() throws {
    let text = (1...3_000).map { "\($0)" }.joined(separator: "\n")
    #expect(
      try body(.feishu, Message(id: "1", title: "", text: text, isFailure: true, schedule: "s")).utf8.count <= 20_000)
  }
}
