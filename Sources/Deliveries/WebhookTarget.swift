import Diagnostics
import Documents

/// A server that takes messages by HTTP: `{kind: webhook, format: wecom, url: {env: WECOM_URL}}`.
struct WebhookTarget: Sendable {
  /// What the server expects.
  enum Format: String, CaseIterable, Sendable { case json, wecom, dingtalk, feishu }

  /// The address: that of a robot holds its key.
  enum Address: Sendable {
    case plain(ServerAddress)
    case secret(SecretSource)
  }

  let format: Format
  let address: Address
  /// The key that signs messages.
  let secret: SecretSource?
  /// A file of certificates to trust instead of the system's.
  let authorities: String?

  static let schemes: [ServerAddress.Scheme] = [.https, .http]

  init?(_ reader: MappingReader) {
    let format: Format? = reader.node("format") == nil ? .json : reader.choice("format")
    let address = Self.address(reader, format)
    secret = SecretSource.read(reader, "secret")
    authorities = reader.string("ca").flatMap {
      ProjectPath.check($0, "ca", at: reader.node("ca")?.location, reader.log) ? $0 : nil
    }
    guard let format, let address else { return nil }
    if let node = reader.node("secret"), format == .json || format == .wecom {
      reader.log.error(
        Wording("`\(format.rawValue)` 格式不签名", en: "messages in the format `\(format.rawValue)` are not signed"),
        at: node.location, hint: Wording("请删去 `secret`", en: "remove `secret`"))
    }
    self.format = format
    self.address = address
  }

  private static func address(_ reader: MappingReader, _ format: Format?) -> Address? {
    guard let node = reader.required("url") else { return nil }
    if node.mapping != nil { return SecretSource.read(node, log: reader.log).map { .secret($0) } }
    guard let text = node.string else {
      _ = reader.string("url")
      return nil
    }
    do throws(Failure) {
      let address = try ServerAddress(text, schemes: schemes, at: node.location)
      if format != .json, !address.isLoopback {
        reader.log.warning(
          Wording("机器人的地址含有密钥，不宜写在此文件中", en: "the address of a robot holds its key and should not stand in this file"),
          at: node.location,
          hint: Wording(
            "请写 `url: {env: 变量名}`，或 `url: {file: 文件}`（权限 600）",
            en: "write `url: {env: VARIABLE}`, or `url: {file: path}` with a file of mode 600"))
      }
      return .plain(address)
    } catch {
      error.diagnostics.forEach(reader.log.report)
      return nil
    }
  }
}
