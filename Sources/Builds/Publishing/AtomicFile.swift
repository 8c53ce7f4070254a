import Diagnostics
import Foundation

/// Writes a file so that a reader sees the old one or the new one, never half of one.
///
/// The bytes go into a temporary file beside the target, are forced to the disk, and take the target's name in one
/// step. If anything fails, the old file stays and the temporary one is removed.
///
/// - Parameters:
///   - name: the file as the user would say it, for messages.
///   - isForced: whether to wait for the disk; not needed when a whole folder is forced later.
func writeAtomically(_ bytes: [UInt8], to path: String, name: String, isForced: Bool = true) throws(Failure) {
  let folder = (path as NSString).deletingLastPathComponent
  try makeFolder(folder, name: (name as NSString).deletingLastPathComponent)
  let temporary = "\(folder)/.\((path as NSString).lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).tmp"
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw unwritable(name, errno) }
  var isDone = false
  defer {
    if !isDone { unlink(temporary) }
  }
  let written = write(bytes, to: descriptor)
  let problem = written && (!isForced || fsync(descriptor) == 0) ? 0 : errno
  guard close(descriptor) == 0, problem == 0 else { throw unwritable(name, problem == 0 ? errno : problem) }
  guard rename(temporary, path) == 0 else { throw unwritable(name, errno) }
  isDone = true
}

/// Adds bytes to the end of a file, which is made if there is none.
func append(_ bytes: [UInt8], to path: String, name: String) throws(Failure) {
  let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw unwritable(name, errno) }
  let problem = write(bytes, to: descriptor) ? 0 : errno
  guard close(descriptor) == 0, problem == 0 else { throw unwritable(name, problem == 0 ? errno : problem) }
}

/// Makes a folder and those above it, if they are not there.
func makeFolder(_ path: String, name: String) throws(Failure) {
  guard !path.isEmpty, mkdir(path, 0o755) != 0 else { return }
  let code = errno
  switch code {
  case EEXIST:
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR else { throw unwritable(name, ENOTDIR) }
  case ENOENT:
    try makeFolder((path as NSString).deletingLastPathComponent, name: (name as NSString).deletingLastPathComponent)
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw unwritable(name, errno) }
  default: throw unwritable(name, code)
  }
}

private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { buffer in
    var offset = 0
    while offset < buffer.count {
      let count = Foundation.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return false }
      offset += count
    }
    return true
  }
}

func unwritable(_ name: String, _ code: Int32) -> Failure {
  let hint: Wording? =
    switch code {
    case EACCES, EPERM, EROFS:
      Wording(
        "检查输出文件夹的写入权限，或用 `-o` 另选位置", en: "check the permissions of the output folder, or choose another one by `-o`")
    case ENOSPC, EDQUOT: Wording("磁盘已满，请先腾出空间", en: "the disk is full, make room first")
    case ENOTDIR, EEXIST: Wording("路径中有同名文件", en: "a file stands where a folder is needed")
    default: nil
    }
  return Failure(
    Wording("无法写入 `\(name)`：\(reason(code, .chinese))", en: "cannot write `\(name)`: \(reason(code, .english))"),
    at: nil, hint: hint)
}

private func reason(_ code: Int32, _ language: Language) -> String {
  let words: Wording =
    switch code {
    case EACCES, EPERM: Wording("没有权限", en: "permission denied")
    case EROFS: Wording("文件系统只读", en: "the file system is read-only")
    case ENOSPC, EDQUOT: Wording("空间不足", en: "no space left")
    case ENOTDIR, EEXIST: Wording("不是文件夹", en: "not a folder")
    case ENOENT: Wording("没有这个文件夹", en: "there is no such folder")
    case EISDIR: Wording("是文件夹", en: "it is a folder")
    default: Wording("系统错误 \(code)", en: "system error \(code)")
    }
  return words.text(in: language)
}
