import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import Schedules

/// The service itself, with real processes and signals. Signals belong to the whole process: one test at a time.
@Suite(.serialized)
struct ServiceTests {
  /// A project whose only schedule comes due every minute, and a program that does what its name says.
  private func project(_ script: String, _ more: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("shanhai.yml", "schedules:\n  - {name: quick, cron: '* * * * *', timeout: 1h\(more)}\n")
    try folder.write("job", "#!/bin/sh\necho \"$@\" >> \(folder.path)/calls\n\(script)\n")
    chmod("\(folder.path)/job", 0o755)
    return folder
  }

  /// A service in a thread of its own; the history says that it has last looked two minutes ago, so that a run is due.
  private final class Service: Sendable {
    let lines = Mutex<[String]>([])
    let isDone = Mutex(false)
    let failure = Mutex<Failure?>(nil)

    init(_ folder: TemporaryFolder, patience: Int = 20, only: String? = nil) throws {
      let history = try RunHistory(path: "\(folder.path)/.shanhai-output/schedules.sqlite")
      if try history.snapshot(now: 0).cursors.isEmpty { try history.save([], cursors: ["quick": Clock.now - 120]) }
      var options = ScheduleService.Options()
      options.folder = folder.path
      options.program = "\(folder.path)/job"
      options.patience = patience
      options.only = only
      let ready = options
      Thread.detachNewThread { [self] in
        do throws(Failure) {
          let service = try ScheduleService(ready) { line in self.lines.withLock { $0.append(line) } }
          try service.run()
        } catch {
          let problem = error
          failure.withLock { $0 = problem }
        }
        isDone.withLock { $0 = true }
      }
    }

    func wait(_ what: String = "", for seconds: Double = 20, until condition: () -> Bool) -> Bool {
      let end = Date().addingTimeInterval(seconds)
      while Date() < end {
        if condition() { return true }
        usleep(20_000)
      }
      return false
    }

    func has(_ text: String) -> Bool { wait { lines.withLock { $0.contains { $0.contains(text) } } } }

    func stop() -> Bool {
      kill(getpid(), SIGTERM)
      return wait { isDone.withLock { $0 } }
    }
  }

  private func history(_ folder: TemporaryFolder) throws -> [RunRecord] {
    try RunHistory(path: "\(folder.path)/.shanhai-output/schedules.sqlite").latest(100).reversed()
  }

  @Test func aRunIsStartedRecordedAndStopsGracefully() throws {
    let folder = try project("echo made; echo warned >&2; exit 0")
    let service = try Service(folder)
    #expect(service.has("event=succeeded schedule=quick"))
    #expect(service.stop())
    #expect(service.has("event=stopped"))
    let run = try #require(try history(folder).first { $0.state == .succeeded })
    #expect(run.status == 0)
    let log = try RunHistory(path: "\(folder.path)/.shanhai-output/schedules.sqlite").attempts(ofRun: run.id ?? 0)
    #expect(log.map(\.log) == ["made\nwarned\n"])
    let calls = String(decoding: folder.read("calls") ?? [], as: UTF8.self)
    #expect(calls.hasPrefix("schedule run --once quick --due \(run.due) -C \(folder.path)"))
    let health = String(decoding: folder.read(".shanhai-output/health.json") ?? [], as: UTF8.self)
    #expect(health.contains(#""state" : "stopped""#))
    #expect(health.contains(#""state" : "succeeded""#))
  }

  @Test func aRunThatDoesNotStopIsEndedAndRecordedAsInterrupted() throws {
    let folder = try project("trap '' TERM; sleep 100 & wait; sleep 100")
    let service = try Service(folder, patience: 0)
    #expect(service.has("event=running"))
    #expect(service.stop())
    #expect(service.has("event=ending"))
    #expect(service.has("signal=KILL"))
    let run = try #require(try history(folder).last { $0.attempt > 0 })
    #expect(run.state == .retry)
    #expect(run.reason == .stopped)
  }

  @Test func whatADeadServiceLeftIsFoundAndTriedAgain() throws {
    let folder = try project("exit 0", ", retry: {attempts: 2, delay: 1s}")
    let store = try RunHistory(path: "\(folder.path)/.shanhai-output/schedules.sqlite")
    let due = (Clock.now / 60) * 60 - 60
    var run = RunRecord(schedule: "quick", nominal: due, due: due, period: nil, state: .running)
    run.attempt = 1
    run.started = due
    // A process of this number may well run; it is not the one that was started.
    run.process = "\(getpid()) another-boot 1"
    try store.save([run], cursors: ["quick": Clock.now])
    let service = try Service(folder)
    #expect(service.has("event=retry schedule=quick"))
    #expect(service.has("event=succeeded schedule=quick"))
    #expect(service.stop())
    let found = try #require(try store.run(run.key))
    #expect(found.attempt == 2)
    #expect(try store.attempts(ofRun: found.id ?? 0).map(\.outcome) == [.interrupted, .succeeded])
  }

