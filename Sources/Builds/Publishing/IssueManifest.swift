import Diagnostics
import Foundation

/// What an issue is made of: `issue.json` in its folder.
///
/// It names no time and no machine: the same inputs give the same file.
struct IssueManifest: Codable, Equatable, Sendable {
  /// The version of this form.
  var format = 1
  /// The version of the program that made it.
  var version = shanhaiVersion
  /// The settings of the command line, and the period that the issue covers.
  var parameters: [String: String] = [:]
  /// Every file of the project that went into it, with the SHA-256 of its bytes.
  var inputs: [String: String] = [:]
  /// Each target with what it was made from and its files.
  var targets: [String: TargetRecord] = [:]
  /// `2/8` for the second of eight parts of a batch; `nil` for a whole issue.
  var part: String?

  /// The name of the file.
  static let name = "issue.json"

  /// Every file of the issue besides the manifest, with its hash.
  var outputs: [String: String] {
    targets.values.reduce(into: [:]) { $0.merge($1.outputs) { first, _ in first } }
  }

  /// The manifest in a folder; `nil` when there is none that can be read.
  init?(readingFrom folder: String) {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(Self.name)"),
      let manifest = try? JSONDecoder().decode(IssueManifest.self, from: data)
    else { return nil }
    self = manifest
  }

  init() {}

  /// Writes the manifest into a folder.
  func write(to folder: String, name: String) throws(Failure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return }
    try writeAtomically(Array(data), to: "\(folder)/\(Self.name)", name: "\(name)/\(Self.name)")
  }
}
