public import Diagnostics

/// Where the files of a project come from: a folder on disk, or values in memory for tests.
///
/// Every path is relative to the project folder and is checked before it is opened: no absolute path, no `..` that
/// leaves the folder, no link that leaves it, no address on the network.
///
/// ```swift
/// let files = FileSource.memory(["data/facts.csv": "id,value\na,1\n"])
/// let bytes = try files.bytes(of: "data/facts.csv")
/// ```
public struct FileSource: Sendable {
  /// What came of opening a file.
  enum Opening: Sendable {
    /// Its bytes.
    case bytes([UInt8])
    /// There is none; a name near to it, if there is one.
    case absent(nearest: String?)
    /// A link on the way leads out of the project folder.
    case outside
    /// It is a folder, a device, or a pipe.
    case notAFile
    /// It has more bytes than `maximumSize`.
    case tooLarge
    /// The system refuses to read it.
    case unreadable
  }

  /// The largest file that is read, in bytes: 1 GiB.
  static let maximumSize = 1 << 30

  private let open: @Sendable (String) -> Opening

  /// A source that opens files by this function; it gets normal relative paths only.
  init(open: @escaping @Sendable (String) -> Opening) {
    self.open = open
  }

  /// Files in memory, by their path.
  public static func memory(_ files: [String: [UInt8]]) -> FileSource {
    FileSource { path in
      files[path].map { .bytes($0) } ?? .absent(nearest: nearest(to: path, among: files.keys.sorted()))
    }
  }

  /// Files in memory, by their path, as texts.
  public static func memory(_ files: [String: String]) -> FileSource {
    memory(files.mapValues { Array($0.utf8) })
  }

  /// The bytes of the file at `path`, which is relative to the project folder.
  ///
  /// - Parameter location: the place where the user wrote the path, for errors.
  /// - Throws: a path that leaves the project folder, or a file that cannot be read.
  public func bytes(of path: String, mentionedAt location: SourceLocation? = nil) throws(Failure) -> [UInt8] {
    let path = try Self.resolve(path, from: "", mentionedAt: location)
    switch open(path) {
    case .bytes(let bytes): return bytes
    case .absent(let nearest):
      throw Failure(
        Wording("找不到文件 `\(path)`", en: "there is no file `\(path)`"), at: location,
        hint: nearest.map { Wording("是否要写 `\($0)`？", en: "did you mean `\($0)`?") })
    case .outside:
      throw Failure(
        Wording("`\(path)` 是指向项目文件夹之外的链接", en: "`\(path)` is a link that leads out of the project folder"),
        at: location, hint: Wording("把文件放进项目文件夹", en: "put the file into the project folder"))
    case .notAFile:
      throw Failure(Wording("`\(path)` 不是文件", en: "`\(path)` is not a file"), at: location)
    case .tooLarge:
      throw Failure(Wording("文件 `\(path)` 超过 1 GiB", en: "the file `\(path)` is larger than 1 GiB"), at: location)
    case .unreadable:
      throw Failure(
        Wording("无法读取文件 `\(path)`", en: "the file `\(path)` cannot be read"), at: location,
        hint: Wording("检查文件的权限", en: "look at the permissions of the file"))
    }
  }

  /// The path, written in `file`, as one that is relative to the project folder, without `.` and `..`.
  ///
  /// - Parameters:
  ///   - path: what the user wrote, relative to the folder of `file`.
  ///   - file: the file it stands in, relative to the project folder; empty for the project folder itself.
  ///   - location: the place where it stands, for errors.
  /// - Throws: an absolute path, one that leaves the project folder, or an address on the network.
  public static func resolve(
    _ path: String, from file: String, mentionedAt location: SourceLocation? = nil
  ) throws(Failure) -> String {
    if path.contains("://") {
      throw Failure(
        Wording("不读取网络地址 `\(path)`", en: "the network address `\(path)` is not read"), at: location,
        hint: Wording("把文件下载到项目文件夹中", en: "download the file into the project folder"))
    }
    if path.contains("\\") {
      throw Failure(
        Wording("路径 `\(path)` 含反斜杠", en: "the path `\(path)` contains a backslash"), at: location,
        hint: Wording("用 `/` 分隔文件夹", en: "separate folders by `/`"))
    }
    if path.hasPrefix("/") || path.hasPrefix("~") || path.dropFirst().hasPrefix(":") {
      throw Failure(
        Wording("路径 `\(path)` 是绝对路径", en: "the path `\(path)` is absolute"), at: location,
        hint: Wording(
          "写相对于 `\(file.isEmpty ? "." : file)` 的路径", en: "write it relative to `\(file.isEmpty ? "." : file)`"))
    }
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        throw Failure(
          Wording("路径 `\(path)` 离开了项目文件夹", en: "the path `\(path)` leaves the project folder"), at: location,
          hint: Wording("把文件放进项目文件夹", en: "put the file into the project folder"))
      }
    }
    guard !parts.isEmpty, !path.utf8.contains(0) else {
      throw Failure(Wording("路径 `\(path)` 不指向文件", en: "the path `\(path)` names no file"), at: location)
    }
    return parts.joined(separator: "/")
  }
}

extension FileSource {
  /// The same files; `observe` is told each path that is asked for, also when there is no such file.
  public func observed(_ observe: @escaping @Sendable (String) -> Void) -> FileSource {
    let open = open
    return FileSource { path in
      observe(path)
      return open(path)
    }
  }
}
