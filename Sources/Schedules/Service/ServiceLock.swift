import Builds
import Diagnostics
import Foundation

/// Lets one service at a time run a project's schedules.
///
/// One that sees to a single schedule for cron shares the lock with others of its kind, and has one of its own besides.
final class ServiceLock {
  private let files: [LockFile]

  /// Takes the lock in a state folder, which is made when it is not there.
  ///
  /// - Throws: a temporary failure that names the holder, when there is one.
  init(in folder: String, only name: String? = nil) throws(Failure) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var files: [LockFile] = []
    if let name { files.append(try Self.take("\(folder)/service.\(name).lock")) }
    files.append(try Self.take("\(folder)/service.lock", isShared: name != nil))
    self.files = files
  }

  private static func take(_ path: String, isShared: Bool = false) throws(Failure) -> LockFile {
    do {
      return try LockFile(path, isShared: isShared)
    } catch {
      switch error {
      case .unwritable(let code): throw unwritable(path, code)
      case .held(let holder): throw held(by: holder)
      }
    }
  }

  private static func unwritable(_ path: String, _ code: Int32) -> Failure {
    let reason = String(cString: strerror(code))
    return Failure(
      Wording("无法写入 `\(path)`：\(reason)", en: "cannot write `\(path)`: \(reason)"),
      hint: Wording("检查输出文件夹旁边的写入权限", en: "look at the permissions beside the output folder"))
  }

  private static func held(by holder: LockFile.Holder?) -> Failure {
    guard let holder else {
      return .temporary(
        Wording("此项目的定时任务正由 cron 运行", en: "schedules of this project are being run by cron"),
        hint: Wording("等它们结束后再试", en: "try again when they have ended"))
    }
    return .temporary(
      Wording(
        "此项目的定时服务已在运行，进程 \(holder.process)",
        en: "the schedules of this project are run by process \(holder.process) already"),
      hint: Wording("一个项目只能有一个定时服务", en: "a project has one service at a time"))
  }
}
