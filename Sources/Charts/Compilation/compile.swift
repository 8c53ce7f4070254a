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
  var spec = spec
  // 1. data: rows of each mark, with what the channels say about fields computed
  let sources = SourceTables(tables: tables, zone: context.zone)
  var builder = ModelBuilder(sources: sources, context: context, configuration: spec.configuration)
  let model = try builder.build(spec.view)
  // 2. scales: shared domains, sizes of frames, ranges
  var resolver = try ScaleResolver(model, context: context, configuration: spec.configuration)
  resolver.translations = translations(spec, context)
  // 3 to 5. marks, guides and layout, from the inside out
  var drawn = try ViewRenderer(resolver: resolver, owners: resolver.owners).draw(model.root, isRoot: true)
  // A size that includes axes and legends is reached by shrinking the frame by what lies around it.
  if model.root.isFrame, spec.autosize.fitsWidth || spec.autosize.fitsHeight, fit(&spec, drawn, model, resolver) {
    var again = ModelBuilder(sources: sources, context: context, configuration: spec.configuration)
    let fitted = try again.build(spec.view)
    resolver = try ScaleResolver(fitted, context: context, configuration: spec.configuration)
    resolver.translations = translations(spec, context)
    drawn = try ViewRenderer(resolver: resolver, owners: resolver.owners).draw(fitted.root, isRoot: true)
  }
  // 6. scene
  return scene(drawn, spec, isFrame: model.root.isFrame)
}

private func translations(_ spec: NormalizedSpec, _ context: ChartContext) -> [String: String] {
  spec.translations[context.language.rawValue] ?? [:]
}

private func scene(_ drawn: DrawnView, _ spec: NormalizedSpec, isFrame: Bool) -> Scene {
  let padding = spec.padding ?? Padding(5)
  let bounds = drawn.bounds
  let origin = Point(x: (padding.left - bounds.x).rounded(.up), y: (padding.top - bounds.y).rounded(.up))
  let size = Size(
    width: (origin.x + bounds.maxX + padding.right).rounded(.up),
    height: (origin.y + bounds.maxY + padding.bottom).rounded(.up))
  let nodes = isFrame ? drawn.nodes : [emptyBackground] + drawn.nodes
  let root = Group("mark-group role-frame root", children: [.group(Group(children: nodes))])
  let background = spec.background ?? spec.configuration.values["background"]
  let color = background.map { paint($0)?.color } ?? .white
  return Scene(
    size: size, background: color, nodes: [.group(Group(placement: Placement(origin: origin), children: [.group(root)]))])
}

/// Sets the sizes in the definition to what is left of them inside the axes; says whether anything changed.
private func fit(
  _ spec: inout NormalizedSpec, _ drawn: DrawnView, _ model: ChartModel, _ resolver: ScaleResolver
) -> Bool {
  let padding = spec.padding ?? Padding(5)
  var changed = false
  if spec.autosize.fitsWidth, let total = total(spec.view.settings.width, drawn.frame.width) {
    let around = drawn.bounds.width - drawn.frame.width + padding.left + padding.right
    spec.view.settings.width = .fixed(max(1, total - around))
    changed = true
  }
  if spec.autosize.fitsHeight, let total = total(spec.view.settings.height, drawn.frame.height) {
    let around = drawn.bounds.height - drawn.frame.height + padding.top + padding.bottom
    spec.view.settings.height = .fixed(max(1, total - around))
    changed = true
  }
  return changed
}

/// The whole size that a setting asks for; steps give none.
private func total(_ setting: SizeSetting?, _ usual: Double) -> Double? {
  switch setting {
  case .fixed(let size): size
  case .step: nil
  case nil: usual
  }
}
