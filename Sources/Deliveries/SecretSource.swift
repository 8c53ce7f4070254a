import Diagnostics
import Documents

/// Where a secret is to be had when it is needed: never in `shanhai.yml` itself.
enum SecretSource: Sendable {
  /// An environment variable.
  case environment(String)
  /// A file that nobody else can read.
  case file(String)

  /// Reads `{env: NAME}` or `{file: path}`. Whatever else stands there may be the secret itself, and is not repeated.
  static func read(_ reader: MappingReader, _ key: String) -> SecretSource? {
    guard let node = reader.node(key), !node.isNull else { return nil }
    guard node.mapping != nil else {
      reader.log.error(
        Wording("`\(key)` 不能写在此文件中", en: "`\(key)` must not stand in this file"), at: node.location,
        hint: Wording(
          "请写 `{env: 变量名}`，或 `{file: 文件}`（权限 600）",
          en: "write `{env: VARIABLE}`, or `{file: path}` with a file of mode 600"))
      return nil
    }
    return read(node, log: reader.log)
  }

  /// Reads the object `{env: NAME}` or `{file: path}`.
  static func read(_ node: DocumentNode, log: DiagnosticLog) -> SecretSource? {
    let reader = MappingReader(node, log: log)
    let variable = reader.string("env")
    let file = reader.string("file")
    let errors = log.diagnostics.count
    reader.finish()
    if let variable, file == nil { return .environment(variable) }
    if let file, variable == nil {
      return ProjectPath.check(file, "file", at: node["file"]?.location, log) ? .file(file) : nil
    }
    if log.diagnostics.count == errors {
      log.error(
        Wording("此处应写 `env` 或 `file` 之一", en: "expected either `env` or `file`"), at: node.location)
    }
    return nil
  }
}
