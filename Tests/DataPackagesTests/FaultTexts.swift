import DataPackages
import Diagnostics
import Tables

/// What loading a package with one resource, `data/facts.csv`, says: in Chinese, then in English.
///
/// - Parameters:
///   - csv: the file.
///   - fields: the field descriptors, in JSON without the brackets around them.
///   - schema: further members of the schema, each with a comma before it.
///   - resource: further members of the resource, each with a comma before it.
func faults(_ csv: String, _ fields: String, schema: String = "", resource: String = "") -> String {
  faults(in: files(csv, fields, schema: schema, resource: resource))
}

/// What loading a package says, in Chinese, then in English.
func faults(in files: [String: String]) -> String {
  var diagnostics: [Diagnostic] = []
  do throws(Failure) {
    diagnostics = try loadPackage(at: "datapackage.json", from: .memory(files)).warnings
  } catch {
    diagnostics = error.diagnostics
  }
  return Language.allCases.flatMap { language in diagnostics.map { $0.text(in: language) } }.joined(separator: "\n")
}

/// What a package that consists of a descriptor says.
func faults(ofDescriptor descriptor: String) -> String {
  faults(in: ["datapackage.json": descriptor, "data/facts.csv": "id\na\n"])
}

/// The one table of a package with the resource `data/facts.csv`, as text.
func dump(_ csv: String, _ fields: String, schema: String = "", resource: String = "") throws -> String {
  let files = files(csv, fields, schema: schema, resource: resource)
  let package = try loadPackage(at: "datapackage.json", from: .memory(files))
  return package.tables["facts"]?.dump() ?? ""
}

/// The text of a failure in both languages.
func texts(_ failure: Failure) -> String {
  Language.allCases.flatMap { language in failure.diagnostics.map { $0.text(in: language) } }.joined(separator: "\n")
}

private func files(_ csv: String, _ fields: String, schema: String, resource: String) -> [String: String] {
  [
    "datapackage.json": """
    {"resources": [{"name": "facts", "path": "data/facts.csv"\(resource),
      "schema": {"fields": [\(fields)]\(schema)}}]}
    """,
    "data/facts.csv": csv,
  ]
}

let idField = #"{"name": "id", "type": "string"}"#
let valueField = #"{"name": "value", "type": "number"}"#
