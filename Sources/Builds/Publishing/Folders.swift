import CLinux
import Diagnostics
import Foundation

/// What stands at a path.
enum PathKind: Equatable {
  case nothing, file, folder, link(to: String)

  init(_ path: String) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else {
      self = .nothing
      return
    }
    switch facts.st_mode & S_IFMT {
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link(to: (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) ?? "")
    default: self = .file
    }
  }
}

/// The names in a folder, sorted; none when it cannot be read.
func names(in folder: String) -> [String] {
  (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
}

/// Takes a file or a folder with all that is in it away. What is not there is no error.
func remove(_ path: String, name: String) throws(Failure) {
  guard PathKind(path) != .nothing else { return }
  do {
    try FileManager.default.removeItem(atPath: path)
  } catch {
    throw unwritable(name, errno)
  }
}

/// Gives a file a second name, or copies it where the file system knows no second names.
func linkOrCopy(_ source: String, to target: String, name: String) throws(Failure) {
  guard link(source, target) != 0 else { return }
  switch errno {
  case EPERM, EXDEV, EMLINK, ENOTSUP, ENOSYS:
    guard let bytes = FileManager.default.contents(atPath: source) else { throw unwritable(name, ENOENT) }
    try writeAtomically(Array(bytes), to: target, name: name)
  case let code: throw unwritable(name, code)
  }
}

/// Renames a file or folder; what has the new name already is replaced if it is a file, a link or an empty folder.
func rename(_ source: String, to target: String, name: String) throws(Failure) {
  guard Foundation.rename(source, target) == 0 else { throw unwritable(name, errno) }
}

/// Waits until everything written to the file system of `folder` has reached the disk.
func flush(_ folder: String, name: String) throws(Failure) {
  let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { throw unwritable(name, errno) }
  defer { close(descriptor) }
  guard sync_file_system(descriptor) == 0 else { throw unwritable(name, errno) }
}
