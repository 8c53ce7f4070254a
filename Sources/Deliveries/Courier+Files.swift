import Diagnostics
import Foundation

extension Courier {
  /// The bytes of a published file, which must still be those that the message tells of.
  func bytes(of file: Attachment, of message: Message) throws(DeliveryProblem) -> [UInt8] {
    guard !file.path.hasPrefix("/"), !file.path.split(separator: "/").contains("..") else {
      throw DeliveryProblem(
        Wording("`\(file.path)` 在发布文件夹之外", en: "`\(file.path)` is outside of the published folder"), isPermanent: true)
    }
    guard let data = FileManager.default.contents(atPath: "\(message.folder)/\(file.path)") else {
      throw DeliveryProblem(Wording("无法读取 `\(file.path)`", en: "cannot read `\(file.path)`"))
    }
    let bytes = Array(data)
    guard bytes.count == file.size, Digest.sha256(bytes) == file.sha256 else {
      throw DeliveryProblem(
        Wording("`\(file.path)` 在发布之后已改动", en: "`\(file.path)` has changed since it was published"),
        isPermanent: true)
    }
    return bytes
  }
}
