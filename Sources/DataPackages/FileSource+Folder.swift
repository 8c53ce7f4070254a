import Diagnostics
import Foundation

extension FileSource {
  /// The files of the project folder at `root`, a path of this machine.
  public static func folder(_ root: String) -> FileSource {
    FileSource { path in openFile(path, in: root) }
  }

  private static func openFile(_ path: String, in root: String) -> Opening {
    let full = root + "/" + path
    guard let base = realPath(root), let target = realPath(full) else {
      return .absent(nearest: nearestFile(to: path, in: root))
    }
    guard target.hasPrefix(base == "/" ? base : base + "/") else { return .outside }
    var facts = stat()
    guard stat(target, &facts) == 0 else { return .unreadable }
    guard facts.st_mode & S_IFMT == S_IFREG else { return .notAFile }
    guard facts.st_size <= maximumSize else { return .tooLarge }
    guard let data = FileManager.default.contents(atPath: target) else { return .unreadable }
    return .bytes(Array(data))
  }

  /// The path with every link followed; `nil` when nothing stands there.
  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The file in the same folder whose name is nearest.
  private static func nearestFile(to path: String, in root: String) -> String? {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder) else { return nil }
    let paths = names.prefix(10_000).sorted().map { folder.isEmpty ? $0 : folder + "/" + $0 }
    return nearest(to: path, among: paths)
  }
}
