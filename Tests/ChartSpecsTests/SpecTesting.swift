import ChartSpecs
import Diagnostics
import Documents
import Testing

/// A definition in YAML, normalised, as text. Warnings fail the test.
func normalizedDump(_ yaml: String) throws -> String {
  var warnings: [Diagnostic] = []
  let spec = try ChartSpec.decode(try parseYAML(yaml, file: "chart.vl.yaml"), warnings: &warnings)
  #expect(warnings.isEmpty)
  return try normalize(spec).dump()
}

/// The messages for a definition with errors, in one language.
func messages(_ yaml: String, in language: Language = .english) throws -> String {
  var warnings: [Diagnostic] = []
  let node = try parseYAML(yaml, file: "chart.vl.yaml")
  do throws(Failure) {
    _ = try normalize(try ChartSpec.decode(node, warnings: &warnings))
    return warnings.map { $0.text(in: language) }.joined(separator: "\n")
  } catch {
    return error.diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
  }
}
