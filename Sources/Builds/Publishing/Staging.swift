import Diagnostics
import Foundation
import Synchronization

/// What a build has made and not yet published: the files, and a line for each finished target.
///
/// A build that fails or is killed leaves it behind, so that the next one does not make again what was finished.
final class Staging: Sendable {
  private struct Line: Codable {
    let key: String
    let record: TargetRecord
  }

  private let folder: String
  private let name: String
  private let journal = Mutex<Void>(())

  /// The staging folder of a store, or of a part of a batch.
  init(_ folder: String, name: String) {
    self.folder = folder
    self.name = name
  }

  private var journalPath: String { "\(folder)/journal" }

  /// Where a file of the output lies as long as it is not published.
  func path(of file: String) -> String { "\(folder)/files/\(file)" }

  /// The finished targets; a line that was cut short is none.
  var records: [String: TargetRecord] {
    let data = FileManager.default.contents(atPath: journalPath) ?? Data()
    let decoder = JSONDecoder()
    return data.split(separator: UInt8(ascii: "\n")).reduce(into: [:]) { records, bytes in
      guard let line = try? decoder.decode(Line.self, from: Data(bytes)) else { return }
      records[line.key] = line.record
    }
  }

  /// Writes a file.
  func write(_ bytes: [UInt8], as file: String) throws(Failure) {
    try writeAtomically(bytes, to: path(of: file), name: "\(name)/files/\(file)", isForced: false)
  }

  /// Marks a target as finished; its files must have been written.
  func finish(_ key: String, _ record: TargetRecord) throws(Failure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(Line(key: key, record: record)) else { return }
    try journal.withLock { _ throws(Failure) in
      try append(Array(data) + [UInt8(ascii: "\n")], to: journalPath, name: "\(name)/journal")
    }
  }

  /// Whether the files of a finished target are there as they were made.
  func holds(_ record: TargetRecord) -> Bool {
    record.outputs.allSatisfy { file, hash in
      ContentHash.of(file: path(of: file)) == hash
    }
  }

  /// Takes everything away.
  func clear() throws(Failure) { try remove(folder, name: name) }
}
