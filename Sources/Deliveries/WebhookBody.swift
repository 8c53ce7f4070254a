import Foundation

/// What is posted to a webhook, in the four formats.
///
/// All robots get plain text: what comes from data must not turn into mark-up, links or mentions.
enum WebhookBody {
  /// The body of a message in a format.
  ///
  /// - Parameters:
  ///   - secret: signs the message, where the format puts the signature into the body.
  ///   - now: the time of the signature, in seconds since 1970.
  static func text(_ message: Message, _ format: WebhookTarget.Format, secret: Secret?, now: Int) throws -> String {
    switch format {
    case .json: try encoded(Generic(message))
    case .wecom: try encoded(WeCom(message))
    case .dingtalk: try encoded(DingTalk(message))
    case .feishu: try feishu(message, secret: secret, now: now)
    }
  }

  /// Signs that JSON writes longer may make a text too long that would not be so otherwise.
  private static func feishu(_ message: Message, secret: Secret?, now: Int) throws -> String {
    var limit = Feishu.limit
    while true {
      let text = try encoded(Feishu(message, cutTo: limit, secret: secret, now: now))
      if text.utf8.count <= 20_000 || limit < 500 { return text }
      limit /= 2
    }
  }

  /// Our own format. A receiver drops an `id` that it has seen.
  struct Generic: Codable {
    let id: String
    let title: String
    let text: String
    let isFailure: Bool
    let schedule: String
    let period: String?
    let issue: String?
    let files: [Attachment]

    init(_ message: Message) {
      id = message.id
      title = message.title
      text = message.text
      isFailure = message.isFailure
      schedule = message.schedule
      period = message.period
      issue = message.issue
      files = message.files
    }
  }

  /// The text of a 企业微信 group robot: at most 2,048 bytes, UTF-8. Within it `<@…>` mentions somebody.
  ///
  /// Source: 群机器人配置说明, developer.work.weixin.qq.com/document/path/91770.
  struct WeCom: Encodable {
    struct Text: Encodable { let content: String }
    let msgtype = "text"
    let text: Text

    static let limit = 2_048

    init(_ message: Message) {
      text = Text(content: lines(message).replacing("<@", with: "＜@").cut(toBytes: Self.limit))
    }
  }

  /// The text of a 钉钉 robot of one's own. Mentions stand apart from the text, in `at`, and there are none.
  ///
  /// The bytes of a text have no documented limit; 19,000 are ours.
  /// Source: 自定义机器人接入, open.dingtalk.com/document/robots/custom-robot-access.
  struct DingTalk: Encodable {
    struct Text: Encodable { let content: String }
    let msgtype = "text"
    let text: Text

    static let limit = 19_000

    init(_ message: Message) { text = Text(content: lines(message).cut(toBytes: Self.limit)) }
  }

  /// The rich text of a 飞书 robot of one's own: a title, and lines of plain text, in which nothing is mark-up.
  /// The body is at most 20 KB.
  ///
  /// Source: 自定义机器人使用指南, open.feishu.cn/document/client-docs/bot-v3/add-custom-bot.
  struct Feishu: Encodable {
    struct Run: Encodable {
      let tag = "text"
      let text: String
    }
    struct Post: Encodable {
      let title: String
      let content: [[Run]]
    }
    struct Posts: Encodable {
      let chinese: Post
      enum CodingKeys: String, CodingKey { case chinese = "zh_cn" }
    }
    struct Content: Encodable { let post: Posts }

    let kind = "post"
    let content: Content
    let timestamp: String?
    let sign: String?

    enum CodingKeys: String, CodingKey {
      case kind = "msg_type"
      case content, timestamp, sign
    }

    /// Every line costs some thirty bytes more in JSON.
    static let limit = 12_000

    init(_ message: Message, cutTo limit: Int, secret: Secret?, now: Int) {
      let text = message.text.cut(toBytes: limit)
      let lines = text.split(separator: "\n", maxSplits: 100, omittingEmptySubsequences: false)
      let post = Post(title: message.title.cut(toBytes: 500), content: lines.map { [Run(text: String($0))] })
      content = Content(post: Posts(chinese: post))
      timestamp = secret == nil ? nil : String(now)
      sign = secret.map { Signature.feishu(secret: $0, now: now) }
    }
  }

  /// The title and the text, which robots have one place for.
  private static func lines(_ message: Message) -> String {
    message.text.isEmpty ? message.title : "\(message.title)\n\n\(message.text)"
  }
}

extension String {
  /// The text, if need be cut at a whole character to this many bytes with `…` at its end.
  func cut(toBytes limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var size = "…".utf8.count
    return String(
      prefix { character in
        size += character.utf8.count
        return size <= limit
      }) + "…"
  }
}
