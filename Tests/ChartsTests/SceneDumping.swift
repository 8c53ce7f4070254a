import ChartSpecs
import Charts
import Diagnostics
import Documents
import Foundation
import Scenes
import Tables
import Testing

/// A definition in YAML, drawn with letters of fixed widths, in UTC and English. Warnings fail the test.
func scene(_ yaml: String, theme: Theme = .none, language: Language = .english, tables: [String: Table] = [:]) throws
  -> Scene
{
  var warnings: [Diagnostic] = []
  let spec = try ChartSpec.decode(try parseYAML(yaml, file: "chart.vl.yaml"), warnings: &warnings)
  let context = ChartContext(zone: .gmt, language: language, measurer: FixedTextMeasurer())
  let result = try compile(
    try normalize(spec, configuration: theme.configuration), tables: tables, context: context, warnings: &warnings)
  #expect(warnings.isEmpty)
  return result
}

/// The messages for a chart that cannot be drawn.
func failure(_ yaml: String, in language: Language = .english) -> String {
  do {
    return try scene(yaml).dump()
  } catch let failure as Failure {
    return failure.diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
  } catch {
    return "\(error)"
  }
}

/// The dump of the groups whose name contains `name`, without those around them.
func part(_ scene: Scene, _ name: String) -> String {
  let lines = scene.dump().split(separator: "\n").map(String.init)
  var result: [String] = []
  var depth: Int?
  for line in lines {
    let indent = line.prefix { $0 == " " }.count
    if let open = depth, indent <= open { depth = nil }
    if depth == nil, line.contains("group "), line.contains(name) { depth = indent }
    if let depth { result.append(String(line.dropFirst(depth))) }
  }
  return result.joined(separator: "\n")
}

/// The words of a kind, in the order of drawing: `role-axis-label`, `role-legend-title`, ….
func words(_ scene: Scene, _ role: String) -> [String] {
  part(scene, role).split(separator: "\n").compactMap { line in
    guard let start = line.firstIndex(of: "“"), let end = line.lastIndex(of: "”") else { return nil }
    return String(line[line.index(after: start)..<end])
  }
}
