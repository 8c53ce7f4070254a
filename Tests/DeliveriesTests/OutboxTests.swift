import Diagnostics
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Deliveries

@Suite struct OutboxTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  var courier: Courier { Courier(folder: folder.path, environment: [:]) }

  func outbox(_ backOff: BackOff = BackOff()) throws -> Outbox {
    try Outbox(path: "\(folder.path)/outbox.sqlite", backOff: backOff)
  }

  func webhook(_ port: Int) throws -> DeliveryPlan {
    try plan("a: {kind: webhook, url: \"http://127.0.0.1:\(port)/hook\"}").plan
  }

  /// What became of the deliveries, as text.
  func results(_ outcomes: [DeliveryOutcome]) -> [String] {
    outcomes.map { outcome in
      switch outcome.result {
      case .sent: "sent"
      case .postponed(let problem, let time): "\(problem.message.english), again after \(time - now) s"
      case .failed(let problem): "\(problem.message.english), given up after \(outcome.attempts)"
      }
    }
  }

  @Test func sendsOnce() throws {
    let server = try TestServer.web()
    let outbox = try outbox()
    #expect(try outbox.nextAttempt() == nil)
    try outbox.enqueue([("a", .published()), ("a", .failure)], now: now)
    try outbox.enqueue([("a", .published())], now: now + 5)
    #expect(try outbox.nextAttempt() == now)
    let outcomes = try outbox.deliverDue(now: now + 10, plan: try webhook(server.port), courier: courier)
    #expect(results(outcomes) == ["sent", "sent"])
    #expect(try outbox.deliverDue(now: now + 20, plan: try webhook(server.port), courier: courier).isEmpty)
    #expect(server.records.count == 2)
    #expect(try outbox.nextAttempt() == nil)
    // A message that was sent is not put in again.
    try outbox.enqueue([("a", .published())], now: now + 30)
    #expect(try outbox.nextAttempt() == nil)
    #expect(try outbox.entries(.sent).map(\.sent) == [now + 10, now + 10])
    try outbox.removeSent(before: now + 11)
    #expect(try outbox.entries().isEmpty)
  }

  @Test func waitsLongerAndLongerAndGivesUp() throws {
    let outbox = try outbox(BackOff(first: 60, factor: 2, limit: 200, attempts: 4))
    let plan = try webhook(1)
    try outbox.enqueue([("a", .published())], now: now)
    var lines: [String] = []
    while let time = try outbox.nextAttempt() {
      #expect(try outbox.deliverDue(now: time - 1, plan: plan, courier: courier).isEmpty)
      lines += results(try outbox.deliverDue(now: time, plan: plan, courier: courier))
    }
    #expect(
      lines == [
        "cannot connect to `127.0.0.1`, again after 60 s", "cannot connect to `127.0.0.1`, again after 180 s",
        "cannot connect to `127.0.0.1`, again after 380 s", "cannot connect to `127.0.0.1`, given up after 4",
      ])
    let failed = try outbox.entries(.failed)
    #expect(failed.map(\.attempts) == [4])
    #expect(
      failed.first?.problem?.diagnostic("a").text(in: .chinese) == "警告: 投递 `a`：`127.0.0.1` 无法连接")
  }

  @Test func triesAgainWhatFailedWhenAsked() throws {
    let server = try TestServer.web(#"{"status": 404}, {"status": 503}, {"status": 200}"#)
    let outbox = try outbox()
    let plan = try webhook(server.port)
    try outbox.enqueue([("a", .published())], now: now)
    #expect(
      results(try outbox.deliverDue(now: now, plan: plan, courier: courier)) == [
        "`127.0.0.1` answers 404, given up after 1"
      ])
    #expect(try outbox.retry(channel: "b", now: now) == 0)
    #expect(try outbox.retry(channel: "a", id: Message.published().id, now: now) == 1)
    #expect(
      results(try outbox.deliverDue(now: now, plan: plan, courier: courier)) == [
        "`127.0.0.1` answers 503, again after 60 s"
      ])
    #expect(results(try outbox.deliverDue(now: now + 60, plan: plan, courier: courier)) == ["sent"])
    #expect(Set(server.records.map(\.body)).count == 1)
  }

  @Test func sendsAgainUnderTheSameIDAfterACrash() throws {
    let server = try TestServer.web()
    let plan = try webhook(server.port)
    try outbox().enqueue([("a", .published())], now: now)
    // The process takes the message, sends it, and dies before it can note that.
    let claimed = try #require(try outbox().claim(now: now))
    #expect(courier.report(claimed.message, plan) == nil)
    // Another one leaves it lying as long as the first may still be at it.
    #expect(try outbox().deliverDue(now: now + Outbox.lease - 1, plan: plan, courier: courier).isEmpty)
    #expect(results(try outbox().deliverDue(now: now + Outbox.lease, plan: plan, courier: courier)) == ["sent"])
    #expect(server.records.count == 2)
    #expect(Set(server.records.map(\.body)).count == 1)
    #expect(try outbox().entries().map(\.attempts) == [2])
  }

  @Test func givesUpAMessageWhoseChannelIsGone() throws {
    let outbox = try outbox()
    try outbox.enqueue([("old", .published())], now: now)
    #expect(
      results(try outbox.deliverDue(now: now, plan: try webhook(1), courier: courier)) == [
        "`deliveries` no longer has this name, given up after 1"
      ])
  }

  @Test func goesOnAfterAProblem() throws {
    let server = try TestServer.web()
    let plan = try plan(
      """
      a: {kind: webhook, url: "http://127.0.0.1:1/"}
      b: {kind: webhook, url: "http://127.0.0.1:\(server.port)/"}
      """
    ).plan
    let outbox = try outbox()
    try outbox.enqueue([("a", .published()), ("b", .published())], now: now)
    #expect(
      results(try outbox.deliverDue(now: now, plan: plan, courier: courier)) == [
        "cannot connect to `127.0.0.1`, again after 60 s", "sent",
      ])
    #expect(server.records.count == 1)
  }

  @Test func leavesTheDatabaseFreeWhileItSends() throws {
    let server = try TestServer.web(#"{"delay": 3}"#)
    let plan = try webhook(server.port)
    let outbox = try outbox()
    let courier = courier
    try outbox.enqueue([("a", .published())], now: now)
    // A thread of its own: tasks would wait for those of other tests.
    let outcomes = Mutex<[DeliveryOutcome]>([])
    let sending = DispatchGroup()
    sending.enter()
    let now = now
    Thread.detachNewThread {
      let found = try? outbox.deliverDue(now: now, plan: plan, courier: courier)
      outcomes.withLock { $0 = found ?? [] }
      sending.leave()
    }
    while server.records.isEmpty { usleep(10_000) }
    let other = try self.outbox()
    try other.enqueue([("a", .failure)], now: now + 1)
    #expect(try other.entries().map(\.state) == [.pending, .pending])
    sending.wait()
    #expect(results(outcomes.withLock { $0 }) == ["sent"])
  }

  @Test func isEmptiedByTwoAtOnceWithoutSendingTwice() async throws {
    let server = try TestServer.web()
    let plan = try webhook(server.port)
    let courier = courier
    let outboxes = [try outbox(), try outbox()]
    try outboxes[0].enqueue((1...20).map { ("a", .published("\($0)")) }, now: now)
    let sent = try await withThrowingTaskGroup(of: Int.self) { group in
      for outbox in outboxes {
        group.addTask { try outbox.deliverDue(now: now, plan: plan, courier: courier).count }
      }
      return try await group.reduce(0, +)
    }
    #expect(sent == 20)
    #expect(Set(server.records.map(\.body)).count == 20)
    #expect(server.records.count == 20)
  }

  @Test func sharesADatabase() throws {
    let queue = try DatabaseQueue()
    let outbox = try Outbox(database: queue)
    struct Stop: Error {}
    // A run that is not noted sends no message.
    try? queue.write { db in
      try outbox.enqueue([("a", .published())], now: now, in: db)
      throw Stop()
    }
    #expect(try outbox.entries().isEmpty)
    try queue.write { db in try outbox.enqueue([("a", .published())], now: now, in: db) }
    #expect(try outbox.entries().map(\.message) == [.published()])
    #expect(try Outbox(database: queue).nextAttempt() == now)
  }

  @Test func holdsNoSecret() throws {
    let server = try TestServer.web(
      #"{"body": "{\"errcode\":310000,\"errmsg\":\"sign of SECtest-key wrong for token-12345678\"}"}"#)
    let environment = [
      "HOOK": "http://localhost:\(server.port)/send?access_token=token-12345678", "SECRET": "SECtest-key",
      "PASSWORD": "correct-horse",
    ]
    let mailServer = try TestServer.mail(#"{"user": "office", "password": "another"}"#)
    let plan = try plan(
      """
      a: {kind: webhook, format: dingtalk, url: {env: HOOK}, secret: {env: SECRET}}
      b:
        {kind: mail, server: "smtp://127.0.0.1:\(mailServer.port)", user: office, password: {env: PASSWORD},
        from: a@b.cn, to: c@d.cn}
      """
    ).plan
    let outbox = try outbox()
    try outbox.enqueue([("a", .published()), ("b", .failure)], now: now)
    let outcomes = try outbox.deliverDue(
      now: now, plan: plan, courier: Courier(folder: folder.path, environment: environment))
    #expect(
      results(outcomes) == [
        "`localhost` refuses with code 310000: sign of ••• wrong for •••, again after 60 s",
        "`127.0.0.1` denies the login, given up after 1",
      ])
    var everything = "\(outcomes) \(try outbox.entries())"
    dump(plan, to: &everything)
    for name in folder.names { everything += folder.read(name) ?? "" }
    #expect(everything.contains("monthly/1717545600/success"))
    for secret in ["token-12345678", "SECtest-key", "correct-horse", "send?access_token"] {
      #expect(!everything.contains(secret))
    }
  }

  @Test func explainsADatabaseThatIsNone() throws {
    try folder.write("outbox.sqlite", String(repeating: "no database ", count: 100))
    #expect(
      throws: Failure(
        Wording("投递记录无法读写：file is not a database", en: "cannot access the outbox: file is not a database"))
    ) {
      try outbox()
    }
  }

  @Test func waitsAsDocumented() {
    let backOff = BackOff()
    #expect(
      (1...12).map { backOff.wait(after: $0).map { $0 / 60 } } == [
        1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, nil,
      ])
  }
}
