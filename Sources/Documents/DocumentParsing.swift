public import Diagnostics

/// Reads JSON or YAML text into a tree with places.
///
/// Files whose name ends in `.json` are read as strict JSON, all others as YAML 1.2 with its core schema.
///
/// - Parameters:
///   - text: the whole file.
///   - file: its name as the user would say it; it decides the format and stands in every location.
/// - Throws: one located error for the first place that is not JSON or YAML.
public func parseDocument(_ text: String, file: String) throws(Failure) -> DocumentNode {
  file.hasSuffix(".json") ? try parseJSON(text, file: file) : try parseYAML(text, file: file)
}
