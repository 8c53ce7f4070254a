import Diagnostics
import Foundation

/// What the last build made: for each target its key and the hashes of its files. Kept in the output folder as
/// `.shanhai/build.json`; a missing or unreadable record only means that everything is built anew.
struct BuildRecord: Codable, Equatable {
  /// One target as it was built.
  struct Entry: Codable, Equatable {
    /// The hash of everything that can change its bytes, part by part, so that a rebuild can say what changed.
    var inputs: [String: String]
    /// Its files and the hashes of their bytes.
    var outputs: [String: String]
  }

  /// The targets by name.
  var targets: [String: Entry] = [:]

  /// Where the record lies, relative to the output folder.
  static let path = ".shanhai/build.json"

  /// The record in an output folder.
  init(readingFrom output: String) {
    guard let data = FileManager.default.contents(atPath: "\(output)/\(Self.path)"),
      let record = try? JSONDecoder().decode(BuildRecord.self, from: data)
    else { return }
    self = record
  }

  /// Writes the record into an output folder.
  func write(to output: String) throws(Failure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return }
    try writeAtomically(Array(data), to: "\(output)/\(Self.path)", name: Self.path)
  }

  /// Why a target must be built; `nil` when its files stand as they were built from the same inputs.
  func reasonToBuild(_ target: String, inputs: [String: String], in output: String) -> Wording? {
    guard let entry = targets[target] else { return Wording("尚未生成", en: "never built") }
    let names = Set(entry.inputs.keys).union(inputs.keys).sorted()
    if let changed = names.first(where: { entry.inputs[$0] != inputs[$0] }) {
      return Wording("\(changed) 已改变", en: "\(changed) changed")
    }
    for (path, hash) in entry.outputs.sorted(by: { $0.key < $1.key }) {
      guard let data = FileManager.default.contents(atPath: "\(output)/\(path)") else {
        return Wording("\(path) 不见了", en: "\(path) is missing")
      }
      if ContentHash.of(Array(data)) != hash { return Wording("\(path) 被改动", en: "\(path) was altered") }
    }
    return nil
  }
}
