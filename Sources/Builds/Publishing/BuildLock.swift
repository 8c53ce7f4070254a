import Diagnostics
import Foundation

/// Lets one build at a time change a project's output. The system gives the lock up when its holder ends, however it
/// ends; the file says who holds it.
final class BuildLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Parameter path: the lock file; its folder must be there.
  /// - Throws: a temporary failure that names the holder, when there is one.
  init(_ path: String, name: String) throws(Failure) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(name, errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
      close(descriptor)
      throw Self.held(by: holder.split(separator: "\n").map(String.init))
    }
    // What stands in the file now is of a holder that has ended.
    let host = ProcessInfo.processInfo.hostName
    let words = "\(ProcessInfo.processInfo.processIdentifier)\n\(host)\n"
    ftruncate(descriptor, 0)
    _ = Array(words.utf8).withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    self.descriptor = descriptor
  }

  deinit {
    ftruncate(descriptor, 0)
    close(descriptor)
  }

  private static func held(by holder: [String]) -> Failure {
    let hint = Wording("等它结束后再试", en: "try again when it has ended")
    guard holder.count == 2 else {
      return .temporary(Wording("另一个生成正在进行", en: "another build is running"), hint: hint)
    }
    return .temporary(
      Wording(
        "另一个生成正在进行：主机 \(holder[1])，进程 \(holder[0])",
        en: "another build is running: process \(holder[0]) on \(holder[1])"),
      hint: hint)
  }
}