  @Test func hangupReadsTheFileAgainAndKeepsTheOldOneWhenItHasFaults() throws {
    let folder = try project("exit 0")
    let service = try Service(folder)
    #expect(service.has("event=started"))
    #expect(service.has("event=succeeded"))
    try folder.write("shanhai.yml", "schedules: 5\n")
    kill(getpid(), SIGHUP)
    #expect(
      service.has(
        "event=reload-failed at=shanhai.yml:1:12 message=\"`schedules` must be an array, found the number 5\""))
    try folder.write(
      "shanhai.yml", "schedules:\n  - {name: quick, cron: '@daily'}\n  - {name: other, cron: '@daily'}\n")
    kill(getpid(), SIGHUP)
    #expect(service.has("event=reloaded schedules=2"))
    #expect(service.stop())
  }

  @Test func aProjectHasOneService() throws {
    let folder = try project("exit 0")
    let first = try Service(folder)
    #expect(first.has("event=started"))
    let second = try Service(folder)
    #expect(second.wait { second.isDone.withLock { $0 } })
    #expect(
      second.failure.withLock { $0?.diagnostics.first?.text(in: .english) } == """
        error: the schedules of this project are run by process \(getpid()) already
          hint: a project has one service at a time
        """)
    #expect(first.stop())
  }

  @Test func schedulesThatCronRunsKeepAServiceOut() throws {
    let folder = try project("exit 0")
    let state = "\(folder.path)/state"
    let ours = try ServiceLock(in: state, only: "quick")
    let others = try ServiceLock(in: state, only: "other")
    let failure = #expect(throws: Failure.self) { _ = try ServiceLock(in: state) }
    #expect(
      failure?.diagnostics.map { $0.text(in: .english) } == [
        "error: schedules of this project are being run by cron\n  hint: try again when they have ended"
      ])
    withExtendedLifetime((ours, others)) {}
  }

  @Test func cronSeesToOneScheduleAndEnds() throws {
    let folder = try project(
      "test -e \(#"$(dirname "$0")"#)/second || { touch \(#"$(dirname "$0")"#)/second; exit 1; }",
      ", retry: {attempts: 2, delay: 1s}")
    let service = try Service(folder, only: "quick")
    #expect(service.wait { service.isDone.withLock { $0 } })
    #expect(try history(folder).last { $0.state == .succeeded }?.attempt == 2)
  }
}

struct ChildProcessTests {
  private func finish(_ child: ChildProcess) -> Int? {
    for _ in 0..<500 {
      child.read()
      if let status = child.reap() {
        child.read()
        return status
      }
      usleep(10_000)
    }
    return nil
  }

  @Test func theLastOfALongOutputIsKept() throws {
    let child = try ChildProcess("/bin/sh", ["-c", "seq 1 100000; exit 3"])
    #expect(finish(child) == 3)
    #expect(child.text.utf8.count <= ChildProcess.logLimit)
    #expect(child.text.hasSuffix("99999\n100000\n"))
    #expect(child.text.split(separator: "\n").first.map { $0.count >= 5 } == true)
  }

  @Test func aSignalEndsTheWholeGroup() throws {
    let child = try ChildProcess("/bin/sh", ["-c", "sleep 100 & sleep 100"])
    child.signal(SIGTERM)
    #expect(finish(child) == 128 + 15)
  }

  @Test func aProgramThatIsNotThereIsSaid() {
    #expect(
      throws: Failure(
        Wording("无法启动 `/no/such`：No such file or directory", en: "cannot start `/no/such`: No such file or directory"))
    ) {
      _ = try ChildProcess("/no/such", [])
    }
  }

  @Test func aProcessIsRecognised() {
    let own = ProcessIdentity(of: getpid())
    #expect(own.isAlive)
    #expect(ProcessIdentity(own.text) == own)
    #expect(ProcessIdentity("\(getpid()) \(own.boot) 1")?.isAlive == false)
    #expect(ProcessIdentity("nonsense") == nil)
    #expect(ProcessIdentity("1 x y") == nil)
  }
}
