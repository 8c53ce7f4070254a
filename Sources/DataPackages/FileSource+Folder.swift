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
    return read(target, size: Int(facts.st_size)).map { .bytes($0) } ?? .unreadable
  }

  /// The bytes of a file, straight into their array; `nil` when the system refuses.
  private static func read(_ path: String, size: Int) -> [UInt8]? {
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var isWhole = false
    // One byte more than there should be: the file may grow meanwhile, and its end must be seen.
    var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < buffer.count {
        let found = Foundation.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if found < 0, errno == EINTR { continue }
        if found <= 0 {
          isWhole = found == 0
          return
        }
        count += found
      }
    }
    if isWhole { return bytes }
    // It did grow, or cannot be read.
    guard bytes.count == size + 1, let data = FileManager.default.contents(atPath: path) else { return nil }
    bytes = Array(data)
    return bytes
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
    return nearestFile(to: path, among: names.prefix(10_000).sorted()).map { folder.isEmpty ? $0 : folder + "/" + $0 }
  }

  /// The nearest name without its ending, since files of one kind share that; of several, the one with the same ending.
  private static func nearestFile(to path: String, among names: [String]) -> String? {
    func parts(_ name: some StringProtocol) -> (stem: String, ending: String) {
      let end = name.dropFirst().firstIndex(of: ".") ?? name.endIndex
      return (String(name[..<end]), String(name[end...]))
    }
    guard let wanted = path.split(separator: "/").last.map(parts),
      let stem = nearest(to: wanted.stem, among: names.map { parts($0).stem })
    else { return nil }
    let near = names.filter { parts($0).stem == stem }
    return near.first { parts($0).ending == wanted.ending } ?? near.first
  }
}
