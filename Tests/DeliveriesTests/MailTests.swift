import Diagnostics
import Testing

@testable import Deliveries

/// Mail to a server on loopback, read by Python's own parser.
@Suite struct MailTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  var courier: Courier {
    Courier(folder: folder.path, environment: ["PASSWORD": "correct-horse", "WRONG": "wrong-horse"])
  }

  func mail(_ server: TestServer, _ settings: String = "") throws -> DeliveryPlan {
    let (plan, messages) = try plan(
      """
      a:
        kind: mail
        server: smtp://127.0.0.1:\(server.port)
        from: 对口办 <office@example.org>
        to: [leader@example.org, 信息处 <data@example.org>]
        cc: [archive@example.org]
        attach: ["*.pdf"]
      \(settings)
      """)
    #expect(messages.isEmpty)
    return plan
  }

  /// A message with files of these names, each with other bytes.
  func message(_ names: [String]) throws -> Message {
    for name in names {
      try folder.write("out/\(name)", "%PDF-1.7 \(name)\r\n.\r\n\u{0}\n" + String(repeating: name, count: 50))
    }
    let files = try names.map { try Attachment($0, in: "\(folder.path)/out") }
    return .published(folder: "\(folder.path)/out", files: files)
  }

  @Test func arrivesWithItsFiles() throws {
    let server = try TestServer.mail()
    let long = "2024年5月浙江省山区海岛县与对口城市结对帮扶资金执行情况月度报告.pdf"
    let message = try message(["杭州市.pdf", "区域/\(long)", "表.csv"])
    #expect(courier.report(message, try mail(server, "  subject: \"{{title}}（{{ period }}）\"")) == nil)
    #expect(
      server.records == [
        TestServer.Record(
          from: "office@example.org", to: ["leader@example.org", "data@example.org", "archive@example.org"],
          encrypted: false, user: "")
      ])
    let id = Digest.sha256(Array(message.id.utf8)).prefix(32)
    let text = try server.parsed(1)
    #expect(
      text == """
        Date: Wed, 05 Jun 2024 00:00:00 +0000
        From: 对口办 <office@example.org>
        To: leader@example.org, 信息处 <data@example.org>
        Cc: archive@example.org
        Subject: 2024年5月对口支援月报已发布（2024-05）
        Message-ID: <\(id)@example.org>
        text: '共 3 个文件\\n截至 2024年5月31日'
        file: 杭州市.pdf application/pdf \(message.files[0].size) \(message.files[0].sha256)
        file: \(long) application/pdf \(message.files[1].size) \(message.files[1].sha256)
        lines of at most 78 bytes: True

        """)
  }

  @Test func tellsOfAFailureWithoutFiles() throws {
    let server = try TestServer.mail()
    #expect(courier.report(.failure, try mail(server)) == nil)
    let text = try server.parsed(1)
    #expect(text.contains("Subject: 月报未能生成\n"))
    #expect(text.contains("text: 'facts.csv:3:5: 应是数字'"))
    #expect(!text.contains("file:"))
  }

  @Test func letsNoTextIntoTheHeaders() throws {
    let server = try TestServer.mail()
    let file = "a\r\nBcc: x@example.org\".pdf"
    try folder.write("out/\(file)", "pdf")
    let message = Message(
      id: "1\r\nBcc: x@example.org", title: "Report\r\nBcc: x@example.org\r\n\r\nbody", text: ".\r\n.\nQUIT",
      isFailure: false,
      schedule: "s", folder: "\(folder.path)/out", files: [try Attachment(file, in: "\(folder.path)/out")])
    #expect(courier.report(message, try mail(server)) == nil)
    #expect(server.records.map(\.to) == [["leader@example.org", "data@example.org", "archive@example.org"]])
    let mail = try #require(server.mail(1))
    #expect(!mail.contains("\nBcc"))
    let text = try server.parsed(1)
    #expect(text.contains("Subject: Report  Bcc: x@example.org    body\nMessage-ID: <"))
    #expect(text.contains("file: a__Bcc: x@example.org\".pdf application/pdf 3 "))
    #expect(text.contains("text: '.\\n.\\nQUIT'"))
  }

  @Test func logsIn() throws {
    let server = try TestServer.mail(#"{"user": "office", "password": "correct-horse"}"#)
    let wrong = try mail(server, "  user: office\n  password: {env: WRONG}")
    #expect(
      courier.report(.failure, wrong) == "`127.0.0.1` denies the login | check `user` and `password` (final)")
    let right = try mail(server, "  user: office\n  password: {env: PASSWORD}")
    #expect(courier.report(.failure, right) == nil)
    #expect(server.records.map(\.user) == ["office"])
  }

  @Test func showsNoPasswordThatAServerRepeats() throws {
    let server = try TestServer.mail(
      #"{"user": "office", "password": "correct-horse", "recipient": "550 correct-horse is no password"}"#)
    let plan = try mail(server, "  user: office\n  password: {env: PASSWORD}")
    #expect(courier.report(.failure, plan) == "`127.0.0.1` refuses: 550 ••• is no password (final)")
  }

  @Test(arguments: [
    (#"{"recipient": "550 5.1.1 no such mailbox"}"#, "`127.0.0.1` refuses: 550 5.1.1 no such mailbox (final)"),
    (#"{"recipient": "451 4.7.1 greylisted"}"#, "`127.0.0.1` refuses: 451 4.7.1 greylisted"),
    (#"{"data": "552 5.3.4 message too big"}"#, "`127.0.0.1` refuses: 552 5.3.4 message too big (final)"),
    (#"{"data": "452 4.3.1 no space left"}"#, "`127.0.0.1` refuses: 452 4.3.1 no space left"),
  ])
  func saysWhatTheServerSays(options: String, expected: String) throws {
    let server = try TestServer.mail(options)
    let report = courier.report(.failure, try mail(server))
    #expect(report == expected)
    #expect(server.records.isEmpty)
  }

  @Test func sendsNoMailWithoutTheFileItPromises() throws {
    let server = try TestServer.mail()
    let message = try message(["comparison.pdf"])
    let plan = try plan(
      """
      a:
        {kind: mail, server: "smtp://127.0.0.1:\(server.port)", from: a@b.cn, to: c@d.cn, attach: [comparsion.pdf]}
      """
    ).plan
    #expect(
      courier.report(message, plan)
        == "no published file matches `comparsion.pdf` | did you mean `comparison.pdf`? (final)")
  }

  @Test func sendsNoOtherFileInThePlaceOfTheOneThatWasPublished() throws {
    let server = try TestServer.mail()
    let message = try message(["comparison.pdf"])
    try folder.write("out/comparison.pdf", "next month")
    #expect(
      courier.report(message, try mail(server)) == "`comparison.pdf` has changed since it was published (final)")
    #expect(server.records.isEmpty)
  }

  @Test func limitsTheSizeOfFiles() throws {
    let server = try TestServer.mail()
    let message = Message.published(files: [Attachment(path: "a.pdf", size: 40_000_000, sha256: "")])
    #expect(
      courier.report(message, try mail(server))
        == "the attachments are above 36 MB | choose fewer files by `attach` (final)")
  }
}
