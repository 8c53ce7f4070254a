import ChartSpecs
import DataPackages
import Diagnostics
import Documents
import Drawing
import Foundation
import Reports
import Scenes
import Tables

/// Whether a file defines a table rather than a chart: `money.table.yaml`.
func isTableDefinition(_ file: String) -> Bool {
  [".table.yaml", ".table.yml", ".table.json"].contains { file.hasSuffix($0) }
}

extension ChartRenderer {
  /// A table as a picture; its definition says what a `table` block of a report says.
  ///
  /// - Parameter size: its width is the room that the table has; `nil` for that of the text on A4.
  func table(
    _ node: DocumentNode, file: String, size: ChartSize?, warnings: inout [Diagnostic]
  ) throws(Failure) -> Scene {
    let log = DiagnosticLog()
    let (library, given) = (library, given)
    let context = ReportContext(
      language: language, zone: zone.identifier, tableNames: given.keys.sorted() + (library?.names ?? []),
      table: { name throws(Failure) in
        if let file = given[name] { return try file.table(DataFormat(), uses: .numbers) }
        return try library?.table(name)
      },
      selection: { name, transforms throws(Failure) in
        if let file = given[name] {
          return TableSelection(table: try file.table(DataFormat(), uses: .numbers), rest: transforms)
        }
        return try library?.selection(name, transforms)
      },
      sums: library?.shared.sums,
      chart: { reference, _ throws(Failure) in
        throw Failure(Wording("表格中不能有图", en: "a table holds no charts"), at: reference.location)
      })
    let scene =
      if let size {
        try typesetTable(node, width: size.width, context: context, measurer: measurer, log: log)
      } else {
        try typesetTable(node, context: context, measurer: measurer, log: log)
      }
    warnings += log.diagnostics
    let missing = missingFonts(in: scene) + missingGlyphs(in: scene, measurer: measurer)
    if !missing.isEmpty { throw Failure(missing.map { $0.located(in: file) }) }
    return scene
  }
}
