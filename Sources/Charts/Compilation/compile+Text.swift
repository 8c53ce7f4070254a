import ChartSpecs
public import Diagnostics
import Documents
public import Scenes
public import Tables

/// Draws a chart from the text of its definition and its tables: everything in one step, for programs that draw
/// charts of their own.
///
///     let chart = try compile(definition, tables: ["towns": towns], context: ChartContext(measurer: PangoTextMeasurer()))
///     try Data(drawPNG(chart, scale: 2)).write(to: URL(fileURLWithPath: "towns.png"))
///
/// - Parameters:
///   - definition: a Vega-Lite definition in JSON or YAML. Its data stands in it, or has a name
///     (`data: {name: towns}`).
///   - tables: the rows of each name.
///   - theme: the defaults for looks.
///   - warnings: gets what the user should look at.
/// - Throws: located errors in the definition or about its data; the file is called `chart`.
public func compile(
  _ definition: String, tables: [String: Table] = [:], context: ChartContext, theme: Theme = .house,
  warnings: inout [Diagnostic]
) throws(Failure) -> Scene {
  let node = try parseDocument(definition, file: "chart.yaml")
  let spec = try normalize(
    ChartSpec.decode(node, zone: context.zone, warnings: &warnings), configuration: theme.configuration)
  return try compile(spec, tables: tables, context: context, warnings: &warnings)
}

/// The same for programs that have no use for warnings.
public func compile(
  _ definition: String, tables: [String: Table] = [:], context: ChartContext, theme: Theme = .house
) throws(Failure) -> Scene {
  var warnings: [Diagnostic] = []
  return try compile(definition, tables: tables, context: context, theme: theme, warnings: &warnings)
}
