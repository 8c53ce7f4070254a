/// What a target was made from and what came of it.
struct TargetRecord: Codable, Equatable, Sendable {
  /// The hash of each thing besides tables that can change its bytes, by the name that a user knows it by: files,
  /// fonts, program, parameters.
  var inputs: [String: String]
  /// The hash of each table, or part of one, that it was made from.
  var data: [String: String]
  /// The hash of all data and views when it was last found up to date.
  var snapshot = ""
  /// Its files, relative to the output folder, and the SHA-256 of their bytes.
  var outputs: [String: String]
}
