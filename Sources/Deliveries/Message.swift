public import Diagnostics
import Foundation

/// What happened, for people and robots.
public struct Message: Codable, Hashable, Sendable {
  /// Stable for one delivery, however often it is sent, so that a receiver can drop what it already has.
  public let id: String
  /// One line.
  public let title: String
  /// Plain lines.
  public let text: String
  /// Whether a run failed; otherwise its files were published.
  public let isFailure: Bool
  /// The schedule that ran.
  public let schedule: String
  /// The code of the period that the report covers, as `2024-05`.
  public let period: String?
  /// The published issue, as `00007`.
  public let issue: String?
  /// The folder that holds the files.
  public let folder: String
  /// The published files.
  public let files: [Attachment]

  /// A message.
  public init(
    id: String, title: String, text: String, isFailure: Bool, schedule: String, period: String? = nil,
    issue: String? = nil, folder: String = "", files: [Attachment] = []
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.isFailure = isFailure
    self.schedule = schedule
    self.period = period
    self.issue = issue
    self.folder = folder
    self.files = files
  }
}

/// A published file, as it was when the message was written: a later one in its place is not sent in its name.
public struct Attachment: Codable, Hashable, Sendable {
  /// The path relative to the message's folder.
  public let path: String
  /// The number of bytes.
  public let size: Int
  /// The SHA-256 as hexadecimal digits.
  public let sha256: String

  /// A file with known content.
  public init(path: String, size: Int, sha256: String) {
    self.path = path
    self.size = size
    self.sha256 = sha256
  }

  /// A file as it stands in a folder now.
  ///
  /// - Throws: when it cannot be read.
  public init(_ path: String, in folder: String) throws(Failure) {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else {
      throw Failure(Wording("无法读取 `\(path)`", en: "cannot read `\(path)`"))
    }
    self.init(path: path, size: data.count, sha256: Digest.sha256(Array(data)))
  }
}
