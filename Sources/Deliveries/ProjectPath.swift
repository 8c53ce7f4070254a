import Diagnostics
import Foundation

/// Paths in `shanhai.yml`: a relative one stays inside the project; an absolute one is what the user says it is.
enum ProjectPath {
  /// Reports a path that is empty or climbs out of the project.
  static func check(_ path: String, _ key: String, at location: SourceLocation?, _ log: DiagnosticLog) -> Bool {
    if path.isEmpty || path.contains("\0") {
      log.error(Wording("`\(key)` 不能为空", en: "`\(key)` must not be empty"), at: location)
      return false
    }
    if !path.hasPrefix("/"), path.split(separator: "/").contains("..") {
      log.error(
        Wording("`\(path)` 在项目文件夹之外", en: "`\(path)` is outside of the project folder"), at: location,
        hint: Wording("项目之外的位置请写绝对路径", en: "write an absolute path for a place outside of the project"))
      return false
    }
    return true
  }

  /// The path as the system knows it.
  static func absolute(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") ? path : "\(folder)/\(path)"
  }
}
