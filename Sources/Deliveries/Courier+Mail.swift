import Diagnostics
import Foundation

extension Courier {
  /// Sends a message by mail, with the published files that the patterns choose.
  func mail(_ message: Message, to target: MailTarget, now: Int) throws(DeliveryProblem) {
    let password: Secret? = if let source = target.password { try secret(source) } else { nil }
    let mail = MailText(
      from: target.from, to: target.to, cc: target.cc, subject: target.subject.text(for: message), body: message.text,
      files: try files(of: message, target.attach), id: message.id, date: now)
    let transfer = try Transfer(to: target.server, url: target.server.url, limits: limits)
    try transfer.trust(target.authorities.map { ProjectPath.absolute($0, in: folder) })
    try transfer.send(
      mail.bytes, from: target.from.address, to: target.receivers.map(\.address), user: target.user, password: password)
  }

  /// A mail that promises a report and brings none is worse than one that is missing: a pattern must find something.
  private func files(of message: Message, _ patterns: [String]) throws(DeliveryProblem) -> [MailText.File] {
    guard !message.isFailure else { return [] }
    for pattern in patterns where !message.files.contains(where: { Self.matches($0.path, pattern) }) {
      throw DeliveryProblem(
        Wording("没有已发布的文件符合 `\(pattern)`", en: "no published file matches `\(pattern)`"),
        hint: suggestion(for: pattern, among: message.files.map(\.path)), isPermanent: true)
    }
    var size = 0
    var files: [MailText.File] = []
    for file in message.files where patterns.contains(where: { Self.matches(file.path, $0) }) {
      size += file.size
      guard size <= limits.attachments else {
        throw DeliveryProblem(
          Wording(
            "附件超过 \(limits.attachments / 1_000_000) MB",
            en: "the attachments are above \(limits.attachments / 1_000_000) MB"),
          hint: Wording("缩小 `attach` 的范围", en: "choose fewer files by `attach`"), isPermanent: true)
      }
      files.append(
        MailText.File(name: Self.attachmentName(file.path), bytes: try bytes(of: file, of: message)))
    }
    return files
  }

  /// What the receiver sees and saves: one line.
  private static func attachmentName(_ path: String) -> String {
    let name = (path as NSString).lastPathComponent
    return String(name.unicodeScalars.map { $0.isControl ? "_" : Character($0) })
  }

  /// `*` and `?` stay within a folder, and a pattern without a folder is about names anywhere.
  private static func matches(_ path: String, _ pattern: String) -> Bool {
    fnmatch(pattern, pattern.contains("/") ? path : (path as NSString).lastPathComponent, FNM_PATHNAME) == 0
  }
}
