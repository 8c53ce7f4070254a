import Diagnostics

extension Courier {
  /// Posts a message as JSON, and makes sure that it was taken.
  func post(_ message: Message, to target: WebhookTarget, now: Int) throws(DeliveryProblem) {
    let address = try address(target)
    let secret: Secret? = if let source = target.secret { try secret(source) } else { nil }
    let body: String
    do {
      body = try WebhookBody.text(message, target.format, secret: secret, now: now)
    } catch {
      throw DeliveryProblem(Wording("消息无法写成 JSON", en: "the message cannot be written as JSON"), isPermanent: true)
    }
    var url = address.url
    if target.format == .dingtalk, let secret { url = Signature.dingtalk(url, secret: secret, now: now) }
    let transfer = try Transfer(to: address, url: url, limits: limits)
    try transfer.trust(target.authorities.map { ProjectPath.absolute($0, in: folder) })
    let answer = try transfer.post(Array(body.utf8), type: "application/json; charset=utf-8")
    try WebhookAnswer.check(
      answer, target.format, host: address.host,
      secrets: [url, address.url] + address.keys + [secret].compactMap { $0 })
  }

  /// The address, which may be a secret itself.
  func address(_ target: WebhookTarget) throws(DeliveryProblem) -> ServerAddress {
    switch target.address {
    case .plain(let address): return address
    case .secret(let source):
      let text = try secret(source).value
      do throws(Failure) {
        return try ServerAddress(text, schemes: WebhookTarget.schemes, at: nil)
      } catch {
        throw DeliveryProblem(error)
      }
    }
  }
}
