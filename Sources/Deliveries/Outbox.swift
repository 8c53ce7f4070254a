public import Diagnostics
public import GRDB

/// Messages that must leave, kept in SQLite until they have: each is sent at least once.
///
/// A message is put in together with the record of the run that it tells of, and sent afterwards. If the process dies
/// between sending and noting it, the message is sent again under the same id.
///
/// ```swift
/// let outbox = try Outbox(path: "…/schedules.sqlite")
/// try outbox.enqueue([("group", message)], now: now)
/// let outcomes = try outbox.deliverDue(now: now, plan: plan, courier: courier)
/// ```
public final class Outbox: Sendable {
  let database: any DatabaseWriter
  let backOff: BackOff

  /// How long an attempt may take before another process takes the message to be left lying, in seconds. More than any
  /// time limit of a transfer.
  static let lease = 900

  /// An outbox in a file of its own or that of the schedules.
  public convenience init(path: String, backOff: BackOff = BackOff()) throws(Failure) {
    try self.init(
      database: accessing { () throws -> DatabasePool in
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        return try DatabasePool(path: path, configuration: configuration)
      }, backOff: backOff)
  }

  /// An outbox in a database that is open already; its tables and migrations begin with `delivery`.
  public init(database: any DatabaseWriter, backOff: BackOff = BackOff()) throws(Failure) {
    self.database = database
    self.backOff = backOff
    try accessing { try Self.migrator.migrate(database) }
  }

  /// Puts messages in; one that is there already stays as it is.
  public func enqueue(_ messages: [(channel: String, message: Message)], now: Int) throws(Failure) {
    try accessing { try database.write { db in try enqueue(messages, now: now, in: db) } }
  }

  /// Puts messages in as a part of the caller's transaction.
  public func enqueue(_ messages: [(channel: String, message: Message)], now: Int, in db: Database) throws {
    for (channel, message) in messages {
      try db.execute(
        sql: """
          INSERT INTO delivery (channel, id, message, state, attempts, enqueued, next)
          VALUES (?, ?, ?, 'pending', 0, ?, ?) ON CONFLICT (channel, id) DO NOTHING
          """, arguments: [channel, message.id, try encoded(message), now, now])
    }
  }

  /// When the next message is to be tried, in seconds since 1970; `nil` when none waits.
  public func nextAttempt() throws(Failure) -> Int? {
    try accessing {
      try database.read { db in try Int.fetchOne(db, sql: "SELECT min(next) FROM delivery WHERE state = 'pending'") }
    }
  }

  /// Tries every message that is due, one after the other. The database is free while one is sent.
  ///
  /// - Parameters:
  ///   - now: the time of signatures, dates and the next attempts.
  ///   - plan: a message whose channel is no longer in it is given up.
  public func deliverDue(now: Int, plan: DeliveryPlan, courier: Courier) throws(Failure) -> [DeliveryOutcome] {
    var outcomes: [DeliveryOutcome] = []
    while let entry = try claim(now: now) {
      var problem: DeliveryProblem?
      do throws(DeliveryProblem) {
        guard let channel = plan[entry.channel] else { throw Self.unknownChannel }
        try courier.deliver(entry.message, by: channel, now: now)
      } catch {
        problem = error
      }
      outcomes.append(try settle(entry, problem, now: now))
    }
    return outcomes
  }

  private static let unknownChannel = DeliveryProblem(
    Wording("`deliveries` 中已没有这个名称", en: "`deliveries` no longer has this name"), isPermanent: true)
}
