public import Diagnostics
import GRDB

extension Outbox {
  /// The deliveries in the order in which they were put in.
  ///
  /// - Parameter state: only those in this state.
  public func entries(_ state: OutboxEntry.State? = nil) throws(Failure) -> [OutboxEntry] {
    try accessing {
      try database.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT * FROM delivery WHERE ?1 IS NULL OR state = ?1 ORDER BY enqueued, channel, id
            """, arguments: [state?.rawValue]
        ).map { try OutboxEntry($0) }
      }
    }
  }

  /// Tries deliveries that were given up again, as if they were new.
  ///
  /// - Parameters:
  ///   - channel: only those of this channel.
  ///   - id: only this message.
  /// - Returns: how many there were.
  @discardableResult
  public func retry(channel: String? = nil, id: String? = nil, now: Int) throws(Failure) -> Int {
    try accessing {
      try database.write { db in
        try db.execute(
          sql: """
            UPDATE delivery SET state = 'pending', attempts = 0, next = ?1
            WHERE state = 'failed' AND (?2 IS NULL OR channel = ?2) AND (?3 IS NULL OR id = ?3)
            """, arguments: [now, channel, id])
        return db.changesCount
      }
    }
  }

  /// Forgets what was sent before a time; what failed stays until it is sent.
  public func removeSent(before time: Int) throws(Failure) {
    try accessing {
      try database.write { db in
        try db.execute(sql: "DELETE FROM delivery WHERE state = 'sent' AND sent < ?", arguments: [time])
      }
    }
  }
}
