import Diagnostics

/// Lets one build at a time change a project's output.
final class BuildLock: Sendable {
  private let file: LockFile

  /// Takes the lock.
  ///
  /// - Parameter path: the lock file; its folder must be there.
  /// - Throws: a temporary failure that names the holder, when there is one.
  init(_ path: String, name: String) throws(Failure) {
    do {
      file = try LockFile(path)
    } catch {
      switch error {
      case .unwritable(let code): throw unwritable(name, code)
      case .held(let holder): throw Self.held(by: holder)
      }
    }
  }

  private static func held(by holder: LockFile.Holder?) -> Failure {
    let hint = Wording("等它结束后再试", en: "try again when it has ended")
    guard let holder else {
      return .temporary(Wording("另一个生成正在进行", en: "another build is running"), hint: hint)
    }
    return .temporary(
      Wording(
        "另一个生成正在进行：主机 \(holder.host)，进程 \(holder.process)",
        en: "another build is running: process \(holder.process) on \(holder.host)"),
      hint: hint)
  }
}
