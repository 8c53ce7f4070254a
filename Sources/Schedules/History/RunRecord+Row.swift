import Foundation
import GRDB

extension RunRecord {
  /// The run in a row. A state that this version does not know is one of a later version, and final.
  init(_ row: Row) {
    self.init(
      schedule: row["schedule"], nominal: row["nominal"], due: row["due"], period: row["period"],
      state: State(rawValue: row["state"]) ?? .failed, reason: (row["reason"] as String?).flatMap(Reason.init))
    id = row["id"]
    detail = row["detail"]
    attempt = row["attempt"]
    nextAttempt = row["next"]
    started = row["started"]
    ended = row["ended"]
    ending = (row["ending"] as String?).flatMap(Reason.init)
    endingSince = row["endingSince"]
    process = row["process"]
    issue = row["issue"]
    files = (row["files"] as String).split(separator: "\n").map(String.init)
    waived = row["waived"]
    status = row["status"]
  }

  /// Writes the row; a run that starts has not said anything yet.
  func save(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO run (schedule, nominal, due, period, state, reason, detail, attempt, next, started, ended, ending,
          endingSince, process, issue, files, waived, status)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
        ON CONFLICT (schedule, nominal) DO UPDATE SET state = ?5, reason = ?6, detail = ?7, attempt = ?8, next = ?9,
          started = ?10, ended = ?11, ending = ?12, endingSince = ?13, process = ?14, issue = ?15, files = ?16,
          waived = ?17, status = ?18,
          report = CASE WHEN ?5 = 'running' AND state = 'running' THEN report END
        """)
    try statement.execute(
      arguments: [
        schedule, nominal, due, period, state.rawValue, reason?.rawValue, detail, attempt, nextAttempt, started, ended,
        ending?.rawValue, endingSince, process, issue, files.joined(separator: "\n"), waived, status,
      ])
  }
}

/// One attempt of a run.
struct AttemptRecord: Hashable, Sendable {
  let number: Int
  var started: Int?
  var ended: Int?
  /// How it ended; the state of the run may differ, when it is tried again.
  var outcome: RunRecord.State
  var reason: RunRecord.Reason?
  var detail: String?
  var status: Int?
  /// The last of what it printed.
  var log = ""

  init(number: Int, outcome: RunRecord.State) {
    self.number = number
    self.outcome = outcome
  }

  init(_ row: Row) {
    number = row["number"]
    started = row["started"]
    ended = row["ended"]
    outcome = RunRecord.State(rawValue: row["outcome"]) ?? .failed
    reason = (row["reason"] as String?).flatMap(RunRecord.Reason.init)
    detail = row["detail"]
    status = row["status"]
    log = row["log"]
  }
}
