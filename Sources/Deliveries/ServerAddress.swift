import Diagnostics
import Foundation

/// The address of a server: all of it is sent, but only the host is ever shown, as the rest may hold a key.
struct ServerAddress: Sendable, CustomStringConvertible {
  /// How the server is spoken to.
  enum Scheme: String, CaseIterable, Sendable { case http, https, smtp, smtps }

  let scheme: Scheme
  let host: String
  let port: Int?
  /// The whole address.
  let url: Secret

  /// The host, which is all that may be shown.
  var description: String { host }

  /// Whether the server is on this machine, so that nothing crosses a network.
  var isLoopback: Bool { Self.isLoopback(host) }

  /// Whether the connection begins without TLS and turns to it before anything is said.
  var isUpgraded: Bool { scheme == .smtp && port == 587 }

  /// Whether it takes mail.
  var isMail: Bool { scheme == .smtp || scheme == .smtps }

  /// Reads an address.
  ///
  /// - Parameter schemes: what may stand before `://`.
  /// - Throws: an address that is none, or that would send the message in clear over a network.
  init(_ text: String, schemes: [Scheme], at location: SourceLocation?) throws(Failure) {
    let list = schemes.map { "`\($0.rawValue)://`" }
    let expected = Wording(
      "地址应以 \(list.joined(separator: " 或 ")) 开头", en: "an address begins with \(list.joined(separator: " or "))")
    // What two parsers could read in two ways is no address: the host that is checked must be the host that is called.
    guard text.unicodeScalars.allSatisfy({ !$0.isControl && !$0.properties.isWhitespace && $0 != "\\" }),
      let parts = URLComponents(string: text), let name = parts.scheme?.lowercased(),
      let scheme = Scheme(rawValue: name), schemes.contains(scheme), let host = parts.host, !host.isEmpty
    else { throw Failure(Wording("地址无法识别", en: "this is no address of a server"), at: location, hint: expected) }
    guard parts.user == nil, parts.password == nil else {
      throw Failure(Wording("地址中不能写用户名和密码", en: "an address must not hold a user or a password"), at: location)
    }
    self.scheme = scheme
    self.host = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]")).lowercased()
    port = parts.port
    url = Secret(parts.string ?? text)
    if port.map({ !(1...65535).contains($0) }) == true {
      throw Failure(Wording("端口应为 1 至 65535", en: "a port is from 1 to 65535"), at: location)
    }
    if isMail, !["", "/"].contains(parts.path) || parts.query != nil {
      throw Failure(
        Wording("邮件服务器地址只含主机和端口", en: "the address of a mail server is a host and a port only"), at: location)
    }
    try requireEncryption(at: location)
  }

  private func requireEncryption(at location: SourceLocation?) throws(Failure) {
    guard !isLoopback, !isUpgraded, scheme == .http || scheme == .smtp else { return }
    throw Failure(
      Wording("发往 `\(host)` 的内容必须加密", en: "what is sent to `\(host)` must be encrypted"), at: location,
      hint: scheme == .http
        ? Wording("请用 `https://`", en: "write `https://`")
        : Wording("请用 `smtps://`，或 `smtp://…:587`", en: "write `smtps://`, or `smtp://…:587`"))
  }

  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}

extension ServerAddress {
  /// The parts of the address behind the host that are long enough to be keys.
  var keys: [Secret] {
    guard let parts = URLComponents(string: url.value) else { return [] }
    let values = (parts.queryItems ?? []).compactMap(\.value) + parts.path.split(separator: "/").map(String.init)
    return values.filter { $0.count >= 8 }.map { Secret($0) }
  }
}
