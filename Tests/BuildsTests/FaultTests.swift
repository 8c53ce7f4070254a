import Diagnostics
import Foundation
import Testing

@testable import Builds

/// Builds that are killed, that find the disk full or read-only, or that run into one another. After each of them what
/// is published is whole and of one issue, and the next build succeeds and leaves nothing behind.
@Suite struct FaultTests {
  /// A project of quick targets on a file system of its choice.
  final class Victim {
    let path: String
    let folder: TemporaryFolder
    private var amount = 1_000_000
    private var random: SystemRandomNumberGenerator = .init()

    init(below: String? = nil) throws {
      let project = try CountyProject()
      folder = project.folder
      path = below.map { "\($0)/project" } ?? folder.path
      try folder.edit("shanhai.yml", "\n  - name: report\n    template: reports/report.md", "")
      if below != nil { try FileManager.default.copyItem(atPath: folder.path, toPath: path) }
      #expect(build().status == 0)
    }

    func start() throws -> ProgramRun { try ProgramRun(["build", "-C", path, "--lang", "en"]) }

    func build() -> (status: Int32, text: String) { (try? start().finish()) ?? (-1, "not started") }

    /// Gives one county, chosen by chance, another amount.
    func change() throws {
      amount += 1
      let county = ["甲县", "乙县", "丙县"][Int.random(in: 0..<3, using: &random)]
      let text = try String(contentsOfFile: "\(path)/data/funds.csv", encoding: .utf8)
      let lines = text.split(separator: "\n").map {
        $0.hasPrefix("\(county),1季度") ? "\(county),1季度,12000000,\(amount)" : String($0)
      }
      try (lines.joined(separator: "\n") + "\n").write(
        toFile: "\(path)/data/funds.csv", atomically: false, encoding: .utf8)
    }

    /// What is wrong with what a reader finds; nothing when it is one whole issue.
    func fault() -> String? {
      let output = "\(path)/output"
      guard let manifest = IssueManifest(readingFrom: output) else { return "no manifest" }
      for (file, hash) in manifest.outputs {
        let bytes = FileManager.default.contents(atPath: "\(output)/\(file)").map { Array($0) }
        guard bytes.map({ ContentHash.of($0) }) == hash else { return "\(file) is of another issue" }
      }
      let names = Set(names(in: output) + names(in: "\(output)/county") + names(in: "\(output)/charts"))
      let known = Set(manifest.outputs.keys.map { ($0 as NSString).lastPathComponent })
      let others = names.subtracting(known).subtracting(["county", "charts", IssueManifest.name])
      return others.isEmpty ? nil : "\(others.sorted()) stand there too"
    }

    /// What a build has left behind.
    func leavings() -> [String] {
      let state = "\(path)/.shanhai-output"
      let known: Set = ["issues", "lock", "objects", "published"]
      let issues = names(in: "\(state)/issues")
      let objects = names(in: "\(state)/objects").filter { $0.hasPrefix(".") }
      return names(in: state).filter { !known.contains($0) } + issues.filter { Int($0) == nil } + issues.dropLast(3)
        + objects
    }

    /// The next build succeeds, and everything is as it should be.
    func recover(_ round: Int, after what: String) {
      #expect(fault() == nil, "round \(round): after \(what)")
      let (status, text) = build()
      #expect(status == 0, "round \(round): the build after \(what) said: \(text)")
      #expect(fault() == nil, "round \(round): after the build after \(what)")
      #expect(leavings() == [], "round \(round): after the build after \(what)")
    }
  }

  /// How many rounds: the environment may ask for more or fewer.
  static func rounds(_ usual: Int) -> Int {
    let share = ProcessInfo.processInfo.environment["SHANHAI_FAULT_SHARE"].flatMap(Double.init) ?? 1
    return max(1, Int(Double(usual) * share))
  }

  @Test func killed() throws {
    let victim = try Victim()
    try victim.change()
    let start = ContinuousClock.now
    #expect(victim.build().status == 0)
    let usual = (ContinuousClock.now - start) / .milliseconds(1)
    for round in 1...Self.rounds(200) {
      try victim.change()
      let run = try victim.start()
      usleep(UInt32(Double.random(in: 0...1.05) * usual * 1000))
      run.send(SIGKILL)
      _ = run.finish()
      victim.recover(round, after: "kill -9")
    }
  }

  @Test func twoAtOnce() throws {
    let victim = try Victim()
    for round in 1...Self.rounds(20) {
      try victim.change()
      let first = try victim.start()
      usleep(UInt32.random(in: 0...60_000))
      let results = [try victim.start(), first].map { $0.finish() }
      #expect(results.allSatisfy { [0, 75].contains($0.status) }, "round \(round): \(results)")
      #expect(results.contains { $0.status == 0 }, "round \(round): \(results)")
      for (status, text) in results where status == 75 {
        #expect(text.hasPrefix("error: another build is running: process "))
      }
      victim.recover(round, after: "two at once")
    }
  }

  @Test func stoppedPolitely() throws {
    let victim = try Victim()
    for round in 1...Self.rounds(10) {
      try victim.change()
      let run = try victim.start()
      usleep(UInt32.random(in: 100_000...500_000))
      run.send(SIGINT)
      let (status, text) = run.finish()
      #expect([0, 130, 2].contains(status), "round \(round): \(text)")
      if status == 130 { #expect(text.hasPrefix("error: interrupted: ")) }
      victim.recover(round, after: "an interrupt")
    }
  }

  /// File systems of its own need the rights of root.
  static let canMount: Bool = {
    let folder = NSTemporaryDirectory() + "shanhai-mount-" + UUID().uuidString
    guard run("mkdir", folder), run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder) else { return false }
    return run("umount", folder) && run("rmdir", folder)
  }()

  private func withFileSystem(_ body: (String) throws -> Void) throws {
    let folder = try TemporaryFolder()
    try #require(run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder.path))
    defer { _ = run("umount", "--lazy", folder.path) }
    try body(folder.path)
  }

  @Test(.enabled(if: canMount)) func diskFull() throws {
    try withFileSystem { disk in
      let victim = try Victim(below: disk)
      for round in 1...Self.rounds(20) {
        try victim.change()
        var facts = statvfs()
        statvfs(disk, &facts)
        let free = Int(facts.f_bavail) * Int(facts.f_bsize)
        let filler = max(0, free - Int.random(in: 0...400_000))
        #expect(run("fallocate", "-l", "\(max(filler, 1))", "\(disk)/filler"))
        let (status, text) = victim.build()
        #expect(status == 0 || status == 1, "round \(round): \(text)")
        if status == 1 { #expect(text.contains("no space left\n  hint: the disk is full, make room first"), "\(text)") }
        #expect(victim.fault() == nil, "round \(round): on a full disk")
        try FileManager.default.removeItem(atPath: "\(disk)/filler")
        victim.recover(round, after: "a full disk")
      }
    }
  }

  @Test(.enabled(if: canMount)) func readOnly() throws {
    try withFileSystem { disk in
      let victim = try Victim(below: disk)
      let state = "\(victim.path)/.shanhai-output"
      for round in 1...Self.rounds(20) {
        try victim.change()
        let place = [victim.path, state, "\(state)/issues", "\(state)/objects"][round % 4]
        #expect(run("mount", "--bind", place, place) && run("mount", "-o", "remount,ro,bind", place))
        let (status, text) = victim.build()
        #expect(run("umount", "--lazy", place))
        #expect(status == 1 && text.contains("the file system is read-only"), "round \(round), \(place): \(text)")
        victim.recover(round, after: "a read-only folder")
      }
    }
  }
}
