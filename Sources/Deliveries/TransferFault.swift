import CCurl
import Diagnostics

/// Why an exchange failed, from libcurl's code and the last that the server said.
struct TransferFault {
  let code: CURLcode
  /// The last status of HTTP or SMTP; 0 when there was none.
  let response: Int
  /// The last line in which a mail server refused something.
  let words: String
  let isTooLong: Bool
  let address: ServerAddress

  /// The fault in words.
  var problem: DeliveryProblem {
    let host = address.host
    if isTooLong { return DeliveryProblem(Wording("`\(host)` 的回答过长", en: "the answer of `\(host)` is too long")) }
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST:
      return DeliveryProblem(
        Wording("找不到主机 `\(host)`", en: "there is no host `\(host)`"),
        hint: Wording("检查主机名和网络", en: "check the name and the network"))
    case CURLE_COULDNT_CONNECT: return DeliveryProblem(Wording("`\(host)` 无法连接", en: "cannot connect to `\(host)`"))
    case CURLE_OPERATION_TIMEDOUT:
      return DeliveryProblem(Wording("`\(host)` 没有及时回答", en: "`\(host)` does not answer in time"))
    case CURLE_PEER_FAILED_VERIFICATION:
      return DeliveryProblem(
        Wording("`\(host)` 的证书不可信", en: "the certificate of `\(host)` is not trusted"),
        hint: Wording("单位自建的证书机构可写在 `ca: 文件`", en: "name the file of an office's own authority by `ca`"))
    case CURLE_SSL_CACERT_BADFILE:
      return DeliveryProblem(Wording("`ca` 文件无法使用", en: "the file of `ca` cannot be used"))
    case CURLE_SSL_CONNECT_ERROR, CURLE_USE_SSL_FAILED:
      return DeliveryProblem(Wording("与 `\(host)` 无法加密连接", en: "cannot connect to `\(host)` with TLS"))
    case CURLE_LOGIN_DENIED:
      // Asking again with the same password only gets the account locked.
      return DeliveryProblem(
        Wording("`\(host)` 拒绝登录", en: "`\(host)` denies the login"),
        hint: Wording("检查 `user` 和 `password`", en: "check `user` and `password`"), isPermanent: true)
    default: return address.isMail && response >= 400 ? refusal : other
    }
  }

  /// A status from 500 on is final (RFC 5321, 4.2.1).
  private var refusal: DeliveryProblem {
    let text = words.unicodeScalars.map { $0.isControl ? " " : Character($0) }
    let words = String(text).trimmed.prefix(200)
    return DeliveryProblem(
      Wording("`\(address.host)` 拒收：\(words)", en: "`\(address.host)` refuses: \(words)"), isPermanent: response >= 500)
  }

  private var other: DeliveryProblem {
    DeliveryProblem(
      Wording(
        "与 `\(address.host)` 的连接中断（libcurl \(code.rawValue)）",
        en: "the connection to `\(address.host)` failed (libcurl \(code.rawValue))"))
  }
}
