import Diagnostics
import Testing

@testable import Deliveries

/// Messages to a web server on loopback.
@Suite struct WebhookTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  var courier: Courier { Courier(folder: folder.path, environment: ["KEY": "SECtest-key-of-a-robot"]) }

  func webhook(_ server: TestServer, _ settings: String = "format: json", path: String = "/hook") throws -> DeliveryPlan
  {
    let (plan, messages) = try plan(
      "a: {kind: webhook, \(settings), url: \"http://127.0.0.1:\(server.port)\(path)\"}")
    #expect(messages.isEmpty)
    return plan
  }

  @Test func postsJSON() throws {
    let server = try TestServer.web()
    #expect(courier.report(.published(), try webhook(server)) == nil)
    #expect(
      server.records == [
        TestServer.Record(
          path: "/hook", type: "application/json; charset=utf-8",
          body: try WebhookBody.text(.published(), .json, secret: nil, now: now))
      ])
  }

  @Test func signsForDingTalk() throws {
    let server = try TestServer.web(#"{"body": "{\"errcode\":0,\"errmsg\":\"ok\"}"}"#)
    let plan = try webhook(server, "format: dingtalk, secret: {env: KEY}", path: "/robot/send?access_token=abc")
    #expect(courier.report(.published(), plan) == nil)
    #expect(
      server.records.map(\.path) == [
        "/robot/send?access_token=abc&timestamp=1717545600000"
          + "&sign=CSo%2BkP%2FUkMg77IIRmV3klGBwInsrAO7QsRY3Our7ie8%3D"
      ])
  }

  @Test(arguments: [
    ("wecom", #"{"errcode":93000,"errmsg":"invalid webhook url"}"#),
    ("dingtalk", #"{"errcode":310000,"errmsg":"sign not match"}"#),
    ("feishu", #"{"code":19024,"msg":"Key Words Not Found"}"#),
  ])
  func believesTheRobotNotTheStatus(format: String, answer: String) throws {
    let expected = [
      "wecom": "`127.0.0.1` refuses with code 93000: invalid webhook url | check the key in `url`",
      "dingtalk":
        "`127.0.0.1` refuses with code 310000: sign not match"
        + " | check `secret`, the robot's keywords and the clock of this machine",
      "feishu":
        "`127.0.0.1` refuses with code 19024: Key Words Not Found"
        + " | the title or text must hold one of the robot's keywords",
    ]
    let server = try TestServer.web(#"{"body": "\#(answer.replacing("\"", with: #"\""#))"}"#)
    #expect(courier.report(.published(), try webhook(server, "format: \(format)")) == expected[format])
    #expect(server.records.count == 1)
  }

  @Test func refusesAnAnswerThatIsNoRobots() throws {
    let server = try TestServer.web(#"{"body": "<html>"}"#)
    #expect(
      courier.report(.published(), try webhook(server, "format: wecom"))
        == "`127.0.0.1` answers what no robot does | check `format` and `url`")
  }

  @Test(arguments: [
    (500, "`127.0.0.1` answers 500"), (429, "`127.0.0.1` answers 429"),
    (404, "`127.0.0.1` answers 404 | check `url` (final)"),
  ])
  func reportsTheStatus(status: Int, expected: String) throws {
    let server = try TestServer.web(#"{"status": \#(status)}"#)
    #expect(courier.report(.published(), try webhook(server)) == expected)
  }

  @Test func followsNoRedirect() throws {
    let other = try TestServer.web()
    let server = try TestServer.web(
      #"{"status": 302, "headers": {"Location": "http://localhost:\#(other.port)/"}}"#)
    #expect(
      courier.report(.published(), try webhook(server))
        == "`127.0.0.1` answers 302 | it has moved: write its final address (final)")
    #expect(other.records.isEmpty)
  }

  @Test func waitsOnlySoLong() throws {
    let server = try TestServer.web(#"{"delay": 30}"#)
    var courier = courier
    courier.limits.posting = 300
    #expect(courier.report(.published(), try webhook(server)) == "`127.0.0.1` does not answer in time")
  }

  @Test func readsOnlySoMuch() throws {
    let server = try TestServer.web(#"{"body": "0123456789", "times": 100000}"#)
    #expect(courier.report(.published(), try webhook(server)) == "the answer of `127.0.0.1` is too long")
  }

  @Test func saysWhenNobodyListens() throws {
    let (plan, _) = try plan("a: {kind: webhook, url: \"http://127.0.0.1:1/\"}")
    #expect(courier.report(.published(), plan) == "cannot connect to `127.0.0.1`")
    #expect(courier.report(.published(), plan, in: .chinese) == "`127.0.0.1` 无法连接")
  }

  @Test func checksAnAddressOfTheEnvironmentToo() throws {
    let (plan, _) = try plan("a: {kind: webhook, format: wecom, url: {env: HOOK}}")
    let courier = Courier(folder: folder.path, environment: ["HOOK": "http://example.org/send?key=abcdefgh"])
    #expect(
      courier.report(.published(), plan) == "what is sent to `example.org` must be encrypted | write `https://`")
  }

  @Test func showsNoSecretThatAServerRepeats() throws {
    let server = try TestServer.web(
      #"{"body": "{\"errcode\":93000,\"errmsg\":\"no key abcdefgh-1234\\nat /send?key=abcdefgh-1234\"}"}"#)
    let (plan, _) = try plan("a: {kind: webhook, format: wecom, url: {env: HOOK}}")
    let courier = Courier(
      folder: folder.path, environment: ["HOOK": "http://localhost:\(server.port)/send?key=abcdefgh-1234"])
    #expect(
      courier.report(.published(), plan)
        == "`localhost` refuses with code 93000: no key ••• at /send?key=••• | check the key in `url`")
  }
}
