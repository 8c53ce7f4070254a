import Diagnostics
import Foundation

extension Courier {
  /// The secret itself. The problems name where it should be, never what is there.
  func secret(_ source: SecretSource) throws(DeliveryProblem) -> Secret {
    switch source {
    case .environment(let name):
      guard let value = environment[name], !value.trimmed.isEmpty else {
        throw DeliveryProblem(Wording("环境变量 `\(name)` 没有设置", en: "the environment variable `\(name)` is not set"))
      }
      return Secret(value.trimmed)
    case .file(let path): return try secretFile(path)
    }
  }

  private func secretFile(_ path: String) throws(DeliveryProblem) -> Secret {
    // Without waiting, lest a named pipe in its place hold up everything.
    let descriptor = open(ProjectPath.absolute(path, in: folder), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw DeliveryProblem(Wording("无法读取密钥文件 `\(path)`", en: "cannot read the secret file `\(path)`"))
    }
    defer { close(descriptor) }
    // The permissions of what was opened, so that nobody changes the file in between.
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw DeliveryProblem(Wording("`\(path)` 不是文件", en: "`\(path)` is no file"))
    }
    guard facts.st_mode & 0o077 == 0 else {
      throw DeliveryProblem(
        Wording("密钥文件 `\(path)` 可被他人读取", en: "others can read the secret file `\(path)`"),
        hint: Wording("请执行 `chmod 600 \(path)`", en: "run `chmod 600 \(path)`"))
    }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0, count < bytes.count, let text = String(validating: bytes[..<count], as: UTF8.self)?.trimmed,
      !text.isEmpty
    else {
      throw DeliveryProblem(Wording("密钥文件 `\(path)` 中没有密钥", en: "the secret file `\(path)` holds no secret"))
    }
    return Secret(text)
  }
}
