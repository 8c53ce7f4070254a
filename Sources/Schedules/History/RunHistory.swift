import Diagnostics
import Foundation
import GRDB

/// What has run, in SQLite: one row for each occurrence, one for each of its attempts, and up to when each schedule has
/// been looked through.
final class RunHistory: Sendable {
  let database: any DatabaseWriter

  /// The history in a file, which is made when it is not there.
  convenience init(path: String) throws(Failure) {
    try self.init(
      database: accessing { () throws -> DatabasePool in
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        return try DatabasePool(path: path, configuration: configuration)
      })
  }

  /// The history in a database that is open already; its migrations begin with `schedule`.
  init(database: any DatabaseWriter) throws(Failure) {
    self.database = database
    try accessing { try Self.migrator.migrate(database) }
  }

  private static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("schedule-1") { db in
      try db.execute(
        sql: """
          CREATE TABLE schedule (name TEXT PRIMARY KEY, cursor INTEGER NOT NULL) WITHOUT ROWID;
          CREATE TABLE run (
            id INTEGER PRIMARY KEY,
            schedule TEXT NOT NULL,
            nominal INTEGER NOT NULL,
            due INTEGER NOT NULL,
            period TEXT,
            state TEXT NOT NULL,
            reason TEXT,
            detail TEXT,
            attempt INTEGER NOT NULL,
            next INTEGER,
            started INTEGER,
            ended INTEGER,
            ending TEXT,
            endingSince INTEGER,
            process TEXT,
            issue TEXT,
            files TEXT NOT NULL,
            waived TEXT,
            status INTEGER,
            report TEXT,
            UNIQUE (schedule, nominal)
          );
          CREATE INDEX runDue ON run (schedule, due);
          CREATE INDEX runOpen ON run (state) WHERE state IN ('waiting', 'running', 'gate', 'retry');
          CREATE TABLE attempt (
            run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
            number INTEGER NOT NULL,
            started INTEGER,
            ended INTEGER,
            outcome TEXT NOT NULL,
            reason TEXT,
            detail TEXT,
            status INTEGER,
            log TEXT NOT NULL,
            PRIMARY KEY (run, number)
          ) WITHOUT ROWID;
          """)
    }
    return migrator
  }()

  // MARK: - Reading

  /// What the engine has to know.
  func snapshot(now: Int) throws(Failure) -> Engine.Input {
    try read { db in
      var input = Engine.Input(now: now)
      let cursors = try Row.fetchCursor(db.cachedStatement(sql: "SELECT name, cursor FROM schedule"))
      while let row = try cursors.next() { input.cursors[row[0]] = row[1] }
      input.open = try Self.open(db)
      let known = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT run.schedule, nominal FROM schedule JOIN run ON run.schedule = name
            WHERE due > min(cursor, :now)
            """), arguments: ["now": now])
      while let row = try known.next() { input.known.insert(RunKey(schedule: row[0], nominal: row[1])) }
      return input
    }
  }

  /// The runs that are not final, in the order in which they came due.
  func open() throws(Failure) -> [RunRecord] { try read(Self.open) }

  private static func open(_ db: Database) throws -> [RunRecord] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM run WHERE state IN ('waiting', 'running', 'gate', 'retry') ORDER BY due, schedule, nominal")
    ).map(RunRecord.init)
  }

  /// The run with this identity.
  func run(_ key: RunKey) throws(Failure) -> RunRecord? {
    try read { db in
      try Row.fetchOne(
        db.cachedStatement(sql: "SELECT * FROM run WHERE schedule = ? AND nominal = ?"),
        arguments: [key.schedule, key.nominal]
      ).map(RunRecord.init)
    }
  }

  /// The run with this row number.
  func run(id: Int) throws(Failure) -> RunRecord? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM run WHERE id = ?", arguments: [id]).map(RunRecord.init)
    }
  }

  /// The last runs, latest first.
  func latest(_ limit: Int, of schedule: String? = nil) throws(Failure) -> [RunRecord] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM run WHERE ?1 IS NULL OR schedule = ?1 ORDER BY due DESC, schedule, nominal DESC LIMIT ?2
          """, arguments: [schedule, limit]
      ).map(RunRecord.init)
    }
  }

  /// The last run of a schedule that is final.
  func lastFinal(of schedule: String) throws(Failure) -> RunRecord? {
    try read { db in
      try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT * FROM run WHERE schedule = ? AND state NOT IN ('waiting', 'running', 'gate', 'retry')
            ORDER BY due DESC LIMIT 1
            """), arguments: [schedule]
      ).map(RunRecord.init)
    }
  }

  /// What the process of a run has said of itself since it started.
  func report(of key: RunKey) throws(Failure) -> RunReport? {
    try read { db in
      let text = try String.fetchOne(
        db.cachedStatement(sql: "SELECT report FROM run WHERE schedule = ? AND nominal = ?"),
        arguments: [key.schedule, key.nominal])
      return try text.map { try JSONDecoder().decode(RunReport.self, from: Data($0.utf8)) }
    }
  }

  /// The attempts of a run in their order.
  func attempts(ofRun id: Int) throws(Failure) -> [AttemptRecord] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM attempt WHERE run = ? ORDER BY number", arguments: [id])
        .map(AttemptRecord.init)
    }
  }

  // MARK: - Writing

  /// Writes rows and cursors in one step, with what else belongs to it.
  func save(
    _ records: [RunRecord], cursors: [String: Int] = [:], also body: (Database) throws -> Void = { _ in }
  ) throws(Failure) {
    try write { db in
      for record in records { try record.save(db) }
      for (name, cursor) in cursors.sorted(by: { $0.key < $1.key }) {
        try db.cachedStatement(
          sql: "INSERT INTO schedule VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET cursor = ?2"
        ).execute(arguments: [name, cursor])
      }
      try body(db)
    }
  }

  /// Writes what became of an attempt, and of its run.
  func save(_ attempt: AttemptRecord, of run: RunRecord, also body: (Database) throws -> Void) throws(Failure) {
    try write { db in
      try run.save(db)
      try db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO attempt
          SELECT id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM run WHERE schedule = ?1 AND nominal = ?2
          """
      ).execute(
        arguments: [
          run.schedule, run.nominal, attempt.number, attempt.started, attempt.ended, attempt.outcome.rawValue,
          attempt.reason?.rawValue,
          attempt.detail, attempt.status, attempt.log,
        ])
      try body(db)
    }
  }

  /// Notes what a run says of itself.
  func note(_ report: RunReport, of key: RunKey, also body: (Database) throws -> Void) throws(Failure) {
    try write { db in
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let text = String(decoding: try encoder.encode(report), as: UTF8.self)
      try db.execute(
        sql: "UPDATE run SET report = ? WHERE schedule = ? AND nominal = ?",
        arguments: [text, key.schedule, key.nominal])
      try body(db)
    }
  }

  /// Takes back what was passed over in a future that is none: the clock was wrong, and has gone back.
  ///
  /// What ran stays, so that it does not run twice.
  func rewind(_ schedule: String, to now: Int) throws(Failure) {
    try write { db in
      try db.execute(
        sql: """
          DELETE FROM run WHERE schedule = ? AND due > ? AND attempt = 0 AND state IN ('missed', 'skipped', 'waiting')
          """, arguments: [schedule, now])
    }
  }

  /// Forgets what programs printed before a time; the runs themselves stay.
  func removeLogs(before time: Int) throws(Failure) {
    try write { db in
      try db.execute(sql: "UPDATE attempt SET log = '' WHERE ended < ? AND log <> ''", arguments: [time])
    }
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value {
    try accessing { try database.read(body) }
  }

  private func write(_ body: (Database) throws -> Void) throws(Failure) {
    try accessing { try database.write(body) }
  }
}

/// Runs something on the database, and says what went wrong in the words of the house.
private func accessing<Value>(_ body: () throws -> Value) throws(Failure) -> Value {
  do {
    return try body()
  } catch let failure as Failure {
    throw failure
  } catch {
    let reason = (error as? DatabaseError)?.message ?? error.localizedDescription
    throw Failure(
      Wording("运行记录无法读写：\(reason)", en: "cannot access the history of runs: \(reason)"),
      hint: Wording("检查输出文件夹的权限和磁盘空间", en: "look at the permissions of the output folder, and the space on the disk"))
  }
}
