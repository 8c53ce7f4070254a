import Foundation

/// The signatures by which robots know who writes to them.
enum Signature {
  /// 钉钉: `timestamp` in milliseconds and `sign` behind the address. The secret is the key, `timestamp\nsecret` the text;
  /// Base64, then percent encoding. Valid for an hour.
  ///
  /// Source: 自定义机器人安全设置, open.dingtalk.com/document/robots/customize-robot-security-settings.
  static func dingtalk(_ address: Secret, secret: Secret, now: Int) -> Secret {
    let timestamp = "\(now)000"
    let sign = Digest.hmac("\(timestamp)\n\(secret.value)", key: secret.value)
    let escaped = sign.replacing("+", with: "%2B").replacing("/", with: "%2F").replacing("=", with: "%3D")
    let joint = address.value.contains("?") ? "&" : "?"
    return Secret("\(address.value)\(joint)timestamp=\(timestamp)&sign=\(escaped)")
  }

  /// 飞书: in the body. `timestamp\nsecret` in seconds is the *key*, and the text is empty; Base64. Valid for an hour.
  ///
  /// Source: 自定义机器人使用指南, open.feishu.cn/document/client-docs/bot-v3/add-custom-bot.
  static func feishu(secret: Secret, now: Int) -> String {
    Digest.hmac("", key: "\(now)\n\(secret.value)")
  }
}
