import Diagnostics
import Foundation

/// What a webhook answers. Robots answer `200` to everything, and say in the body whether they took it.
enum WebhookAnswer {
  private struct Robot: Decodable {
    let errcode: Int?
    let errmsg: String?
    let code: Int?
    let msg: String?
  }

  /// Throws unless the message was taken.
  ///
  /// - Parameters:
  ///   - host: what may be shown of the address.
  ///   - secrets: what must not be, even if the server repeats it.
  static func check(
    _ answer: Transfer.Answer, _ format: WebhookTarget.Format, host: String, secrets: [Secret]
  ) throws(DeliveryProblem) {
    guard (200...299).contains(answer.status) else { throw refusal(answer.status, host) }
    guard format != .json else { return }
    guard let robot = try? JSONDecoder().decode(Robot.self, from: Data(answer.body)),
      let code = format == .feishu ? robot.code : robot.errcode
    else {
      throw DeliveryProblem(
        Wording("`\(host)` 的回答无法识别", en: "`\(host)` answers what no robot does"),
        hint: Wording("检查 `format` 和 `url`", en: "check `format` and `url`"))
    }
    guard code != 0 else { return }
    let words = readable((format == .feishu ? robot.msg : robot.errmsg) ?? "", covering: secrets)
    throw DeliveryProblem(
      Wording("`\(host)` 拒收，代码 \(code)：\(words)", en: "`\(host)` refuses with code \(code): \(words)"),
      hint: hint(code))
  }

  private static func refusal(_ status: Int, _ host: String) -> DeliveryProblem {
    let message = Wording("`\(host)` 回答 \(status)", en: "`\(host)` answers \(status)")
    switch status {
    case 300...399:
      return DeliveryProblem(
        message, hint: Wording("地址已转移，请写最终的地址", en: "it has moved: write its final address"), isPermanent: true)
    case 408, 425, 429: return DeliveryProblem(message)
    case 400...499:
      return DeliveryProblem(message, hint: Wording("检查 `url`", en: "check `url`"), isPermanent: true)
    default: return DeliveryProblem(message)
    }
  }

  /// One line of what a server says, of which nobody knows what is in it.
  private static func readable(_ text: String, covering secrets: [Secret]) -> String {
    let line = String(text.covering(secrets).unicodeScalars.map { $0.isControl ? " " : Character($0) })
    return line.count > 200 ? "\(line.prefix(200))…" : line
  }

  /// The codes that users meet when they set a robot up.
  private static func hint(_ code: Int) -> Wording? {
    switch code {
    case 93000: Wording("检查 `url` 中的密钥", en: "check the key in `url`")
    case 310000, 19021:
      Wording("检查 `secret`、关键词和本机时间", en: "check `secret`, the robot's keywords and the clock of this machine")
    case 19022: Wording("机器人只接受部分 IP 地址", en: "the robot takes messages from some addresses only")
    case 19024: Wording("标题或正文须含机器人的关键词", en: "the title or text must hold one of the robot's keywords")
    case 45009, 130101, 11232: Wording("发送过于频繁，稍后重试", en: "too many messages; it is tried again later")
    default: nil
    }
  }
}
