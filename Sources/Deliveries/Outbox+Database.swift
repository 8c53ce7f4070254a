import Diagnostics
import Foundation
import GRDB

extension Outbox {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("delivery-1") { db in
      try db.execute(
        sql: """
          CREATE TABLE delivery (
            channel TEXT NOT NULL,
            id TEXT NOT NULL,
            message TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('pending', 'sent', 'failed')),
            attempts INTEGER NOT NULL,
            enqueued INTEGER NOT NULL,
            next INTEGER,
            sent INTEGER,
            problem TEXT,
            PRIMARY KEY (channel, id)
          ) WITHOUT ROWID;
          CREATE INDEX delivery_due ON delivery (state, next);
          """)
    }
    return migrator
  }()

  /// Takes the first message that is due, and counts the attempt before it is made: a message that kills the process is
  /// given up one day too.
  func claim(now: Int) throws(Failure) -> OutboxEntry? {
    try accessing {
      try database.write { db in
        let due = try Row.fetchOne(
          db,
          sql: """
            SELECT * FROM delivery WHERE state = 'pending' AND next <= ? ORDER BY enqueued, channel, id LIMIT 1
            """, arguments: [now])
        guard let due else { return nil }
        let entry = try OutboxEntry(due)
        try db.execute(
          sql: "UPDATE delivery SET attempts = attempts + 1, next = ? WHERE channel = ? AND id = ?",
          arguments: [now + Self.lease, entry.channel, entry.message.id])
        return entry
      }
    }
  }

  /// Notes what became of an attempt.
  func settle(_ entry: OutboxEntry, _ problem: DeliveryProblem?, now: Int) throws(Failure) -> DeliveryOutcome {
    let attempts = entry.attempts + 1
    let result: DeliveryOutcome.Result
    if let problem {
      let wait = problem.isPermanent ? nil : backOff.wait(after: attempts)
      result = wait.map { .postponed(problem, until: now + $0) } ?? .failed(problem)
    } else {
      result = .sent
    }
    try accessing { try database.write { db in try write(result, of: entry, now: now, in: db) } }
    return DeliveryOutcome(channel: entry.channel, id: entry.message.id, attempts: attempts, result: result)
  }

  private func write(_ result: DeliveryOutcome.Result, of entry: OutboxEntry, now: Int, in db: Database) throws {
    let key: StatementArguments = [entry.channel, entry.message.id]
    switch result {
    case .sent:
      try db.execute(
        sql: "UPDATE delivery SET state = 'sent', sent = ?, next = NULL, problem = NULL WHERE channel = ? AND id = ?",
        arguments: [now] + key)
    case .postponed(let problem, let time):
      try db.execute(
        sql: "UPDATE delivery SET next = ?, problem = ? WHERE channel = ? AND id = ?",
        arguments: [time, try encoded(problem)] + key)
    case .failed(let problem):
      try db.execute(
        sql: "UPDATE delivery SET state = 'failed', next = NULL, problem = ? WHERE channel = ? AND id = ?",
        arguments: [try encoded(problem)] + key)
    }
  }
}

extension OutboxEntry {
  init(_ row: Row) throws {
    channel = row["channel"]
    message = try decoded(row["message"])
    state = State(rawValue: row["state"]) ?? .failed
    attempts = row["attempts"]
    enqueued = row["enqueued"]
    nextAttempt = row["next"]
    sent = row["sent"]
    problem = try (row["problem"] as String?).map { try decoded($0) }
  }
}

/// A value as JSON with its keys in order.
func encoded(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

private func decoded<Value: Decodable>(_ text: String) throws -> Value {
  try JSONDecoder().decode(Value.self, from: Data(text.utf8))
}

/// Runs something on the database, and says what went wrong in the words of the house.
func accessing<Value>(_ body: () throws -> Value) throws(Failure) -> Value {
  do {
    return try body()
  } catch let failure as Failure {
    throw failure
  } catch {
    let reason = (error as? DatabaseError)?.message ?? "\(type(of: error))"
    throw Failure(Wording("投递记录无法读写：\(reason)", en: "cannot access the outbox: \(reason)"))
  }
}
