public import Diagnostics
import Foundation

/// What was generated.
public struct GeneratedSample: Hashable, Sendable {
  /// The files, as the user would name them.
  public let files: [String]
  /// How many figures they hold.
  public let facts: Int
}

/// Writes a whole project of made-up data: a manifest, a data package, and two reports.
///
/// The folder appears when everything in it is written, or not at all.
///
/// ```swift
/// let size = try SampleSize(counties: 3, indicators: 5, years: 2)
/// let sample = try generateSample(at: "sample", size: size)
/// ```
///
/// - Parameter directory: the folder to make; it must be absent or empty.
/// - Throws: when the folder holds something, or cannot be written.
public func generateSample(at directory: String, size: SampleSize) throws(Failure) -> GeneratedSample {
  let directory = directory.count > 1 && directory.hasSuffix("/") ? String(directory.dropLast()) : directory
  let existing = try? FileManager.default.contentsOfDirectory(atPath: directory)
  guard existing?.isEmpty ?? !FileManager.default.fileExists(atPath: directory) else {
    throw Failure(
      Wording("`\(directory)` 已存在，且不是空文件夹", en: "`\(directory)` exists and is not an empty folder"),
      hint: Wording("请换一个文件夹，已有文件不会被覆盖", en: "choose another folder; nothing is overwritten"))
  }
  let staging = try makeStaging(for: directory)
  do throws(Failure) {
    var sample = SampleFiles(size: size, staging: staging, directory: directory)
    let result = try sample.write()
    guard rename(staging, directory) == 0 else { throw unwritable(directory, errno) }
    return result
  } catch {
    try? FileManager.default.removeItem(atPath: staging)
    throw error
  }
}

/// Makes a folder beside the one that is wanted, with a name that nobody else has.
private func makeStaging(for directory: String) throws(Failure) -> String {
  let path = URL(fileURLWithPath: directory)
  let parent = path.deletingLastPathComponent().path
  do {
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
  } catch {
    throw unwritable(directory, ENOENT)
  }
  var template = Array("\(parent)/.\(path.lastPathComponent).XXXXXX".utf8CString)
  let isMade = template.withUnsafeMutableBufferPointer { buffer in
    buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
  }
  guard isMade else { throw unwritable(directory, errno) }
  let staging = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  // `mkdtemp` makes a folder for its owner alone; a project is as readable as others.
  chmod(staging, 0o755)
  return staging
}
