import Diagnostics
import Foundation

extension Courier {
  /// Copies the published files into `path/schedule/period`.
  ///
  /// The copy is made beside and takes its name when it is whole. An earlier copy of the same period is moved aside
  /// first (shares of other systems cannot exchange two folders in one step), so the name always means one whole issue.
  /// `delivery.json` in it says which; an older issue that comes late does not replace a newer one.
  func copy(_ message: Message, to target: FolderTarget) throws(DeliveryProblem) {
    let root = ProjectPath.absolute(target.path, in: folder)
    let parent = "\(root)/\(Self.folderName(message.schedule))"
    let name = Self.folderName(message.period ?? message.issue ?? message.id)
    try makeFolder(parent, of: target)
    try requireInside(parent, of: target)
    let place = "\(parent)/\(name)"
    if Self.isNewer(place, than: message) { return }
    let fresh = "\(parent)/.\(name).new"
    let aside = "\(parent)/.\(name).old"
    try attempting(target) { try Self.remove(fresh) }
    try fill(fresh, message, target)
    try attempting(target) {
      let files = FileManager.default
      try Self.remove(aside)
      if files.fileExists(atPath: place) { try files.moveItem(atPath: place, toPath: aside) }
      try files.moveItem(atPath: fresh, toPath: place)
      try Self.remove(aside)
    }
  }

  private func fill(_ place: String, _ message: Message, _ target: FolderTarget) throws(DeliveryProblem) {
    for file in message.files {
      let bytes = try bytes(of: file, of: message)
      let path = "\(place)/\(file.path)"
      try makeFolder((path as NSString).deletingLastPathComponent, of: target)
      try attempting(target) { try Self.write(bytes, to: path) }
    }
    try makeFolder(place, of: target)
    try attempting(target) {
      try Self.write(Array(try encoded(WebhookBody.Generic(message)).utf8), to: "\(place)/\(Self.recordName)")
    }
  }

  private static let recordName = "delivery.json"

  private static func isNewer(_ place: String, than message: Message) -> Bool {
    guard let issue = message.issue.flatMap({ Int($0) }),
      let data = FileManager.default.contents(atPath: "\(place)/\(recordName)"),
      let record = try? JSONDecoder().decode(WebhookBody.Generic.self, from: data),
      let other = record.issue.flatMap({ Int($0) })
    else { return false }
    return other > issue
  }

  /// A name that is one step of a path and not hidden.
  private static func folderName(_ text: String) -> String {
    let name = String(text.unicodeScalars.map { $0 == "/" || $0.isControl ? "_" : Character($0) })
    return name.isEmpty || name.hasPrefix(".") ? "_\(name)" : name
  }

  /// A relative path must not leave the project by a link either.
  private func requireInside(_ place: String, of target: FolderTarget) throws(DeliveryProblem) {
    guard !target.path.hasPrefix("/") else { return }
    guard let real = Self.real(place), let home = Self.real(folder), real.hasPrefix("\(home)/") else {
      throw DeliveryProblem(
        Wording("`\(target.path)` 在项目文件夹之外", en: "`\(target.path)` is outside of the project folder"),
        hint: Wording("项目之外的位置请写绝对路径", en: "write an absolute path for a place outside of the project"),
        isPermanent: true)
    }
  }

  private static func real(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }

  private func makeFolder(_ path: String, of target: FolderTarget) throws(DeliveryProblem) {
    try attempting(target) {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
  }

  private static func remove(_ path: String) throws {
    if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
  }

  /// Writes a file and waits until the disk has it.
  private static func write(_ bytes: [UInt8], to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    try file.write(contentsOf: Data(bytes))
    try file.synchronize()
    try file.close()
  }

  private func attempting(_ target: FolderTarget, _ body: () throws -> Void) throws(DeliveryProblem) {
    do {
      try body()
    } catch {
      let code = (error as NSError).userInfo[NSUnderlyingErrorKey].map { ($0 as? NSError)?.code ?? 0 } ?? 0
      let isFull = code == Int(ENOSPC) || code == Int(EDQUOT)
      throw DeliveryProblem(
        Wording("无法写入文件夹 `\(target.path)`", en: "cannot write into the folder `\(target.path)`"),
        hint: isFull
          ? Wording("磁盘已满，请先腾出空间", en: "the disk is full, make room first")
          : Wording("检查文件夹是否存在、是否可写", en: "check that the folder is there and may be written"))
    }
  }
}
