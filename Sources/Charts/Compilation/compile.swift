public import ChartSpecs
public import Diagnostics
import Documents
import Formats
import Foundation
public import Scenes
public import Tables

/// Draws a chart: a normalised definition and its rows become a scene in which every position is final.
///
/// - Parameters:
///   - tables: the rows of the sources in `spec.dataSources`, by their keys.
///   - warnings: gets what the user should look at.
/// - Throws: located errors, such as for a field that does not exist.
public func compile(
  _ spec: NormalizedSpec, tables: [String: Table], context: ChartContext, warnings: inout [Diagnostic]
) throws(Failure) -> Scene {
  let settings = spec.configuration.values
  var typeset = context
  let opensGaps = settings["shanhai.latinGaps"]?.boolean == true
  if opensGaps { typeset.measurer = LatinGapMeasurer(base: context.measurer) }
  var scene = try compilePlainly(spec, tables: tables, context: typeset, warnings: &warnings)
  try checkSize(of: scene, spec)
  if opensGaps { scene = scene.openingLatinGaps(context.measurer) }
  return settings["shanhai.greyscale"]?.boolean == true ? scene.inGrey : scene
}

/// A chart whose lines of text are whole.
private func compilePlainly(
  _ spec: NormalizedSpec, tables: [String: Table], context: ChartContext, warnings: inout [Diagnostic]
) throws(Failure) -> Scene {
  if let size = spec.size { return try layOut(spec, for: size, tables, context, &warnings) }
  var resolver = try resolve(spec, tables, context)
  // A size that includes axes and legends is reached by taking off what lies around the frame. With the frame the
  // labels change, and with them what lies around it: two rounds settle that, if not one. Marks mostly lie within the
  // frame, so the first round does without them.
  var model = resolver.model
  let fitting = SizeFitting(spec, resolver)
  var drawn = try draw(resolver, withMarks: !fitting.isNeeded)
  for round in 0..<3 where fitting.isNeeded {
    guard fitting.fit(&model.root, drawn) || round == 0 else { break }
    resolver = try ScaleResolver(resolver, for: model)
    drawn = try draw(resolver)
  }
  warnings += resolver.model.warnings + resolver.log.diagnostics
  return scene(drawn, spec, resolver)
}

/// Phases 1 and 2: what is drawn, and on which scales.
func resolve(
  _ spec: NormalizedSpec, _ tables: [String: Table], _ context: ChartContext
) throws(Failure) -> ScaleResolver {
  var context = context
  context.parameters = spec.parameters
  context.configuredLocale = spec.configuration.locale
  // 1. data: rows of each mark, with what the channels say about fields computed
  let sources = SourceTables(tables: tables, zone: context.zone, locale: context.expressionLocale.time)
  var builder = ModelBuilder(sources: sources, context: context, configuration: spec.configuration)
  // 2. scales: shared domains, sizes of frames, ranges
  let resolver = try ScaleResolver(try builder.build(spec.view), context: context, configuration: spec.configuration)
  resolver.translations = translations(spec, context)
  try CustomFormat.check(resolver)
  return resolver
}

/// Phases 3 to 5: marks, guides and layout, from the inside out.
func draw(_ resolver: ScaleResolver, withMarks: Bool = true) throws(Failure) -> DrawnView {
  let legends = LegendGrouping(resolver.model, assignments: resolver.assignments).legends
  let root = resolver.model.root
  return try ViewRenderer(
    resolver: resolver, legends: legends, brushes: Brush.places(in: root), drawsMarks: withMarks
  ).draw(root, isRoot: true)
}

private func translations(_ spec: NormalizedSpec, _ context: ChartContext) -> [String: String] {
  spec.translations[context.language.rawValue] ?? [:]
}

/// Phases 6 and 7: the scene, and words for readers who cannot see it.
func scene(_ drawn: DrawnView, _ spec: NormalizedSpec, _ resolver: ScaleResolver) -> Scene {
  var result = scene(drawn, spec, isFrame: resolver.model.root.isFrame)
  result.description = ChartDescription(resolver: resolver).text(resolver.model.root, opening: spec.description)
  return result
}

private func scene(_ drawn: DrawnView, _ spec: NormalizedSpec, isFrame: Bool) -> Scene {
  let padding = spec.padding ?? Padding(5)
  let frame = drawn.frame
  var bounds = drawn.bounds.union(frame)
  if spec.autosize.kind == .none { bounds = frame }
  // What lies around the frame takes up whole units, as in Vega.
  let (left, top) = ((-bounds.x).rounded(.up), (-bounds.y).rounded(.up))
  let right = (bounds.maxX - frame.width).rounded(.up)
  let bottom = (bounds.maxY - frame.height).rounded(.up)
  let origin = Point(x: padding.left + left, y: padding.top + top)
  let size = Size(
    width: origin.x + frame.width + right + padding.right, height: origin.y + frame.height + bottom + padding.bottom)
  let nodes = isFrame ? drawn.nodes : [emptyBackground] + drawn.nodes
  let root = Group("mark-group role-frame root", children: [.group(Group(children: nodes))])
  let background = spec.background ?? spec.configuration.values["background"]
  let color = background.map { paint($0)?.color } ?? .white
  return Scene(
    size: size, background: color,
    nodes: [.group(Group(placement: Placement(origin: origin), children: [.group(root)]))])
}
