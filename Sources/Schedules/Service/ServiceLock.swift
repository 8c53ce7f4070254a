import Diagnostics
import Foundation

/// Lets one service at a time run a project's schedules. The system gives the lock up when its holder ends, however it
/// ends; the file says who holds it.
///
/// One that sees to a single schedule for cron shares the lock with others of its kind, and has one of its own besides.
final class ServiceLock {
  private let descriptor: Int32
  private let own: ServiceLock?

  /// Takes the lock in a state folder, which is made when it is not there.
  ///
  /// - Throws: a temporary failure that names the holder, when there is one.
  convenience init(in folder: String, only name: String? = nil) throws(Failure) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var own: ServiceLock?
    if let name { own = try ServiceLock("\(folder)/service.\(name).lock", isShared: false, own: nil) }
    try self.init("\(folder)/service.lock", isShared: name != nil, own: own)
  }

  private init(_ path: String, isShared: Bool, own: ServiceLock?) throws(Failure) {
    self.own = own
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw Failure(
        Wording("无法写入 `\(path)`：\(reason)", en: "cannot write `\(path)`: \(reason)"),
        hint: Wording("检查输出文件夹旁边的写入权限", en: "look at the permissions beside the output folder"))
    }
    guard flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else {
      let holder = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
      close(descriptor)
      let pid = holder.trimmingCharacters(in: .whitespacesAndNewlines)
      throw .temporary(
        Wording("此项目的定时服务已在运行，进程 \(pid)", en: "the schedules of this project are run by process \(pid) already"),
        hint: Wording("一个项目只能有一个定时服务", en: "a project has one service at a time"))
    }
    guard !isShared else { return }
    ftruncate(descriptor, 0)
    let words = Array("\(ProcessInfo.processInfo.processIdentifier)\n".utf8)
    _ = words.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit { close(descriptor) }
}
