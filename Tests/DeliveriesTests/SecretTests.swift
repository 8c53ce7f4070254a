import Diagnostics
import Foundation
import Testing

@testable import Deliveries

@Suite struct SecretTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  func found(_ source: SecretSource, _ environment: [String: String] = [:]) -> String {
    do throws(DeliveryProblem) {
      return try Courier(folder: folder.path, environment: environment).secret(source).value
    } catch {
      return error.message.english + (error.hint.map { " | \($0.english)" } ?? "")
    }
  }

  @Test func isReadFromTheEnvironment() {
    #expect(found(.environment("KEY"), ["KEY": "s3cret\n"]) == "s3cret")
    #expect(found(.environment("KEY")) == "the environment variable `KEY` is not set")
    #expect(found(.environment("KEY"), ["KEY": " "]) == "the environment variable `KEY` is not set")
  }

  @Test func isReadFromAFileThatNobodyElseCanRead() throws {
    try folder.write("key", "s3cret\n", mode: 0o600)
    #expect(found(.file("key")) == "s3cret")
    #expect(found(.file("\(folder.path)/key")) == "s3cret")
    try folder.write("key", "s3cret\n", mode: 0o640)
    #expect(found(.file("key")) == "others can read the secret file `key` | run `chmod 600 key`")
    try folder.write("key", "s3cret\n", mode: 0o604)
    #expect(found(.file("key")) == "others can read the secret file `key` | run `chmod 600 key`")
  }

  @Test func saysWhenThereIsNone() throws {
    try folder.write("empty", "\n", mode: 0o600)
    mkfifo("\(folder.path)/pipe", 0o600)
    #expect(found(.file("none")) == "cannot read the secret file `none`")
    #expect(found(.file("empty")) == "the secret file `empty` holds no secret")
    #expect(found(.file(".")) == "`.` is no file")
    #expect(found(.file("pipe")) == "`pipe` is no file")
  }

  @Test func isMissedBeforeItIsNeeded() throws {
    try folder.write("open", "s3cret", mode: 0o644)
    let plan = try plan(
      """
      a: {kind: folder, path: archive}
      b: {kind: webhook, format: feishu, url: {env: HOOK}, secret: {file: open}}
      c: {kind: webhook, format: wecom, url: {env: CLEAR}}
      d: {kind: webhook, format: wecom, url: {env: HOOK}, ca: none.pem}
      e: {kind: mail, server: "smtps://m.cn", user: u, password: {env: PASSWORD}, from: a@b.cn, to: c@d.cn}
      """
    ).plan
    let environment = ["HOOK": "https://example.org/hook/12345678", "CLEAR": "http://example.org/hook"]
    let messages = Courier(folder: folder.path, environment: environment).check(plan).map { $0.text(in: .english) }
    #expect(
      messages == [
        "shanhai.yml:2:1: warning: delivery `b`: others can read the secret file `open`\n  hint: run `chmod 600 open`",
        "shanhai.yml:3:1: warning: delivery `c`: what is sent to `example.org` must be encrypted\n"
          + "  hint: write `https://`",
        "shanhai.yml:4:1: warning: delivery `d`: cannot read `none.pem`",
        "shanhai.yml:5:1: warning: delivery `e`: the environment variable `PASSWORD` is not set",
      ])
  }

  @Test func printsAsDots() throws {
    let secret = Secret("s3cret")
    var dumped = ""
    dump([secret], to: &dumped)
    #expect("\(secret) \(String(reflecting: secret)) \(Optional(secret).debugDescription)" == "••• ••• Optional(•••)")
    #expect(!dumped.contains("s3cret"))
    let address = try ServerAddress("https://example.org/hook/s3cret?key=s3cret", schemes: [.https], at: nil)
    dumped = ""
    dump(address, to: &dumped)
    #expect("\(address)" == "example.org")
    #expect(!dumped.contains("s3cret"))
  }

  @Test func isCoveredInWhatAServerSays() {
    #expect("bad key abcd-efgh in abcd".covering([Secret("abcd"), Secret("abcd-efgh")]) == "bad key ••• in •••")
  }
}
