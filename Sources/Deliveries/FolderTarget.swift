import Diagnostics
import Documents

/// A folder that gets a copy of the published files: `{kind: folder, path: archive}`.
struct FolderTarget: Sendable {
  /// Relative to the project, or absolute (a share of the office).
  let path: String

  init?(_ reader: MappingReader) {
    guard let path = reader.requiredString("path"),
      ProjectPath.check(path, "path", at: reader.node("path")?.location, reader.log)
    else { return nil }
    self.path = path
  }
}
