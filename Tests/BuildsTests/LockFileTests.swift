import Foundation
import Testing

@testable import Builds

struct LockFileTests {
  let folder: TemporaryFolder
  private var path: String { "\(folder.path)/lock" }

  init() throws { folder = try TemporaryFolder() }

  /// Takes the lock as a process does that has not said its name yet.
  private func takeWithoutAName() throws -> Int32 {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    return descriptor
  }

  private func refusal(isShared: Bool = false) -> LockFile.Refusal? {
    do {
      _ = try LockFile(path, isShared: isShared)
      return nil
    } catch {
      return error
    }
  }

  @Test func namesItsHolder() throws {
    let lock = try LockFile(path)
    #expect(refusal() == .held(by: .current))
    #expect(refusal(isShared: true) == .held(by: .current))
    withExtendedLifetime(lock) {}
  }

  @Test func isFreeWhenItsHolderEnds() throws {
    _ = try LockFile(path)
    #expect(refusal() == nil)
    #expect(folder.read("lock") == [])
  }

  /// Between taking the lock and writing the name, a build was once refused without being told by whom.
  @Test func waitsForAHolderToSayItsName() throws {
    let descriptor = try takeWithoutAName()
    let holder = LockFile.Holder(process: 17, host: "山海")
    Thread.detachNewThread {
      usleep(30_000)
      let words = Array("17\n山海\n".utf8)
      _ = words.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }
    #expect(refusal() == .held(by: holder))
    close(descriptor)
  }

  @Test func waitsForAHolderThatIsEnding() throws {
    let descriptor = try takeWithoutAName()
    Thread.detachNewThread {
      usleep(30_000)
      close(descriptor)
    }
    #expect(refusal() == nil)
  }

  @Test func manyMayShareIt() throws {
    let locks = try [LockFile(path, isShared: true), LockFile(path, isShared: true)]
    #expect(refusal() == .held(by: nil))
    withExtendedLifetime(locks) {}
  }

  @Test func saysWhyItCannotBeOpened() throws {
    #expect(throws: LockFile.Refusal.unwritable(ENOENT)) { try LockFile("\(folder.path)/missing/lock") }
  }
}
