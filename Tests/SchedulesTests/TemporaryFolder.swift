import Foundation

/// A folder of its own for one test, taken away behind it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "shanhai-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func read(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { Array($0) }
  }

  func write(_ name: String, _ text: String) throws {
    let file = "\(path)/\(name)"
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }

  /// Replaces a text within a file.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = String(decoding: read(name) ?? [], as: UTF8.self)
    try write(name, text.replacingOccurrences(of: old, with: new))
  }

  /// The paths of the files below a folder in it, sorted; a link at its end is followed.
  func names(in folder: String) -> [String] {
    guard let walker = FileManager.default.enumerator(atPath: "\(path)/\(folder)/.") else { return [] }
    var names: [String] = []
    while let name = walker.nextObject() as? String {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(path)/\(folder)/\(name)", isDirectory: &isFolder)
      if !isFolder.boolValue { names.append(name) }
    }
    return names.sorted()
  }

  /// The names below the folder, sorted.
  var names: [String] { (try? FileManager.default.subpathsOfDirectory(atPath: path).sorted()) ?? [] }
}
